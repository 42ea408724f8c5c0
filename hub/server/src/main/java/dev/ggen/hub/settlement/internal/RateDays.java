package dev.ggen.hub.settlement.internal;

import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.exchange.ReferenceRates;
import java.time.YearMonth;

/** Of which days rates count in a month: its own, and as many before it as a rate still counts. */
final class RateDays {
    private RateDays() {}

    static Validity of(YearMonth month) {
        return new Validity(
                month.atDay(1).minusDays(ReferenceRates.OLDEST_DAYS),
                month.plusMonths(1).atDay(1));
    }
}
