package dev.ggen.hub.program;

import dev.ggen.receipt.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A program that was published.
 *
 * @param number counted from 1
 * @param proposal under which it was checked and approved
 * @param holdsFrom the first day on which it is in force
 * @param holdsUntil the first day on which the next one is; empty while there is no next one
 * @param name the program's
 * @param programVersion what the program calls itself: {@code 1.0}
 * @param digest of all its files
 */
public record PublishedVersion(
        int number,
        UUID proposal,
        LocalDate holdsFrom,
        Optional<LocalDate> holdsUntil,
        String name,
        String programVersion,
        Digest digest,
        Instant recordedAt) {
    /** Whether it is the one in force on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(holdsFrom)
                && holdsUntil.filter(end -> !day.isBefore(end)).isEmpty();
    }
}
