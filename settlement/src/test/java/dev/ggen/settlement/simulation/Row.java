package dev.ggen.settlement.simulation;

import dev.ggen.partner.revenue.KeySum;
import java.time.YearMonth;

/**
 * A row of a report, as a sum of its own.
 *
 * @param id by which a row that is delivered again is known
 * @param known the month with whose reports it comes first
 */
record Row(String id, KeySum sum, YearMonth known) {
    YearMonth month() {
        return YearMonth.from(sum.key().day());
    }

    Row inTime() {
        return new Row(id, sum, month());
    }
}
