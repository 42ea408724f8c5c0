package dev.ggen.hub.evidence.internal;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.MerkleTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A run of leaves that a proof speaks of, and the complete subtrees that it is made of: the splits of RFC 6962, section 2.1, without the hashes.
 *
 * @param from first leaf
 * @param until one past the last
 */
record Span(long from, long until) {
    /** A complete subtree: leaves {@code position·2^level} to {@code (position+1)·2^level}. */
    record Node(int level, long position) {}

    static Span all(long size) {
        return new Span(0, size);
    }

    /** What an audit path is made of, from the leaf's sibling upwards. */
    static List<Span> inclusion(long index, long size) {
        List<Span> path = new ArrayList<>();
        Span rest = all(size);
        while (rest.size() > 1) {
            long middle = rest.middle();
            Span left = new Span(rest.from, middle);
            Span right = new Span(middle, rest.until);
            boolean isLeft = index < middle;
            path.addFirst(isLeft ? right : left);
            rest = isLeft ? left : right;
        }
        return path;
    }

    /** What a consistency proof is made of. */
    static List<Span> consistency(long oldSize, long newSize) {
        List<Span> proof = new ArrayList<>();
        Span rest = all(newSize);
        while (rest.until != oldSize) {
            long middle = rest.middle();
            Span left = new Span(rest.from, middle);
            Span right = new Span(middle, rest.until);
            boolean isLeft = oldSize <= middle;
            proof.addFirst(isLeft ? right : left);
            rest = isLeft ? left : right;
        }
        if (rest.from > 0) {
            proof.addFirst(rest); // else it is the old root itself, which the verifier has
        }
        return proof;
    }

    private long size() {
        return until - from;
    }

    private long middle() {
        return from + Long.highestOneBit(size() - 1);
    }

    /** From left to right, each smaller than the one before. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (long at = from; at < until; ) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(until - at);
            nodes.add(new Node(level, at >> level));
            at += 1L << level;
        }
        return nodes;
    }

    /** Over its leaves; of none, the SHA-256 of nothing. */
    Digest hash(Function<Node, Digest> hashes) {
        if (size() == 0) {
            return Digest.of(Digest.sha256());
        }
        List<Node> nodes = nodes();
        Digest hash = Objects.requireNonNull(hashes.apply(nodes.getLast()));
        for (Node left : nodes.reversed().subList(1, nodes.size())) {
            hash = MerkleTree.nodeHash(Objects.requireNonNull(hashes.apply(left)), hash);
        }
        return hash;
    }
}
