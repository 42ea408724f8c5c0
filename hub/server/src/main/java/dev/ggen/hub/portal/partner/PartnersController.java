package dev.ggen.hub.portal.partner;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Filters;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.OneLook;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.ListPage;
import dev.ggen.hub.program.Partners;
import dev.ggen.hub.program.Programs;
import dev.ggen.settlement.program.ProgramOutline;
import dev.ggen.settlement.program.ProgramOutline.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The directory. A partner, for whom it holds itself only, is led there. */
@Controller
final class PartnersController {
    private static final int SIZE = 100;
    private static final String ADDRESS = "/partners";

    private final Partners partners;
    private final Programs programs;

    PartnersController(Partners partners, Programs programs) {
        this.partners = partners;
        this.programs = programs;
    }

    @GetMapping(ADDRESS)
    @OneLook
    ModelAndView list(
            Viewer viewer,
            Words words,
            Listing listing,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam Optional<String> after) {
        viewer.require(Permission.PARTNER_READ);
        if (viewer.partner().isPresent()) {
            return Page.to(ADDRESS + "/" + viewer.partner().get());
        }
        Partners.Query query = new Partners.Query(chosen(tier), chosen(category), q, order(sort));
        Slice<Member> found = listing.read(after, SIZE, (from, size) -> partners.page(viewer, query, from, size));
        ProgramOutline outline =
                programs.outline(viewer, programs.current(viewer).number());
        Filters filters = Filters.searching(ADDRESS, words.text("partner.search"), q)
                .by(
                        "tier",
                        words.text("program.tier"),
                        tier,
                        choices(outline.tiers().stream().map(one -> new Choice(one.id(), one.label())), words))
                .by(
                        "category",
                        words.text("program.category"),
                        category,
                        choices(outline.categories().stream().map(one -> new Choice(one.id(), one.label())), words));
        return Page.of(
                "partner/partners",
                new ListPage(
                        Heading.of(words.text("program.partners")),
                        Optional.of(filters),
                        PartnerTables.partners(found.items(), listing.sorting(), words)
                                .paged(listing.pager(
                                        words.count("partner.count", partners.count(viewer, query)), "after", found))));
    }

    private static Optional<String> chosen(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static Partners.Order order(String sort) {
        return switch (sort) {
            case "name" -> Partners.Order.NAME;
            case "-name" -> Partners.Order.NAME_FALLING;
            case "category" -> Partners.Order.CATEGORY;
            case "-category" -> Partners.Order.CATEGORY_FALLING;
            case "-tier" -> Partners.Order.TIER_FALLING;
            default -> Partners.Order.TIER;
        };
    }

    private static List<Choice> choices(Stream<Choice> named, Words words) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", words.text("program.all"))));
        named.forEach(choices::add);
        return choices;
    }
}
