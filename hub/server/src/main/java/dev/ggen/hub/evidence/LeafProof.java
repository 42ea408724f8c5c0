package dev.ggen.hub.evidence;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.InclusionProof;
import dev.ggen.receipt.MerkleProofs;
import dev.ggen.receipt.MerkleTree;
import java.util.ArrayList;
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

    /**
     * One step up the tree.
     *
     * @param level how many levels above the leaf its result stands on the path, from 1
     * @param left the hash at the left
     * @param right the hash at the right
     * @param siblingIsLeft which of the two the path gave; the other came from the step below
     */
    public record Step(int level, Digest left, Digest right, boolean siblingIsLeft) {
        /** SHA-256 of a 1 byte, left and right. */
        public Digest result() {
            return MerkleTree.nodeHash(left, right);
        }
    }

    /** The way from the leaf's hash to the root, as RFC 9162, section 2.1.3.2, walks it. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Digest reached = hash;
        long node = index;
        long last = checkpoint.size() - 1;
        for (Digest sibling : path) {
            while ((node & 1) == 0 && node == last) { // no sibling on this level
                node >>= 1;
                last >>= 1;
            }
            boolean isRight = (node & 1) == 1;
            Step step = isRight
                    ? new Step(steps.size() + 1, sibling, reached, true)
                    : new Step(steps.size() + 1, reached, sibling, false);
            steps.add(step);
            reached = step.result();
            node >>= 1;
            last >>= 1;
        }
        return steps;
    }

    /** Does the way lead to the signed root? */
    public boolean holds() {
        return MerkleProofs.verifyInclusion(
                hash, index, checkpoint.size(), path, checkpoint.checkpoint().root());
    }

    /** The form that {@code ggen verify} and bundles know. */
    public InclusionProof proof() {
        return new InclusionProof(index, checkpoint.size(), path, checkpoint.note());
    }
}
