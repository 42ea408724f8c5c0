package dev.ggen.partner.settlement;

import dev.ggen.partner.money.Amount;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * One agreement's month, settled.
 *
 * @param currency the agreement's currency
 * @param lines ordered as the rate card
 * @param adjustments what lines of earlier months come to now less what was posted, by month, then line
 * @param fees where the partner reported what it kept
 * @param payments what reached the vendor, by source and day; of an adjusted month what wasn't posted yet
 * @param untied sums that belong to no share: tax, adjustments without a sale
 * @param otherMonths lines of other months, left for theirs, in order
 * @param outsideTerm lines of days on which the agreement doesn't hold, left for the agreement that does; empty when there are none
 * @param rates the published rates of exchange that it rests on
 * @param refusals what can't be settled; when there is one, nothing may be posted
 * @param missing earlier months that clauses go by and that aren't known; when there is one, nothing may be posted
 */
public record Settled(
        CurrencyUnit currency,
        List<StatementLine> lines,
        List<Adjustment> adjustments,
        List<FeeComparison> fees,
        List<DayPayment> payments,
        List<BasePart> untied,
        List<OtherMonth> otherMonths,
        Optional<OutsideTerm> outsideTerm,
        UsedRates rates,
        List<Refusal> refusals,
        List<MissingMonths> missing) {
    public Settled {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        fees = List.copyOf(fees);
        payments = List.copyOf(payments);
        untied = List.copyOf(untied);
        otherMonths = List.copyOf(otherMonths);
        refusals = List.copyOf(refusals);
        missing = List.copyOf(missing);
    }

    /** What the partner owes the vendor for the month and by adjustments of earlier ones; what the vendor owes is taken off. */
    public Amount owedToVendor() {
        return Stream.concat(
                        lines.stream().map(StatementLine::owedToVendor),
                        adjustments.stream().map(Adjustment::owedToVendor))
                .reduce(Amount.zero(currency), Amount::plus);
    }

    /** What the partner owes the vendor by adjustments, by the month that is adjusted. */
    public SortedMap<YearMonth, Amount> adjustedByMonth() {
        SortedMap<YearMonth, Amount> byMonth = new TreeMap<>();
        adjustments.forEach(each -> byMonth.merge(each.month(), each.owedToVendor(), Amount::plus));
        return byMonth;
    }

    /** Can't something be settled, so that nothing may be posted? */
    public boolean isRefused() {
        return !refusals.isEmpty() || !missing.isEmpty();
    }

    /** How many lines lie on days on which the agreement doesn't hold. */
    public long outsideTermRows() {
        return outsideTerm.map(OutsideTerm::rows).orElse(0L);
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
