package dev.ggen.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreePropertyTest {
    private static final int MAX = 64;

    private static MerkleTree treeOf(int size) {
        return MerkleTree.of(
                IntStream.range(0, size).mapToObj(i -> new byte[] {(byte) i}).toList());
    }

    private static Digest leaf(int index) {
        return MerkleTree.leafHash(new byte[] {(byte) index});
    }

    /** The definition of RFC 6962, section 2.1, word by word, against the tree that keeps its levels. */
    private static Digest defined(int from, int until) {
        if (until - from == 1) {
            return leaf(from);
        }
        int left = 1;
        while (left * 2 < until - from) {
            left *= 2;
        }
        return MerkleTree.nodeHash(defined(from, from + left), defined(from + left, until));
    }

    @Test
    void everyEntryOfEveryTreeIsProven() {
        for (int size = 1; size <= MAX; size++) {
            MerkleTree tree = treeOf(size);
            assertEquals(defined(0, size), tree.root());
            for (int index = 0; index < size; index++) {
                assertTrue(
                        MerkleProofs.verifyInclusion(leaf(index), index, size, tree.inclusion(index), tree.root()),
                        index + " of " + size);
            }
        }
    }

    @Test
    void everyTreeIsConsistentWithEveryEarlierOne() {
        for (int size = 1; size <= MAX; size++) {
            MerkleTree tree = treeOf(size);
            for (int old = 1; old <= size; old++) {
                assertTrue(
                        MerkleProofs.verifyConsistency(old, size, tree.root(old), tree.root(), tree.consistency(old)),
                        old + " to " + size);
            }
        }
    }

    @Property
    void aFlippedBitAnywhereBreaksAnInclusionProof(
            @ForAll @IntRange(min = 1, max = MAX) int size,
            @ForAll int anyIndex,
            @ForAll int anyHash,
            @ForAll int anyBit) {
        MerkleTree tree = treeOf(size);
        int index = Math.floorMod(anyIndex, size);
        List<Digest> hashes = new ArrayList<>(List.of(leaf(index), tree.root()));
        hashes.addAll(tree.inclusion(index));
        flip(hashes, anyHash, anyBit);
        assertFalse(MerkleProofs.verifyInclusion(
                hashes.get(0), index, size, hashes.subList(2, hashes.size()), hashes.get(1)));
    }

    @Property
    void aFlippedBitAnywhereBreaksAConsistencyProof(
            @ForAll @IntRange(min = 2, max = MAX) int size,
            @ForAll int anyOld,
            @ForAll int anyHash,
            @ForAll int anyBit) {
        MerkleTree tree = treeOf(size);
        int old = 1 + Math.floorMod(anyOld, size - 1);
        List<Digest> hashes = new ArrayList<>(List.of(tree.root(old), tree.root()));
        hashes.addAll(tree.consistency(old));
        flip(hashes, anyHash, anyBit);
        assertFalse(MerkleProofs.verifyConsistency(
                old, size, hashes.get(0), hashes.get(1), hashes.subList(2, hashes.size())));
    }

    @Property
    void aProofHoldsForNoOtherPlaceThanItsOwn(
            @ForAll @IntRange(min = 1, max = MAX) int size,
            @ForAll int anyIndex,
            @ForAll @IntRange(max = MAX) int otherIndex,
            @ForAll @IntRange(max = 2) int change) {
        MerkleTree tree = treeOf(size);
        int index = Math.floorMod(anyIndex, size);
        List<Digest> path = new ArrayList<>(tree.inclusion(index));
        if (change == 1 && !path.isEmpty()) {
            path.removeLast();
        } else if (change == 2) {
            path.add(tree.root());
        } else if (otherIndex == index) {
            return;
        }
        int claimed = change == 0 ? otherIndex : index;
        boolean same = change == 1 && path.equals(tree.inclusion(index));
        assertEquals(same, MerkleProofs.verifyInclusion(leaf(index), claimed, size, path, tree.root()));
    }

    private static void flip(List<Digest> hashes, int anyHash, int anyBit) {
        int which = Math.floorMod(anyHash, hashes.size());
        int bit = Math.floorMod(anyBit, 256);
        hashes.set(which, digest(Refusals.flipped(hashes.get(which).bytes(), bit / 8, bit % 8)));
    }

    private static Digest digest(byte[] bytes) {
        return new Digest(HexFormat.of().formatHex(bytes));
    }
}
