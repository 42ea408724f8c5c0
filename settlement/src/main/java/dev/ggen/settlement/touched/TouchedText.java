package dev.ggen.settlement.touched;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.settlement.BasePart;
import dev.ggen.settlement.explain.SourceRows;
import dev.ggen.settlement.statement.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a subject touched, in words. */
public final class TouchedText {
    private static final int LABEL = 13;
    private static final int NAME = 10;
    private static final int NUMBER = 20;
    private static final int FEWEST_DECIMALS = 2;

    private final Touched touched;
    private final StringBuilder text = new StringBuilder();

    private TouchedText(Touched touched) {
        this.touched = touched;
    }

    /** The whole, in plain text. */
    public static String of(Touched touched) {
        return new TouchedText(touched).text();
    }

    private String text() {
        Subject subject = touched.subject();
        line("Every cent of " + subject.kind() + " " + subject.name());
        for (TouchedStatement statement : touched.statements()) {
            text.append('\n');
            statement(statement);
        }
        text.append('\n');
        totals();
        return text.toString();
    }

    private void statement(TouchedStatement statement) {
        line("Statement " + statement.name() + ": " + owed(statement, statement.owedToVendor()) + "; without it "
                + owed(statement, statement.without()));
        rows(statement.rows());
        statement.loose().forEach(loose -> row("", words(loose)));
        for (TouchedLine each : statement.shown()) {
            touchedLine(statement, each);
        }
        if (statement.leftOut() > 0) {
            line("  and " + statement.leftOut() + " more lines, which are in the sums");
        }
        if (!statement.asIssued().isEmpty()) {
            row(
                    "As issued",
                    statement.asIssued().stream().map(YearMonth::toString).collect(Collectors.joining(", "))
                            + ": no bundle of it was given, so what the statement takes from there stays");
        }
    }

    private void rows(SourceRows rows) {
        if (rows.count() == 0) {
            return;
        }
        boolean isClauseOrRate = rows.rows().isEmpty();
        boolean isAll = rows.rows().size() == rows.count();
        row(
                "Source rows",
                isAll || isClauseOrRate
                        ? rows.count() + " in all"
                        : "the first " + rows.rows().size() + " of " + rows.count() + "; --rows N shows more");
        rows.rows()
                .forEach(each -> row(
                        "",
                        each.day() + "  " + left(word(each.measure()), NAME)
                                + right(Money.grouped(decimals(each.amount().value())), NUMBER) + " "
                                + (each.measure() == Measure.UNITS
                                        ? "   "
                                        : each.amount().currency().getCode())
                                + "  " + each.id() + "  " + each.file() + ":" + each.line()));
    }

    private void touchedLine(TouchedStatement statement, TouchedLine line) {
        line("  "
                + line.adjusts()
                        .map(month -> "Adjustment of " + month + ", line ")
                        .orElse("Line ") + line.line());
        row("  Clause " + line.clause(), line.sentence());
        String label = "  Counted";
        for (BasePart part : line.counted()) {
            row(label, counted(part));
            label = "";
        }
        if (line.how() == TouchedLine.How.FOLLOWS) {
            row(label, "no row itself: it goes by what is counted elsewhere");
        }
        line.share()
                .ifPresent(share -> row(
                        "  Its part", exact(share) + " before rounding, by the one rate or price of all of the line"));
        row("  With it", owes(statement, line, line.with()));
        row("  Without it", owes(statement, line, line.without()));
        row("  Difference", Money.words(line.difference()));
    }

    private static String counted(BasePart part) {
        String amount = left(word(part.measure()), NAME)
                + right(Money.grouped(decimals(part.sum().value())), NUMBER) + "   "
                + part.rows() + (part.rows() == 1 ? " row" : " rows");
        return part.converted().isEmpty()
                ? amount
                : amount + ", converted from "
                        + part.converted().stream()
                                .map(each -> Money.plain(
                                                each.amount().value(),
                                                each.amount().currency())
                                        + " × " + each.rate().factor().toPlainString())
                                .collect(Collectors.joining(", "));
    }

    private static String words(LooseRows loose) {
        String rows = loose.rows() + " of " + word(loose.measure()) + ", "
                + Money.grouped(decimals(loose.amount().value()))
                + (loose.measure() == Measure.UNITS
                        ? ""
                        : " " + loose.amount().currency().getCode())
                + ": ";
        return rows
                + switch (loose.fate()) {
                    case COUNTED -> "counted";
                    case COMPARED -> "compared with what the clause lets the collector keep, in no base";
                    case PAID -> "settles what is owed, and moves no line";
                    case UNTIED -> "part of no share";
                    case OUTSIDE_TERM -> "of days on which the agreement doesn't hold";
                    case OTHER_MONTH -> "of a month that isn't settled here";
                };
    }

    private void totals() {
        if (touched.statements().isEmpty()) {
            line("It is in these bundles, and moves nothing in their statements.");
            return;
        }
        touched.totals().values().forEach(total -> line("In all " + Money.words(total) + differences()));
        if (touched.subject() instanceof Subject.Clause) {
            line(
                    "All of a clause's own lines is the clause's; of a line that counts it, what is missing without the rows under it.");
        } else if (touched.isProportional()) {
            line(
                    "Before rounding, the parts of all rows of a line add up to it. Differences are of rounded lines: they may miss that by a cent.");
        } else {
            line(
                    "Each difference is the statement settled again without it. Differences of several rows needn't add up where brackets, limits");
            line("or lines that count others come between: what two rows do together is in neither's own.");
        }
    }

    private String differences() {
        long lines = touched.statements().stream()
                .mapToLong(each -> each.lines().size())
                .sum();
        return " owed to the vendor by it, in " + lines + (lines == 1 ? " line" : " lines") + " of "
                + touched.statements().size() + " of " + touched.looked()
                + (touched.looked() == 1 ? " bundle" : " bundles");
    }

    private static String owed(TouchedStatement statement, Amount toVendor) {
        return switch (toVendor.signum()) {
            case 0 -> "nobody owes anything";
            case 1 -> statement.partner() + " owes " + statement.vendor() + " " + Money.words(toVendor);
            default -> statement.vendor() + " owes " + statement.partner() + " " + Money.words(toVendor.negated());
        };
    }

    private static String owes(TouchedStatement statement, TouchedLine line, Amount amount) {
        if (amount.isZero()) {
            return Money.words(amount);
        }
        Party owes = amount.signum() < 0 ? line.owes().other() : line.owes();
        return owed(
                statement,
                owes == Party.PARTNER ? absolute(amount) : absolute(amount).negated());
    }

    private static Amount absolute(Amount amount) {
        return amount.signum() < 0 ? amount.negated() : amount;
    }

    private static String exact(ExactAmount amount) {
        return Money.plain(amount.value(), amount.currency());
    }

    private static String word(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static BigDecimal decimals(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < FEWEST_DECIMALS ? plain.setScale(FEWEST_DECIMALS, RoundingMode.UNNECESSARY) : plain;
    }

    private void row(String label, String words) {
        line("  " + left(label, LABEL) + words);
    }

    /** A bundle's own words can't break a line or steer a terminal. */
    private void line(String words) {
        text.append(words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD"))
                .append('\n');
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
