package dev.ggen.hub.settlement.internal;

import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.report.ReportFile;
import java.util.List;
import java.util.Optional;

/** What reading a new report beside those that count already came to. */
sealed interface ReadReport {
    /**
     * Nothing of it may count.
     *
     * @param file what it is, where that could be seen
     * @param refusedRows rows that were found unusable, as far as they were counted
     */
    record Unusable(Optional<ReportFile> file, long refusedRows, List<Finding> findings) implements ReadReport {}

    /**
     * Its rows can count.
     *
     * @param totals of it alone, by month
     * @param leansOnOthers whether it can't be read without the others
     */
    record Usable(ReportFile file, List<ControlTotals> totals, boolean leansOnOthers, List<Finding> findings)
            implements ReadReport {}
}
