package dev.ggen.hub.settlement;

import dev.ggen.receipt.Finding;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of a month's close.
 *
 * @param run its number within the month
 * @param digest of what it was computed from; empty while it isn't computed
 * @param job that works, or worked last, on it
 * @param findings about no single agreement, or why it failed
 * @param proposed what it posts, by agreement
 * @param held what it doesn't post, and why
 * @param decidedBy who approved, rejected or withdrew it
 * @param reason of who rejected or withdrew it
 */
public record CloseView(
        UUID id,
        YearMonth month,
        int run,
        CloseState state,
        UUID preparer,
        String preparedBy,
        Instant preparedAt,
        Optional<String> digest,
        UUID job,
        List<Finding> findings,
        List<ProposedStatement> proposed,
        List<HeldAgreement> held,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> reason,
        Optional<Instant> postedAt) {
    public CloseView {
        findings = List.copyOf(findings);
        proposed = List.copyOf(proposed);
        held = List.copyOf(held);
    }
}
