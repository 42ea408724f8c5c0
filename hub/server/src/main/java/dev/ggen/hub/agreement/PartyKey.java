package dev.ggen.hub.agreement;

import dev.ggen.receipt.KeyId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A key with which a party signs agreements.
 *
 * @param party as agreements name it: a partner's id, or the vendor's
 * @param agreement with which it came
 * @param broughtBy who took that in
 * @param decision of a second person; empty for a party's first key, and while it waits
 */
public record PartyKey(
        UUID id,
        String party,
        KeyId key,
        State state,
        String agreement,
        UUID broughtBy,
        String broughtByName,
        Instant broughtAt,
        Optional<Decision> decision) {
    /** Whether it counts. */
    public enum State {
        COUNTS,
        /** Not before a second person confirms it. */
        WAITS,
        REFUSED
    }

    /** Who confirmed or refused it, and why. */
    public record Decision(String by, Instant at, String reason) {}
}
