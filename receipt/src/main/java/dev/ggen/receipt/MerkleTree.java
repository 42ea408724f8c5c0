package dev.ggen.receipt;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The tree over a log's entries of RFC 6962, section 2.1 (RFC 9162 keeps it): one hash for all, short proofs for each.
 *
 * <p>Leaves are hashed with a leading 0 byte, nodes with a leading 1, so that no node passes for a leaf. Immutable; proofs take
 * logarithmic time.
 */
public final class MerkleTree {
    /** The most leaves that are held in memory. */
    public static final int MAX_LEAVES = 1 << 24;

    /** {@code levels[k][i]} is the hash of the leaves from {@code i·2^k} to {@code (i+1)·2^k}, where all are there. */
    private final List<List<Digest>> levels;

    private MerkleTree(List<List<Digest>> levels) {
        this.levels = levels;
    }

    /** Of the entries' bytes, in the log's order. */
    public static MerkleTree of(List<byte[]> entries) {
        return ofHashes(entries.stream().map(MerkleTree::leafHash).toList());
    }

    /** Of the entries' leaf hashes, in the log's order. */
    public static MerkleTree ofHashes(List<Digest> leafHashes) {
        if (leafHashes.size() > MAX_LEAVES) {
            throw new IllegalArgumentException("a tree in memory has at most " + MAX_LEAVES + " leaves");
        }
        List<List<Digest>> levels = new ArrayList<>();
        for (List<Digest> level = List.copyOf(leafHashes); !level.isEmpty(); level = pairs(level)) {
            levels.add(level);
        }
        return new MerkleTree(List.copyOf(levels));
    }

    private static List<Digest> pairs(List<Digest> level) {
        List<Digest> pairs = new ArrayList<>(level.size() / 2);
        for (int i = 0; i + 1 < level.size(); i += 2) {
            pairs.add(nodeHash(level.get(i), level.get(i + 1)));
        }
        return pairs;
    }

    /** SHA-256 of a 0 byte and the entry. */
    public static Digest leafHash(byte[] entry) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update((byte) 0);
        sha256.update(entry);
        return Digest.of(sha256);
    }

    /** SHA-256 of a 1 byte and the two hashes below: for trees whose hashes are kept elsewhere. */
    public static Digest nodeHash(Digest left, Digest right) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update((byte) 1);
        sha256.update(left.bytes());
        sha256.update(right.bytes());
        return Digest.of(sha256);
    }

    public int size() {
        return levels.isEmpty() ? 0 : levels.getFirst().size();
    }

    /** The hash of all entries; of none, the SHA-256 of nothing. */
    public Digest root() {
        return root(size());
    }

    /** The root as it was when the log had this many entries. */
    public Digest root(int size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException("the tree has " + size() + " entries, not " + size);
        }
        return size == 0 ? Digest.of(Digest.sha256()) : hash(0, size);
    }

    /** The hashes from the entry's sibling up to the root's child: the audit path of RFC 6962, section 2.1.1. */
    public List<Digest> inclusion(int index) {
        if (index < 0 || index >= size()) {
            throw new IllegalArgumentException("the tree has entries 0 to " + (size() - 1) + ", not " + index);
        }
        List<Digest> path = new ArrayList<>();
        int from = 0;
        int until = size();
        while (until - from > 1) {
            int middle = from + leftSize(until - from);
            if (index < middle) {
                path.addFirst(hash(middle, until));
                until = middle;
            } else {
                path.addFirst(hash(from, middle));
                from = middle;
            }
        }
        return List.copyOf(path);
    }

    /** The hashes that show that the first {@code oldSize} entries are still the same: RFC 6962, section 2.1.2. */
    public List<Digest> consistency(int oldSize) {
        if (oldSize < 1 || oldSize > size()) {
            throw new IllegalArgumentException("the tree has grown from 1 to " + size() + " entries, not " + oldSize);
        }
        List<Digest> proof = new ArrayList<>();
        int from = 0;
        int until = size();
        while (until != oldSize) {
            int middle = from + leftSize(until - from);
            if (oldSize <= middle) {
                proof.addFirst(hash(middle, until));
                until = middle;
            } else {
                proof.addFirst(hash(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            proof.addFirst(hash(from, until)); // else it is the old root itself, which the verifier has
        }
        return List.copyOf(proof);
    }

    /** Of a range that the tree's own splits can give: a left part is complete, so one lookup; a right part goes on. */
    private Digest hash(int from, int until) {
        int size = until - from;
        if (Integer.bitCount(size) == 1) {
            int level = Integer.numberOfTrailingZeros(size);
            return levels.get(level).get(from >> level);
        }
        int middle = from + leftSize(size);
        return nodeHash(hash(from, middle), hash(middle, until));
    }

    /** The largest power of two below a size of at least 2. */
    private static int leftSize(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
