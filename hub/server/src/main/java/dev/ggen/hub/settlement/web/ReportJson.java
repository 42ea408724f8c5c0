package dev.ggen.hub.settlement.web;

import dev.ggen.hub.settlement.ReportView;
import dev.ggen.receipt.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A delivery as callers read it. */
record ReportJson(
        UUID id,
        String fileName,
        Optional<String> name,
        String sha256,
        long bytes,
        String deliveredBy,
        Instant deliveredAt,
        UUID job,
        String state,
        Optional<String> format,
        Optional<String> source,
        ReportView.Rows rows,
        Optional<UUID> repeats,
        List<Finding> findings,
        List<Month> months) {
    /** What it holds of a month. */
    record Month(
            String month,
            long rows,
            long counted,
            long repeated,
            Map<String, Long> excluded,
            List<Sum> sums,
            boolean late) {}

    /** An exact sum, as a decimal. */
    record Sum(String measure, String currency, String exact, long rows) {}

    static ReportJson of(ReportView report) {
        return new ReportJson(
                report.id(),
                report.fileName(),
                report.name(),
                report.sha256(),
                report.bytes(),
                report.deliveredBy(),
                report.deliveredAt(),
                report.job(),
                report.state().word(),
                report.format(),
                report.source(),
                report.rows(),
                report.repeats(),
                report.findings(),
                report.months().stream()
                        .map(month -> new Month(
                                month.month().toString(),
                                month.rows(),
                                month.counted(),
                                month.repeated(),
                                month.excluded(),
                                month.sums().stream()
                                        .map(sum -> new Sum(
                                                sum.measure().name(),
                                                sum.sum().currency().getCode(),
                                                sum.sum().plain(),
                                                sum.rows()))
                                        .toList(),
                                month.isLate()))
                        .toList());
    }
}
