package dev.ggen.hub.evidence;

import dev.ggen.receipt.Digest;
import java.util.List;

/**
 * Shows that the log only grew: that its first {@code oldSize} leaves are still what they were.
 *
 * @param path as RFC 6962, section 2.1.2, orders it
 */
public record GrowthProof(long oldSize, long newSize, Digest oldRoot, Digest newRoot, List<Digest> path) {
    public GrowthProof {
        path = List.copyOf(path);
    }
}
