package dev.ggen.hub.settlement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Terms that somebody tried.
 *
 * @param version of the program that holds
 * @param proposal the program that was tried; empty where it stays
 * @param drafts the ids of the agreements that were tried
 * @param job that settles both
 * @param isDone whether there is a result
 */
public record ReplayView(
        UUID id,
        YearMonth from,
        YearMonth to,
        int version,
        Optional<UUID> proposal,
        List<String> drafts,
        String askedBy,
        Instant askedAt,
        UUID job,
        boolean isDone) {
    public ReplayView {
        drafts = List.copyOf(drafts);
    }
}
