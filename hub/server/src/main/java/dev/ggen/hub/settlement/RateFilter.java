package dev.ggen.hub.settlement;

import java.time.YearMonth;
import java.util.Optional;

/** Which rates: of a currency, of a month; all where neither is said. */
public record RateFilter(Optional<String> currency, Optional<YearMonth> month) {
    public static final RateFilter ALL = new RateFilter(Optional.empty(), Optional.empty());
}
