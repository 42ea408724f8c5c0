package dev.ggen.settlement.simulation;

import dev.ggen.partner.exchange.ReferenceRates;
import java.time.YearMonth;

/** The rates of exchange that somebody has who closes a month. */
@FunctionalInterface
interface RatesAtHand {
    /**
     * The rates.
     *
     * @param closed the month that is closed
     * @param now the month in which that happens: later than the closed one where somebody had to wait
     */
    ReferenceRates at(YearMonth closed, YearMonth now);
}
