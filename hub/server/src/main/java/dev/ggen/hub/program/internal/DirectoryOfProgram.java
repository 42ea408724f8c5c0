package dev.ggen.hub.program.internal;

import dev.ggen.hub.platform.Cursor;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.Partners;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.settlement.program.ProgramOutline;
import dev.ggen.settlement.program.ProgramOutline.Member;
import dev.ggen.settlement.program.ProgramOutline.Named;
import dev.ggen.settlement.program.ProgramOutline.Promise;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The partners that the program in force names. */
@Component
final class DirectoryOfProgram implements Partners {
    private static final Comparator<Member> BY_NAME =
            Comparator.comparing(member -> member.name().toLowerCase(Locale.ROOT));

    private final Programs programs;

    DirectoryOfProgram(Programs programs) {
        this.programs = programs;
    }

    /** A version never changes, so a place in its list is a number. */
    @Override
    public Slice<Member> page(Viewer viewer, Query query, Optional<String> cursor, int size) {
        long skipped =
                cursor.map(Cursor::readNumber).map(start -> Math.max(0, start)).orElse(0L);
        List<Member> rows =
                matching(viewer, query).stream().skip(skipped).limit(size + 1L).toList();
        return Slice.of(rows, size, last -> Long.toString(skipped + size));
    }

    @Override
    public int count(Viewer viewer, Query query) {
        return matching(viewer, query).size();
    }

    private List<Member> matching(Viewer viewer, Query query) {
        viewer.require(Permission.PARTNER_READ);
        ProgramOutline outline =
                programs.outline(viewer, programs.current(viewer).number());
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        return outline.partners().stream()
                .filter(member -> matches(query.tier(), member.tier()))
                .filter(member -> matches(query.category(), member.category()))
                .filter(member -> member.name().toLowerCase(Locale.ROOT).contains(text))
                .sorted(order(query.order(), outline))
                .toList();
    }

    private static boolean matches(Optional<String> wanted, Optional<Named> own) {
        return wanted.isEmpty() || wanted.equals(own.map(Named::id));
    }

    private static Comparator<Member> order(Order order, ProgramOutline outline) {
        Comparator<Member> byTier = Comparator.comparingInt(member -> rank(member, outline));
        Comparator<Member> byCategory = Comparator.comparing(
                member -> member.category().map(Named::label).orElse("\uffff"));
        return switch (order) {
            case TIER -> byTier.thenComparing(BY_NAME);
            case TIER_FALLING -> byTier.reversed().thenComparing(BY_NAME);
            case NAME -> BY_NAME;
            case NAME_FALLING -> BY_NAME.reversed();
            case CATEGORY -> byCategory.thenComparing(BY_NAME);
            case CATEGORY_FALLING -> byCategory.reversed().thenComparing(BY_NAME);
        };
    }

    private static int rank(Member member, ProgramOutline outline) {
        return outline.tiers().stream()
                .filter(tier -> member.tier().map(Named::id).equals(Optional.of(tier.id())))
                .map(ProgramOutline.Tier::rank)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    @Override
    public View partner(Viewer viewer, String id) {
        viewer.require(Permission.PARTNER_READ);
        PublishedVersion version = programs.current(viewer);
        ProgramOutline outline = programs.outline(viewer, version.number());
        Member member = outline.partner(id)
                .filter(known ->
                        viewer.partner().isEmpty() || viewer.partner().get().equals(known.id()))
                .orElseThrow(() -> Refused.notFound("partner " + id));
        Optional<String> category = member.category().map(Named::id);
        return new View(
                member,
                version.number(),
                outline.roles().stream()
                        .filter(role -> role.categories().stream()
                                .anyMatch(own -> Optional.of(own.id()).equals(category)))
                        .toList(),
                outline.promises().stream()
                        .filter(promise -> concerns(promise, member))
                        .toList(),
                outline.types().stream()
                        .filter(type -> type.category().map(Named::id).equals(category) && category.isPresent())
                        .toList());
    }

    private static boolean concerns(Promise promise, Member member) {
        String id = promise.about().id();
        return switch (promise.about().type()) {
            case "Partner", "PartnerGroup" ->
                id.equals(member.id())
                        || member.groups().stream().anyMatch(group -> group.id().equals(id));
            case "PartnerCategory" -> member.category().map(Named::id).equals(Optional.of(id));
            case "Tier" -> member.tier().map(Named::id).equals(Optional.of(id));
            default -> false;
        };
    }

    @Override
    public String name(Viewer viewer, String id) {
        ProgramOutline outline =
                programs.outline(viewer, programs.current(viewer).number());
        return outline.partner(id).map(Member::name).orElse(id);
    }

    @Override
    public UnaryOperator<String> names(Viewer viewer) {
        ProgramOutline outline =
                programs.outline(viewer, programs.current(viewer).number());
        Map<String, String> byId =
                outline.partners().stream().collect(Collectors.toMap(Member::id, Member::name, (first, _) -> first));
        return id -> byId.getOrDefault(id, id);
    }
}
