package dev.ggen.hub.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Rates of a currency that an agreement's month could need and that aren't known.
 *
 * @param days rising; at least one
 */
public record MissingRates(YearMonth month, String agreement, String currency, List<LocalDate> days) {
    public MissingRates {
        days = List.copyOf(days);
    }
}
