package dev.ggen.hub.portal.program;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.program.Partners;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Partners by name, as far as the viewer may know them: users are managed also where no program is published yet. */
@Component
public final class PartnerNames {
    private final Partners partners;

    PartnerNames(Partners partners) {
        this.partners = partners;
    }

    /** By id, for lists; an id where the name isn't known. A partner knows its own. */
    public UnaryOperator<String> names(Viewer viewer) {
        return viewer.partner()
                .map(own -> known(viewer, () -> only(own, partners.name(viewer, own))))
                .orElseGet(() -> known(viewer, () -> partners.names(viewer)))
                .orElseGet(UnaryOperator::identity);
    }

    private static UnaryOperator<String> only(String own, String name) {
        return id -> id.equals(own) ? name : id;
    }

    public List<Choice> choices(Viewer viewer) {
        if (!viewer.isVendor()) {
            return List.of();
        }
        return known(
                        viewer,
                        () -> partners.page(viewer, Partners.Query.ALL, Optional.empty(), Slice.MOST).items().stream()
                                .map(member -> new Choice(member.id(), member.name()))
                                .toList())
                .orElse(List.of());
    }

    private static <T> Optional<T> known(Viewer viewer, Supplier<T> asked) {
        boolean mayKnow = !viewer.isVendor() || viewer.may(Permission.PROGRAM_READ);
        if (!mayKnow || !viewer.may(Permission.PARTNER_READ)) {
            return Optional.empty();
        }
        try {
            return Optional.of(asked.get());
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                return Optional.empty(); // no program, no partners
            }
            throw refused;
        }
    }
}
