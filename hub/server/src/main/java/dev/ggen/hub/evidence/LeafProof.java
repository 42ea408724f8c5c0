package dev.ggen.hub.evidence;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.InclusionProof;
import java.util.List;

/**
 * Shows that a leaf is in the log.
 *
 * @param index the leaf
 * @param hash its hash
 * @param path the hashes from its sibling upwards
 * @param checkpoint the signed tree in which it stands
 */
public record LeafProof(long index, Digest hash, List<Digest> path, SignedCheckpoint checkpoint) {
    public LeafProof {
        path = List.copyOf(path);
    }

    /** The form that {@code ggen verify} and bundles know. */
    public InclusionProof proof() {
        return new InclusionProof(index, checkpoint.size(), path, checkpoint.note());
    }
}
