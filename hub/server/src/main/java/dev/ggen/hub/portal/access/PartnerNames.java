package dev.ggen.hub.portal.access;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.program.Partners;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Partners by name, as far as the viewer may know them: users are managed also where no program is published yet. */
@Component
final class PartnerNames {
    private final Partners partners;

    PartnerNames(Partners partners) {
        this.partners = partners;
    }

    String name(Viewer viewer, String id) {
        return choices(viewer).stream()
                .filter(choice -> choice.value().equals(id))
                .findFirst()
                .map(Choice::text)
                .orElse(id);
    }

    List<Choice> choices(Viewer viewer) {
        if (!viewer.isVendor() || !viewer.may(Permission.PARTNER_READ) || !viewer.may(Permission.PROGRAM_READ)) {
            return List.of();
        }
        try {
            return partners.page(viewer, Partners.Query.ALL, Optional.empty(), Slice.MOST).items().stream()
                    .map(member -> new Choice(member.id(), member.name()))
                    .toList();
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                return List.of(); // no program, no partners
            }
            throw refused;
        }
    }
}
