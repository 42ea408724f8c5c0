package dev.ggen.hub.portal.partner;

import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Happening;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Place;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.accrual.Estimated;
import dev.ggen.hub.portal.agreement.AgreementTables;
import dev.ggen.hub.portal.agreement.AgreementTimeline;
import dev.ggen.hub.portal.program.FindingTables;
import dev.ggen.hub.portal.program.OutlineTables;
import dev.ggen.hub.portal.program.PromiseTables;
import dev.ggen.hub.program.Partners;
import dev.ggen.hub.program.ProgramFindings;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.settlement.Estimates;
import dev.ggen.hub.settlement.OpenEstimate;
import dev.ggen.settlement.program.ProgramOutline.Member;
import dev.ggen.settlement.program.ProgramOutline.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One partner: what the program states of it, what is agreed with it, what is promised, what was found. */
@Controller
final class PartnerController {
    private static final int MOST_ROWS = 50;

    private final Partners partners;
    private final Programs programs;
    private final Agreements agreements;
    private final ProgramFindings findings;
    private final AgreementTimeline timeline;
    private final Estimates estimates;
    private final HubClock clock;

    PartnerController(
            Partners partners,
            Programs programs,
            Agreements agreements,
            ProgramFindings findings,
            AgreementTimeline timeline,
            Estimates estimates,
            HubClock clock) {
        this.partners = partners;
        this.programs = programs;
        this.agreements = agreements;
        this.findings = findings;
        this.timeline = timeline;
        this.estimates = estimates;
        this.clock = clock;
    }

    @GetMapping("/partners/{id}")
    ModelAndView partner(Viewer viewer, Words words, @PathVariable String id) {
        Partners.View view = partners.partner(viewer, id);
        Heading heading = Heading.of(view.partner().name())
                .under(words.text("program.partners"), "/partners")
                .lead(words.stated(
                        view.types().stream().map(type -> type.label()).collect(Collectors.joining(", "))));
        Heading known = viewer.may(Permission.STATEMENT_READ) ? heading.action(statements(id, words)) : heading;
        return Page.of(
                "partner/partner",
                new PartnerPage(
                        known,
                        facts(view, words),
                        agreements(viewer, id, words),
                        estimates(viewer, id, words),
                        PromiseTables.of(view.promises(), clock.today(), words)
                                .without(words.text("program.promise.whom")),
                        findings(viewer, id, words),
                        PartnerTables.statements(view.partner(), words),
                        happenings(viewer, id, words)));
    }

    private static Action statements(String id, Words words) {
        return Action.link(words.text("settlement.statements"), Place.STATEMENTS.href() + "?partner=" + id);
    }

    private static List<Fact> facts(Partners.View view, Words words) {
        Member partner = view.partner();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(
                        words.text("program.tier"),
                        OutlineTables.named(partner.tier()).stated()),
                new Fact(
                        words.text("program.category"),
                        OutlineTables.named(partner.category()).stated()),
                new Fact(
                        words.text("partner.model"),
                        OutlineTables.named(partner.model()).stated())));
        if (!partner.groups().isEmpty()) {
            facts.add(new Fact(
                    words.text("partner.groups"),
                    Value.text(OutlineTables.labels(partner.groups())).stated()));
        }
        view.roles().forEach(role -> facts.add(new Fact(words.stated(role.label()), holder(role, words))));
        return facts;
    }

    private static Value holder(Role role, Words words) {
        return Value.text(role.holder().orElseGet(() -> words.text("program.holder.open")));
    }

    private Table agreements(Viewer viewer, String id, Words words) {
        Table table = viewer.may(Permission.AGREEMENT_READ)
                ? AgreementTables.of(
                        agreements
                                .page(viewer, Agreements.Query.ofPartner(id), Optional.empty(), MOST_ROWS)
                                .items(),
                        clock.today(),
                        partners.names(viewer),
                        words)
                : AgreementTables.of(List.of(), clock.today(), known -> known, words);
        return table.without(words.text("agreement.partner"));
    }

    private Optional<Table> estimates(Viewer viewer, String id, Words words) {
        List<OpenEstimate> open = viewer.may(Permission.STATEMENT_READ) ? estimates.ofPartner(viewer, id) : List.of();
        return open.isEmpty() ? Optional.empty() : Optional.of(new Estimated(words).table(open));
    }

    private Optional<Table> findings(Viewer viewer, String id, Words words) {
        if (viewer.partner().isPresent() || !viewer.may(Permission.PROGRAM_READ)) {
            return Optional.empty();
        }
        ProgramFindings.Query query =
                ProgramFindings.Query.all(programs.current(viewer).proposal()).ofPartner(id);
        Slice<ProgramFindings.Found> found = findings.page(viewer, query, Optional.empty(), MOST_ROWS);
        return Optional.of(FindingTables.of(found.items(), "", words));
    }

    private Optional<List<Happening>> happenings(Viewer viewer, String id, Words words) {
        return viewer.may(Permission.ACTIVITY_READ)
                ? Optional.of(timeline.ofPartner(viewer, id, words))
                : Optional.empty();
    }
}
