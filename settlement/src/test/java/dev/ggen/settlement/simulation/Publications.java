package dev.ggen.settlement.simulation;

import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.exchange.ReferenceRates;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was published of other currencies, and when: in time, late, and corrected afterwards.
 *
 * @param all of one day and currency the later one counts
 */
record Publications(List<Publication> all) implements RatesAtHand {
    /**
     * A rate, and the month by whose close it is known.
     *
     * @param by the first month of which somebody can have it when that is closed
     */
    record Publication(YearMonth by, ReferenceRate rate) {}

    /** The last month in which something is published. */
    YearMonth last() {
        return all.stream().map(Publication::by).max(YearMonth::compareTo).orElse(YearMonth.of(1900, 1));
    }

    @Override
    public ReferenceRates at(YearMonth closed, YearMonth now) {
        Map<String, ReferenceRate> latest = new HashMap<>();
        known(now).forEach(each -> latest.put(each.rate().day() + each.rate().currency(), each.rate()));
        return ReferenceRates.of(latest.values());
    }

    private Stream<Publication> known(YearMonth now) {
        return all.stream().filter(each -> !each.by().isAfter(now));
    }
}
