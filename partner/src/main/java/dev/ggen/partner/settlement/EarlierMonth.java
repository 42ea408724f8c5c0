package dev.ggen.partner.settlement;

import dev.ggen.partner.revenue.KeySum;
import java.util.List;
import java.util.Objects;

/**
 * A month that was settled before, as far as a later one depends on it.
 *
 * @param period the month
 * @param sums the sums that it was settled from, in order
 */
public record EarlierMonth(Period period, List<KeySum> sums) {
    public EarlierMonth {
        Objects.requireNonNull(period);
        sums = sums.stream().sorted().toList();
    }
}
