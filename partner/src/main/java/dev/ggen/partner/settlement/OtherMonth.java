package dev.ggen.partner.settlement;

import java.time.YearMonth;
import java.util.Objects;

/**
 * Lines of another month in the same reports, left for that month's settlement.
 *
 * @param month the month that their days lie in
 * @param rows how many lines
 */
public record OtherMonth(YearMonth month, long rows) {
    public OtherMonth {
        Objects.requireNonNull(month);
    }
}
