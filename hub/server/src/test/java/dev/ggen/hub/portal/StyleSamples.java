package dev.ggen.hub.portal;

import dev.ggen.partner.money.Amount;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** The style page's longer examples. */
final class StyleSamples {
    private StyleSamples() {}

    static Amount usd(long cents) {
        return Amount.ofMinor(cents, CurrencyUnit.USD);
    }

    static Why why() {
        return Why.of(Sentence.begin()
                        .say("Clause 4.2: vendor receives ")
                        .value("3 %")
                        .say(" of ")
                        .value("marketplace sales")
                        .say("."))
                .input("Sales in the month", Value.money(usd(12_345_67)))
                .input("Rate", Value.rate(new java.math.BigDecimal("0.03")))
                .step("Share", "12,345.67 × 3 %", "370.3701")
                .step("Rounded once, half up", "370.3701", "370.37")
                .source(Value.link("Clause 4.2", "/agreements/aws#clause-4.2"))
                .source(Value.link("1,204 rows", "/statements/aws/2026-09/lines/1"));
    }

    static Table statements() {
        return Table.of(
                        "Statements of September 2026",
                        Column.text("Agreement").sortedBy("agreement"),
                        Column.text("State").sortedBy("state"),
                        Column.text("Due on").wideOnly(),
                        Column.figure("Rows").wideOnly(),
                        Column.figure("Due").in("USD").sortedBy("due"))
                .row(row("Amazon Web Services", "Marketplace", Badge.good("Due"), 104_729_000, 1_234_567_890_12L)
                        .because(why()))
                .row(row(
                                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                                "Reseller, Europe",
                                Badge.warn("Held"),
                                12,
                                -98_765_43L)
                        .because(why())
                        .held())
                .row(row("Deloitte", "Services", Badge.bad("Refused"), 0, 0))
                .row(row("Google Cloud", "Co-sold", Badge.neutral("Not due"), 1_204, 70_01)
                        .because(why()))
                .row(Row.of(
                                Value.text("Sum"),
                                Value.text(""),
                                Value.text(""),
                                Value.count(104_730_216),
                                Value.money(usd(1_234_469_194_70L)))
                        .sum())
                .sorted(new Sorting("-due", "/style?state="))
                .paged(new Pager("1–4 of 14", Optional.empty(), Optional.of("/style?after=abc")));
    }

    private static Row row(String partner, String stream, Badge state, long rows, long cents) {
        return Row.of(
                Value.link(partner, "/statements/x/2026-09", stream),
                Value.state(state),
                Value.day(java.time.LocalDate.of(2026, 10, 30)),
                Value.count(rows),
                Value.money(usd(cents)));
    }

    static List<SourceFact> contradiction() {
        return List.of(
                new SourceFact(
                        Sentence.begin()
                                .say("The signed rate is ")
                                .value("30 %")
                                .say("."),
                        "Partnership Ecosystem Strategy 1.0, section \"Cloud\", line 120",
                        "spec/programs/ggen/partners/aws.ttl",
                        List.of(
                                new SourceFact.Line(41, "<#aws-marketplace> a p:ShareClause ;", false),
                                new SourceFact.Line(42, "    p:stream p:MarketplaceSale ;", false),
                                new SourceFact.Line(43, "    p:vendorShare 0.30 ;", true),
                                new SourceFact.Line(44, "    p:collectedBy p:Partner .", false))),
                new SourceFact(
                        Sentence.begin()
                                .say("The template allows ")
                                .value("25–28 %")
                                .say("."),
                        "",
                        "spec/programs/ggen/terms/cloud-platform.ttl",
                        List.of(
                                new SourceFact.Line(118, "<#cloud-marketplace> a p:Range ;", false),
                                new SourceFact.Line(
                                        119,
                                        "    p:least 0.25 ; p:most 0.28 ; # negotiated in the steering committee of"
                                                + " last February",
                                        true),
                                new SourceFact.Line(120, "    p:of p:vendorShare .", false))));
    }

    static Chart chart() {
        Chart chart = Chart.of("Due to us by month", "USD", "Closed months of the program's first year");
        long[] dollars = {0, 18_204, 44_871, 61_002, 70_440, -12_300, 88_210, 1_204, 130_000, 141_877, 155_090, 161_313
        };
        for (int i = 0; i < dollars.length; i++) {
            YearMonth month = YearMonth.of(2026, 9).plusMonths(i);
            String label = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            chart = chart.bar(
                    label,
                    new Figures(Locale.ENGLISH).month(month),
                    BigDecimal.valueOf(dollars[i]),
                    "/months/" + month);
        }
        return chart;
    }
}
