package dev.ggen.settlement.explain;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.partner.settlement.BasePart;
import dev.ggen.partner.settlement.Before;
import dev.ggen.partner.settlement.FixedSegment;
import dev.ggen.partner.settlement.RateSegment;
import dev.ggen.partner.settlement.SegmentRows;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.partner.settlement.Step;
import dev.ggen.partner.settlement.TotalSegment;
import dev.ggen.settlement.bundle.OpenedBundle;
import dev.ggen.settlement.report.ReportFile;
import dev.ggen.settlement.statement.ClauseSentence;
import dev.ggen.settlement.statement.Money;
import dev.ggen.settlement.statement.SplitWords;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One line in words. */
final class LineExplanation {
    private static final int LABEL = 13;
    private static final int NAME = 16;
    private static final int NUMBER = 20;

    private final StatementLine line;
    private final OpenedBundle.Contents contents;
    private final int mostRows;
    private final StringBuilder text = new StringBuilder();

    LineExplanation(StatementLine line, OpenedBundle.Contents contents, int mostRows) {
        this.line = line;
        this.contents = contents;
        this.mostRows = mostRows;
    }

    String text() {
        text.append("Line ").append(inLine(line.id().name() + ": " + owes())).append('\n');
        Clause clause = line.segment().clause();
        row(
                "Clause " + clause.number(),
                ClauseSentence.of(line.segment(), names()).plain());
        clause.approval()
                .ifPresent(exception -> row(
                        "Exception",
                        "approved by " + exception.approvedBy() + " on " + exception.approvedOn() + ": "
                                + exception.reason()));
        Validity days = line.segment().days();
        row("Days", days.from() + " to " + days.until().minusDays(1));
        base();
        arithmetic();
        rounding();
        rows();
        return text.toString();
    }

    private ClauseSentence.Names names() {
        return new ClauseSentence.Names(
                vendor(), partner(), contents.inputs().agreement().agreement().currency());
    }

    private String owes() {
        Party owes = line.owes();
        return name(owes) + " owes " + name(owes.other()) + " " + Money.words(line.amount());
    }

    private void base() {
        String label = "Base";
        for (BasePart part : line.parts()) {
            row(label, number(word(part), part) + "   " + part.rows() + (part.rows() == 1 ? " row" : " rows"));
            label = "";
            converted(part);
        }
        row(label, number("sum", line.base()) + "   " + about());
        if (line.segment() instanceof RateSegment) {
            new SplitWords(contents.inputs().agreement().agreement())
                    .sentences()
                    .forEach(split -> row("Split", split.plain()));
        }
    }

    /** What of a part was reported in another currency, and the rate. */
    private void converted(BasePart part) {
        part.converted().forEach(each -> row("", "  " + ConvertedWords.of(each, source())));
    }

    private String source() {
        return contents.inputs()
                .agreement()
                .agreement()
                .exchange()
                .map(terms -> terms.source().word())
                .orElse("");
    }

    /** What the line is about: what is sold, or what an amount is for. */
    private String about() {
        return switch (line.segment()) {
            case RateSegment rate -> rate.stream().label();
            case FixedSegment fixed -> fixed.clause().purpose();
            case TotalSegment total -> total.clause().purpose();
        };
    }

    private static String word(BasePart part) {
        return switch (part.measure()) {
            case SALE -> "sales";
            case REFUND -> "refunds";
            case CREDIT -> "credits";
            case FORGIVEN -> "forgiven";
            case FEE -> "fees";
            case TAX -> "tax";
            case PAYMENT -> "payments";
            case TAX_PAYMENT -> "tax paid";
            case ADJUSTMENT -> "adjustments";
            case COLLECTED -> "collected";
            case UNITS -> "units";
        };
    }

    private void arithmetic() {
        if (line.rateOf(Party.VENDOR).isEmpty()) {
            steps();
            return;
        }
        String label = "Arithmetic";
        for (Party party : List.of(Party.VENDOR, Party.PARTNER)) {
            row(
                    label,
                    left(name(party), NAME) + signed(line.base()) + " × "
                            + line.rateOf(party).orElseThrow().plain() + " = "
                            + signed(line.exactShare(party)));
            label = "";
        }
    }

    private void before() {
        String label = "Before";
        for (Before before : line.before()) {
            row(label, StepWords.of(before));
            label = "";
        }
    }

    private void steps() {
        before();
        Party receiver = line.segment().clause().receiver();
        String label = "Arithmetic";
        for (Step step : line.given().steps()) {
            row(label, left(name(receiver), NAME) + StepWords.of(step));
            label = "";
        }
        row(label, left(name(receiver), NAME) + "together " + signed(line.exactShare(receiver)));
        row(
                label,
                left(name(receiver.other()), NAME) + signed(line.base()) + " \u2212 "
                        + signed(line.exactShare(receiver)) + " = "
                        + signed(line.exactShare(receiver.other())));
    }

    /** As amounts are written: with a minus sign, not a hyphen. */
    private static String signed(ExactAmount amount) {
        return amount.plain().replace('-', '\u2212');
    }

    private void rounding() {
        Amount total = line.shares().total();
        row("Rounding", roundingWords(total));
        row(
                "Result",
                name(Party.VENDOR) + " " + Money.digits(line.share(Party.VENDOR)) + ", " + name(Party.PARTNER) + " "
                        + Money.digits(line.share(Party.PARTNER)) + ", together " + Money.words(total));
    }

    private String roundingWords(Amount total) {
        if (line.exactShare(Party.VENDOR).signum()
                        * line.exactShare(Party.PARTNER).signum()
                < 0) {
            return name(line.segment().clause().receiver())
                    + "'s share to the nearest minor unit, the other is what is left of the rounded base";
        }
        Amount vendorCut = line.cut(Party.VENDOR);
        Amount partnerCut = line.cut(Party.PARTNER);
        if (lost(Party.VENDOR).signum() == 0 && lost(Party.PARTNER).signum() == 0) {
            return "none: both shares are whole";
        }
        Amount left = total.minus(vendorCut).minus(partnerCut);
        String cut = "cut to " + Money.digits(vendorCut) + " and " + Money.digits(partnerCut) + ", ";
        if (left.isZero()) {
            return cut + "nothing is left";
        }
        return cut + Money.digits(left) + " is left: " + whoGetsIt();
    }

    private String whoGetsIt() {
        boolean tie = lost(Party.VENDOR).compareTo(lost(Party.PARTNER)) == 0;
        if (line.remainder(Party.VENDOR) != 0 && line.remainder(Party.PARTNER) != 0) {
            return "one unit to each";
        }
        Party winner = line.remainder(Party.VENDOR) != 0 ? Party.VENDOR : Party.PARTNER;
        return "to " + name(winner)
                + (tie ? ", as the clause says where both lost the same" : ", which lost most by cutting");
    }

    private BigDecimal lost(Party party) {
        return line.exactShare(party)
                .value()
                .subtract(ExactAmount.of(line.cut(party)).value())
                .abs();
    }

    private void rows() {
        if (!(line.segment() instanceof RateSegment segment)) {
            row(
                    "Source rows",
                    line.segment() instanceof TotalSegment total
                            ? "those of clauses "
                                    + String.join(", ", total.clause().counted())
                            : "none: the clause states the amount");
            return;
        }
        RowSample sample = new RowSample(mostRows);
        Agreement agreement = contents.inputs().agreement().agreement();
        SegmentRows counted = new SegmentRows(agreement, contents.inputs().type(), segment);
        for (ReportSource source : agreement.sources()) {
            contents.reports().lines(source.name(), row -> {
                if (counted.covers(row)) {
                    sample.take(row);
                }
            });
        }
        Map<String, String> names = contents.reports().files().stream()
                .collect(Collectors.toMap(file -> file.digest().hex(), ReportFile::name, (a, b) -> a));
        long elsewhere = line.parts().stream().mapToLong(BasePart::rows).sum() - sample.count();
        String inBundle = "in the bundle of " + YearMonth.from(line.segment().firstDay());
        if (sample.count() == 0 && elsewhere > 0) {
            row("Source rows", inBundle);
            return;
        }
        String shown = sample.shown().size() == sample.count()
                ? sample.count() + (elsewhere > 0 ? " here" : " in all")
                : "the first " + sample.shown().size() + " of " + sample.count() + "; --rows N shows more";
        row("Source rows", shown);
        sample.shown().forEach(row -> row("", rowWords(row, names)));
        if (elsewhere > 0) {
            row("", elsewhere + " more " + inBundle);
        }
    }

    /** A row's currency, where it isn't the line's. */
    private String foreign(TransactionLine row) {
        boolean isOwn = row.measure() == Measure.UNITS
                || row.currency().equals(line.base().currency().getCode());
        return isOwn ? "" : " " + row.currency();
    }

    private String rowWords(TransactionLine row, Map<String, String> names) {
        BigDecimal amount = new BigDecimal(BigInteger.valueOf(row.amountMillionths()), 6).stripTrailingZeros();
        BigDecimal shown = amount.scale() < 2 ? amount.setScale(2, RoundingMode.UNNECESSARY) : amount;
        return row.day() + "  " + left(row.measure().name().toLowerCase(Locale.ROOT), 9)
                + right(Money.grouped(shown), NUMBER) + foreign(row) + "  " + row.rowId() + "  "
                + names.getOrDefault(row.fileDigest(), row.fileDigest()) + ":" + row.line();
    }

    /** Units have the decimals that they have; money has at least its currency's. */
    private String number(String name, BasePart part) {
        return part.measure() == Measure.UNITS
                ? left(name, NAME) + right(Money.grouped(part.sum().value()), NUMBER)
                : number(name, part.sum());
    }

    private String number(String name, ExactAmount amount) {
        BigDecimal value = amount.value();
        int decimals = Math.max(value.scale(), amount.currency().getDecimalPlaces());
        return left(name, NAME) + right(Money.grouped(value.setScale(decimals, RoundingMode.UNNECESSARY)), NUMBER);
    }

    private void row(String label, String words) {
        text.append("  ").append(inLine(left(label, LABEL) + words)).append('\n');
    }

    /** A bundle's own words can't break a line or steer a terminal. */
    static String inLine(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    private String vendor() {
        return contents.inputs().program().vendor();
    }

    private String partner() {
        return contents.inputs().partner().name();
    }

    private String name(Party party) {
        return switch (party) {
            case VENDOR -> vendor();
            case PARTNER -> partner();
        };
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
