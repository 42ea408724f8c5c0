package dev.ggen.hub.settlement;

import dev.ggen.hub.settlement.EstimateView.Estimate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What an agreement's open month will come to, as its partner sees it, too. No statement: nothing is owed by it.
 *
 * @param on the day by whose end is counted what was known
 */
public record OpenEstimate(
        String agreement, String partner, YearMonth month, LocalDate on, Instant estimatedAt, Estimate estimate) {}
