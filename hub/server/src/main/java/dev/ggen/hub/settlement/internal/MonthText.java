package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.Refused;
import dev.ggen.partner.settlement.Period;
import java.time.YearMonth;

/** Months as addresses and cursors write them. */
final class MonthText {
    private MonthText() {}

    /**
     * Reads {@code 2026-09}.
     *
     * @throws Refused as not found when it is none
     */
    static YearMonth parse(String text) {
        try {
            return Period.parse(text).month();
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("a month " + text);
        }
    }
}
