package dev.ggen.settlement.touched;

import dev.ggen.partner.money.Amount;
import dev.ggen.settlement.explain.SourceRows;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * What a subject touched in one statement.
 *
 * @param agreement the agreement's id
 * @param month its month
 * @param vendor the vendor's name
 * @param partner the partner's name
 * @param rows the subject's rows in the bundle's reports, counted or not
 * @param loose those of them that are counted in no line
 * @param lines what is touched, the month's own lines first
 * @param asIssued earlier months by which the statement goes and of which no bundle was given: they stay as they were issued
 * @param owedToVendor what the partner owes by the whole statement; negative where the vendor owes
 */
public record TouchedStatement(
        String agreement,
        YearMonth month,
        String vendor,
        String partner,
        SourceRows rows,
        List<LooseRows> loose,
        List<TouchedLine> lines,
        List<YearMonth> asIssued,
        Amount owedToVendor) {
    /** As many lines as are shown of one statement. */
    public static final int MOST_LINES = 200;

    public TouchedStatement {
        Objects.requireNonNull(agreement);
        Objects.requireNonNull(month);
        Objects.requireNonNull(vendor);
        Objects.requireNonNull(partner);
        Objects.requireNonNull(rows);
        loose = List.copyOf(loose);
        lines = List.copyOf(lines);
        asIssued = List.copyOf(asIssued);
        Objects.requireNonNull(owedToVendor);
    }

    /** What the subject is answerable for: the sum of its lines' differences, as the partner owes it. */
    public Amount difference() {
        return lines.stream().map(TouchedLine::owedToVendor).reduce(Amount.zero(owedToVendor.currency()), Amount::plus);
    }

    /** What the partner would owe without the subject. */
    public Amount without() {
        return owedToVendor.minus(difference());
    }

    /** The first of its lines. */
    public List<TouchedLine> shown() {
        return lines.subList(0, Math.min(MOST_LINES, lines.size()));
    }

    /** How many lines aren't among those that are shown; their cents are in every sum. */
    public int leftOut() {
        return lines.size() - shown().size();
    }

    /** {@code AWS-2026/2026-09}. */
    public String name() {
        return agreement + "/" + month;
    }
}
