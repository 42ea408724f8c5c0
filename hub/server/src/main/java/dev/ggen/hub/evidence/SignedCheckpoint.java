package dev.ggen.hub.evidence;

import dev.ggen.receipt.Checkpoint;
import dev.ggen.receipt.KeyId;
import java.time.Instant;

/**
 * What the log was at one size, signed.
 *
 * @param checkpoint origin, size and root
 * @param note the signed note, as served
 * @param keyId which key signed it
 */
public record SignedCheckpoint(Checkpoint checkpoint, String note, KeyId keyId, Instant recordedAt) {
    public long size() {
        return checkpoint.size();
    }
}
