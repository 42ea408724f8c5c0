package dev.ggen.hub.settlement;

import java.time.YearMonth;
import java.util.Optional;

/**
 * Which reports are asked for; what is empty doesn't matter.
 *
 * @param month only accepted ones that hold rows of it
 * @param source as {@code aws-billing-events:123456789012}
 */
public record ReportFilter(Optional<ReportState> state, Optional<YearMonth> month, Optional<String> source) {
    public static final ReportFilter ALL = new ReportFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
