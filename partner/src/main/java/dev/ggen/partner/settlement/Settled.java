package dev.ggen.partner.settlement;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * One agreement's month, settled.
 *
 * @param currency the agreement's currency
 * @param lines ordered as the rate card
 * @param fees where the partner reported what it kept
 * @param payments what reached the vendor, per measure and day
 * @param untied sums that belong to no share: tax, adjustments without a sale
 * @param otherMonths lines of other months, left for theirs, in order
 * @param refusals what can't be settled; when there is one, nothing may be posted
 * @param missing earlier months that clauses go by and that aren't known; when there is one, nothing may be posted
 */
public record Settled(
        CurrencyUnit currency,
        List<StatementLine> lines,
        List<FeeComparison> fees,
        List<DayPayment> payments,
        List<BasePart> untied,
        List<OtherMonth> otherMonths,
        List<Refusal> refusals,
        List<MissingMonths> missing) {
    public Settled {
        lines = List.copyOf(lines);
        fees = List.copyOf(fees);
        payments = List.copyOf(payments);
        untied = List.copyOf(untied);
        otherMonths = List.copyOf(otherMonths);
        refusals = List.copyOf(refusals);
        missing = List.copyOf(missing);
    }

    /** What the partner owes the vendor for the month; what the vendor owes is taken off. */
    public Amount owedToVendor() {
        return lines.stream()
                .map(line -> line.owes() == Party.PARTNER
                        ? line.amount()
                        : line.amount().negated())
                .reduce(Amount.zero(currency), Amount::plus);
    }

    /** Can't something be settled, so that nothing may be posted? */
    public boolean isRefused() {
        return !refusals.isEmpty() || !missing.isEmpty();
    }

    /** How many lines lie in other months. */
    public long outsidePeriod() {
        return otherMonths.stream().mapToLong(OtherMonth::rows).sum();
    }

    /** What reached the vendor in the month for shares, tax left out. */
    public Amount paidToVendor() {
        return payments.stream().map(DayPayment::amount).reduce(Amount.zero(currency), Amount::plus);
    }
}
