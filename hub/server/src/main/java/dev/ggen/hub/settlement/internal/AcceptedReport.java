package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.settlement.ReportMonth;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A report whose rows are to count.
 *
 * @param name as settlements call it
 * @param account as the file says; empty when it holds no row
 * @param source as agreements name it; empty when it holds no row
 * @param leansOnOthers whether rows of it settle what stands in other reports of its source
 */
record AcceptedReport(
        String name,
        String format,
        String account,
        String source,
        boolean leansOnOthers,
        List<ReportMonth> months,
        List<Finding> findings) {
    AcceptedReport {
        months = List.copyOf(months);
        findings = List.copyOf(findings);
    }

    long sum(ToLongFunction<ReportMonth> rows) {
        return months.stream().mapToLong(rows).sum();
    }

    long excluded() {
        return sum(month ->
                month.excluded().values().stream().mapToLong(Long::longValue).sum());
    }
}
