package dev.ggen.partner.settlement;

import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.revenue.KeySum;
import java.util.List;
import java.util.Objects;

/**
 * A month that was settled before, as far as a later one depends on it.
 *
 * @param period the month
 * @param sums the sums that it was last settled from, in order
 * @param lines what was posted for it, by its own statement and those that adjusted it
 * @param payments what was posted as paid in it
 * @param rates of exchange by which it was last settled: they stay, whatever is published later
 */
public record EarlierMonth(
        Period period, List<KeySum> sums, List<PostedLine> lines, List<DayPayment> payments, ReferenceRates rates) {
    public EarlierMonth {
        Objects.requireNonNull(period);
        Objects.requireNonNull(rates);
        sums = sums.stream().sorted().toList();
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }

    /** A month of which only what it counted matters. */
    public static EarlierMonth counted(Period period, List<KeySum> sums) {
        return new EarlierMonth(period, sums, List.of(), List.of(), ReferenceRates.NONE);
    }
}
