package dev.ggen.hub.settlement;

import dev.ggen.receipt.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery and what was found in it.
 *
 * @param fileName as its sender calls it
 * @param name as settlements call it; empty unless it is accepted
 * @param sha256 of its bytes
 * @param deliveredBy who handed it in, by name
 * @param format {@code aws-billing-events}; empty where that wasn't recognised
 * @param source whose rows it holds, as agreements name it; empty where that isn't known
 * @param rows what became of its rows
 * @param repeats the first delivery of the same bytes, when this isn't it
 * @param findings what was found, refusals with file and line
 * @param months what it holds of each month; empty unless it is accepted
 */
public record ReportView(
        UUID id,
        String fileName,
        Optional<String> name,
        String sha256,
        long bytes,
        String deliveredBy,
        Instant deliveredAt,
        UUID job,
        ReportState state,
        Optional<String> format,
        Optional<String> source,
        Rows rows,
        Optional<UUID> repeats,
        List<Finding> findings,
        List<ReportMonth> months) {
    public ReportView {
        findings = List.copyOf(findings);
        months = List.copyOf(months);
    }

    /** Whether its rows count; those of another delivery of the same bytes don't count a second time. */
    public boolean isCounted() {
        return state == ReportState.ACCEPTED && repeats.isEmpty();
    }

    /** The same with what it holds of each month. */
    public ReportView with(List<ReportMonth> newMonths) {
        return new ReportView(
                id,
                fileName,
                name,
                sha256,
                bytes,
                deliveredBy,
                deliveredAt,
                job,
                state,
                format,
                source,
                rows,
                repeats,
                findings,
                newMonths);
    }

    /**
     * What became of a report's rows.
     *
     * @param accepted counted here and nowhere else
     * @param repeated delivered before
     * @param excluded move no money of a settlement
     * @param refused can't be used, as far as that was counted
     */
    public record Rows(long accepted, long repeated, long excluded, long refused) {}
}
