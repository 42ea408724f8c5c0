package dev.ggen.receipt;

import java.util.Iterator;
import java.util.List;

/** Checks the two proofs of RFC 6962 by the algorithms of RFC 9162 (2.1.3.2 and 2.1.4.2), without a tree. */
public final class MerkleProofs {
    private MerkleProofs() {}

    /** Whether the path leads from the leaf to the root. */
    public static boolean verifyInclusion(Digest leafHash, long index, long size, List<Digest> path, Digest root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Digest hash = leafHash;
        for (Digest sibling : path) {
            if (last == 0) {
                return false;
            }
            if (isRightOrLonely(node, last)) {
                hash = MerkleTree.nodeHash(sibling, hash);
                int lonely = levelsWithoutSibling(node);
                node >>= lonely;
                last >>= lonely;
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the log with the new root begins with all entries of the log with the old root, which has at least one. */
    public static boolean verifyConsistency(
            long oldSize, long newSize, Digest oldRoot, Digest newRoot, List<Digest> proof) {
        if (oldSize < 1 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return proof.isEmpty() && oldRoot.equals(newRoot);
        }
        Iterator<Digest> rest = proof.iterator();
        int complete = Long.numberOfTrailingZeros(oldSize);
        long node = (oldSize - 1) >> complete;
        long last = (newSize - 1) >> complete;
        boolean startsAtOldRoot = Long.bitCount(oldSize) == 1;
        if (!startsAtOldRoot && !rest.hasNext()) {
            return false;
        }
        Digest oldHash = startsAtOldRoot ? oldRoot : rest.next();
        Digest newHash = oldHash;
        while (rest.hasNext()) {
            Digest sibling = rest.next();
            if (last == 0) {
                return false;
            }
            if (isRightOrLonely(node, last)) {
                oldHash = MerkleTree.nodeHash(sibling, oldHash);
                newHash = MerkleTree.nodeHash(sibling, newHash);
                int lonely = levelsWithoutSibling(node);
                node >>= lonely;
                last >>= lonely;
            } else {
                newHash = MerkleTree.nodeHash(newHash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot);
    }

    private static boolean isRightOrLonely(long node, long last) {
        return (node & 1) == 1 || node == last;
    }

    /** How many levels a last node goes up without meeting a sibling; 0 for a node that is a right child. */
    private static int levelsWithoutSibling(long node) {
        return node == 0 ? 0 : Long.numberOfTrailingZeros(node);
    }
}
