package dev.ggen.hub.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which state of the books is asked for.
 *
 * @param effectiveOn only what counts on this day or before; empty for everything
 * @param recordedAt only what the hub knew at this moment; empty for what it knows now. For a moment that lies further back than a
 *     posting takes, the answer is the same for ever
 */
public record AsOf(Optional<LocalDate> effectiveOn, Optional<Instant> recordedAt) {
    /** Everything that is known now. */
    public static final AsOf NOW = new AsOf(Optional.empty(), Optional.empty());

    public boolean isNow() {
        return effectiveOn.isEmpty() && recordedAt.isEmpty();
    }
}
