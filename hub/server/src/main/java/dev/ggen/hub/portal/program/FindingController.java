package dev.ggen.hub.portal.program;

import dev.ggen.hub.platform.Cursor;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Filters;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.OneLook;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.SourceFact;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.program.ProgramFindings;
import dev.ggen.hub.program.ProgramFindings.Detail;
import dev.ggen.hub.program.ProgramFindings.Found;
import dev.ggen.hub.program.ProgramFindings.LitFact;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the check found in the program: a list, and each finding with its facts side by side. */
@Controller
final class FindingController {
    private static final int SIZE = 50;

    /** Between a fact and the document that states it. */
    private static final String DASH = " — ";

    private static final String ADDRESS = "/program/findings";

    private final Programs programs;
    private final ProgramFindings findings;
    private final ProgramTabs tabs;
    private final PartnerNames partners;

    FindingController(Programs programs, ProgramFindings findings, ProgramTabs tabs, PartnerNames partners) {
        this.programs = programs;
        this.findings = findings;
        this.tabs = tabs;
        this.partners = partners;
    }

    @GetMapping(ADDRESS)
    @OneLook
    ModelAndView list(
            Viewer viewer,
            Words words,
            Listing listing,
            @RequestParam Optional<Integer> version,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> after) {
        PublishedVersion shown = shown(viewer, version);
        ProgramFindings.Query query = new ProgramFindings.Query(
                shown.proposal(),
                severity(severity),
                Optional.of(rule).filter(chosen -> !chosen.isEmpty()),
                Optional.empty(),
                q);
        Slice<Found> slice = listing.read(after, SIZE, (from, size) -> findings.page(viewer, query, from, size));
        int total = findings.counts(viewer, query).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        Table table = FindingTables.of(slice.items(), versionQuery(version), words)
                .paged(listing.pager(words.count("program.findings.count", total), "after", slice));
        Heading heading = Heading.of(words.text("program.findings"))
                .lead(words.text(
                        "program.findings.of", shown.number(), shown.holdsFrom().toString()))
                .tabs(tabs.of(viewer, ADDRESS, words));
        return Page.of("program/list", new ListPage(heading, Optional.of(filters(viewer, shown, query, words)), table));
    }

    private PublishedVersion shown(Viewer viewer, Optional<Integer> version) {
        viewer.require(Permission.PROGRAM_READ);
        return version.map(number -> programs.version(viewer, number)).orElseGet(() -> programs.current(viewer));
    }

    private static Optional<Severity> severity(String word) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }

    private Filters filters(Viewer viewer, PublishedVersion shown, ProgramFindings.Query query, Words words) {
        List<Choice> severities = new ArrayList<>(List.of(new Choice("", words.text("program.all"))));
        Arrays.stream(Severity.values())
                .map(severity -> new Choice(severity.word(), words.of("program.severity", severity)))
                .forEach(severities::add);
        List<Choice> rules = new ArrayList<>(List.of(new Choice("", words.text("program.all"))));
        findings.rules(viewer, shown.proposal())
                .forEach((rule, count) -> rules.add(new Choice(rule, rule + " (" + count + ")")));
        return Filters.searching(ADDRESS, words.text("program.findings.search"), query.text())
                .by(
                        "severity",
                        words.text("program.severity"),
                        query.severity().map(Severity::word).orElse(""),
                        severities)
                .by("rule", words.text("program.rule"), query.rule().orElse(""), rules);
    }

    @GetMapping(ADDRESS + "/{ordinal}")
    ModelAndView finding(
            Viewer viewer, Words words, @PathVariable String ordinal, @RequestParam Optional<Integer> version) {
        if (!ordinal.matches("[1-9][0-9]{0,6}")) {
            throw Refused.notFound("finding " + ordinal);
        }
        PublishedVersion shown = shown(viewer, version);
        int number = Integer.parseInt(ordinal);
        Detail detail = findings.finding(viewer, shown.proposal(), number);
        Finding finding = detail.found().finding();
        Heading heading = Heading.of(words.found(finding.message()))
                .under(words.text("program.program"), "/program")
                .under(words.text("program.findings"), ADDRESS + versionQuery(version))
                .state(FindingTables.severity(finding.severity(), words));
        return Page.of(
                "program/finding",
                new FindingPage(
                        heading,
                        facts(detail.found(), shown, partners.names(viewer), words),
                        detail.facts().stream().map(fact -> lit(fact, words)).toList(),
                        next(viewer, shown, number, versionQuery(version), words)));
    }

    private static List<Fact> facts(Found found, PublishedVersion shown, UnaryOperator<String> names, Words words) {
        Finding finding = found.finding();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.text("program.rule"),
                Value.link(
                        finding.id(),
                        Addresses.of(ADDRESS).with("rule", finding.id()).text())));
        if (!finding.allowed().isEmpty()) {
            facts.add(new Fact(
                    words.text("program.allowed"), FindingTables.told(words.found(finding.allowed()), Value::text)));
        }
        if (!finding.hint().isEmpty()) {
            facts.add(
                    new Fact(words.text("program.hint"), FindingTables.told(words.found(finding.hint()), Value::text)));
        }
        facts.add(new Fact(
                words.text("program.version"),
                Value.link(words.text("program.version.of", shown.number()), "/program/versions/" + shown.number())));
        for (String partner : found.partners()) {
            facts.add(
                    new Fact(words.text("program.partner"), Value.link(names.apply(partner), "/partners/" + partner)));
        }
        return facts;
    }

    private static SourceFact lit(LitFact fact, Words words) {
        String says = fact.place().says().isEmpty()
                ? words.text("program.fact.here")
                : fact.place().says();
        int dash = says.indexOf(DASH);
        return new SourceFact(
                Sentence.begin().value(dash < 0 ? says : says.substring(0, dash)),
                dash < 0 ? "" : says.substring(dash + DASH.length()),
                fact.place().toString(),
                fact.lines().stream()
                        .map(line -> new SourceFact.Line(line.number(), line.text(), line.light() == LitFact.Light.LIT))
                        .toList());
    }

    private Optional<Action> next(Viewer viewer, PublishedVersion shown, int number, String query, Words words) {
        ProgramFindings.Query all = ProgramFindings.Query.all(shown.proposal());
        String cursor = Cursor.write(Integer.toString(number));
        return findings.page(viewer, all, Optional.of(cursor), 1).items().stream()
                .findFirst()
                .map(found ->
                        Action.link(words.text("program.findings.next"), ADDRESS + "/" + found.ordinal() + query));
    }

    private static String versionQuery(Optional<Integer> version) {
        return version.map(number -> "?version=" + number).orElse("");
    }
}
