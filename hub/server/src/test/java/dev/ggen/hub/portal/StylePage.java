package dev.ggen.hub.portal;

import static dev.ggen.hub.portal.StyleSamples.usd;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every part of a page at once: full, empty and failing, with long words and big figures. No hub serves it. */
public record StylePage() {
    public Heading heading() {
        return Heading.of("September 2026")
                .under("Settlement", "/months")
                .lead("Fourteen agreements settle in this month; two are held.")
                .state(Badge.warn("Two held"))
                .action(Action.link("Import a report", "/reports/new", "upload"))
                .tabs(
                        Tab.of("Statements", "/style", true).counting(14),
                        Tab.of("Reports", "/reports", false).counting(1_204),
                        Tab.of("Postings", "/ledger", false));
    }

    public Notice warning() {
        return Notice.of(
                        Tone.WARN,
                        "Two agreements are held.",
                        "A marketplace kept more than its clause allows; somebody in finance can clear it.")
                .next(Action.link("Look at them", "/statements?state=held"));
    }

    public List<Fact> strip() {
        return List.of(
                new Fact("Due to us", Value.money(usd(1_234_567_890_12L))),
                new Fact("Due to partners", Value.money(usd(-98_765_43L))),
                new Fact("Rows accepted", Value.count(104_729_000)),
                new Fact("State", Value.state(Badge.busy("Closing"))));
    }

    public Chart chart() {
        return StyleSamples.chart();
    }

    public List<Finding> findings() {
        return List.of(
                Finding.red(
                                "rate-outside-range",
                                "the signed rate is 30 %",
                                Place.ofLine("partners/aws.ttl", 43, "p:vendorShare 0.30 ;"))
                        .withAllowed("25 % to 28 %")
                        .withHint("have the exception approved, or sign another rate"),
                Finding.yellow("days-missing", "2026-09-12 has no rows"));
    }

    public Filters filters() {
        return Filters.searching("/style", "Search statements", "")
                .by("state", "State", "", List.of(new Choice("", "All"), new Choice("held", "Held")));
    }

    public Table statements() {
        return StyleSamples.statements();
    }

    public List<Fact> facts() {
        return List.of(
                new Fact("Partner", Value.link("Amazon Web Services", "/partners/aws")),
                new Fact("In force from", Value.day(LocalDate.of(2026, 9, 1))),
                new Fact("Share", Value.rate(new java.math.BigDecimal("0.175"))),
                new Fact("Signed document", Value.hash("sha256:" + "9f86d081884c7d65".repeat(4))),
                new Fact("Program", Value.code("spec/programs/ggen/terms/cloud-platform.ttl")),
                new Fact("Recorded", Value.moment(Instant.parse("2026-10-01T09:12:44Z"))),
                new Fact("Guarantee", Value.none()),
                new Fact("Due", Value.money(usd(370_37)).because(StyleSamples.why())));
    }

    public List<Sentence> rules() {
        return List.of(
                Sentence.begin()
                        .say("Partner keeps ")
                        .value("70 %")
                        .say(" of ")
                        .value("marketplace sales")
                        .say(", net of tax and refunds, from ")
                        .value("2026-09-01")
                        .say("."),
                Sentence.begin()
                        .say("Vendor pays ")
                        .value("5 %")
                        .say(" of the year's partnership revenue, at least ")
                        .value("250,000.00 USD")
                        .say(", each ")
                        .value("first quarter")
                        .say("."));
    }

    public List<Happening> happenings() {
        Instant first = Instant.parse("2026-10-01T09:12:00Z");
        return List.of(
                Happening.of(
                                first,
                                "Mara Lindt",
                                Sentence.begin().say("Approved ").value("12 statements"))
                        .taken(Tone.GOOD),
                Happening.of(
                                first.minusSeconds(900),
                                "Ibrahim Sayed",
                                Sentence.begin().say("Held ").value("AWS Marketplace"))
                        .because("The marketplace kept 31 % where the clause says 30 %.")
                        .taken(Tone.WARN),
                Happening.of(first.minusSeconds(4000), "ggen", Sentence.plain("Refused a report of another seller"))
                        .taken(Tone.BAD),
                Happening.of(first.minusSeconds(90_000), "Mara Lindt", Sentence.plain("Imported a report")));
    }

    public List<SourceFact> contradiction() {
        return StyleSamples.contradiction();
    }

    public Confirm confirm() {
        Table effects = Table.of(
                        "What will be posted",
                        Column.text("To"),
                        Column.figure("Debit").in("USD"),
                        Column.figure("Credit").in("USD"))
                .row(Row.of(Value.text("Amazon Web Services"), Value.money(usd(1_234_567_89)), Value.none()))
                .row(Row.of(Value.text("Revenue share"), Value.none(), Value.money(usd(1_234_567_89))))
                .row(Row.of(Value.text("Sum"), Value.money(usd(1_234_567_89)), Value.money(usd(1_234_567_89)))
                        .sum());
        return new Confirm(
                "Post 12 statements",
                effects,
                List.of(
                        Sentence.begin()
                                .say("AWS Marketplace is ")
                                .value("18,204.11 USD")
                                .say(" more than in August."),
                        Sentence.begin()
                                .say("One agreement is new: ")
                                .value("Deloitte, services")
                                .say(".")),
                "Postings can't be changed afterwards, only reversed by further ones. Somebody other than who prepared the month must confirm.",
                "/months/2026-09/close",
                "Post 12 statements",
                new TreeMap<>(Map.of("prepared", "9f86d081")),
                "/months/2026-09");
    }

    public List<Field> fields() {
        return List.of(
                Field.of("email", "E-mail address")
                        .type("email")
                        .value("mara@example")
                        .autocomplete("email")
                        .error("An address has a name, an @ and a domain: mara@example.com."),
                Field.of("role", "Role")
                        .choices(List.of(new Choice("finance", "Finance"), new Choice("auditor", "Auditor")))
                        .help("What somebody may do; it can be changed later."),
                Field.of("reason", "Reason").type("textarea").optional().help("Everybody who sees the month sees it."));
    }

    public Drop drop() {
        return new Drop(
                "report",
                "Drop a report here, or choose one",
                "CSV or ZIP, up to 5 GB. The same file again adds nothing.",
                ".csv,.zip",
                "");
    }

    public Advance advance() {
        return new Advance("Reading rows of aws-2026-09.csv", 412_000, 1_000_000, true, "/jobs/1");
    }

    public List<Download> downloads() {
        String digest = "sha256:" + "0123456789abcdef".repeat(4);
        return List.of(
                new Download("Statement to print", "/statements/aws/2026-09/files/pdf", "PDF", 84_211, digest),
                new Download(
                        "Everything to verify it with",
                        "/statements/aws/2026-09/files/bundle",
                        "ZIP",
                        1_204_882,
                        digest));
    }

    public Table nothing() {
        return Table.of("Reports", Column.text("File"))
                .orElse(Empty.of(
                                "inbox", "No reports yet", "Partners' sales reports stand here once they are imported.")
                        .first(Action.link("Import the first one", "/reports/new")));
    }

    public Notice fault() {
        return Notice.of(
                        Tone.BAD,
                        "The report belongs to another seller.",
                        "Row 3 names seller 9981; this agreement's is 4711. Nothing was imported.")
                .next(Action.link("Choose another file", "/reports/new"));
    }

    public Notice done() {
        return Notice.of(Tone.GOOD, "The month is closed.", "12 statements were signed and logged.");
    }

    public Notice note() {
        return Notice.of(Tone.NEUTRAL, "This month is read by its partners already.");
    }
}
