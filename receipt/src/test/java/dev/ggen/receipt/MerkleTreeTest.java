package dev.ggen.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The entries, roots and proofs of the Certificate Transparency reference tests. */
class MerkleTreeTest {
    private static final List<byte[]> ENTRIES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final List<Digest> ROOTS = digests(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final MerkleTree tree = MerkleTree.of(ENTRIES);

    private static List<Digest> digests(String... hex) {
        return Stream.of(hex).map(Digest::new).toList();
    }

    @Test
    void rootsAreThoseOfTheReference() {
        for (int size = 0; size < ROOTS.size(); size++) {
            assertEquals(
                    ROOTS.get(size), MerkleTree.of(ENTRIES.subList(0, size)).root());
            assertEquals(ROOTS.get(size), tree.root(size));
        }
    }

    @Test
    void inclusionProofsAreThoseOfTheReference() {
        assertEquals(
                digests(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"),
                tree.inclusion(0));
        assertEquals(
                digests(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
                tree.inclusion(5));
    }

    @Test
    void consistencyProofsAreThoseOfTheReference() {
        assertEquals(List.of(), MerkleTree.of(ENTRIES.subList(0, 1)).consistency(1));
        assertEquals(tree.inclusion(0), tree.consistency(1));
        assertEquals(
                digests(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
                tree.consistency(6));
        assertEquals(
                digests(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
                MerkleTree.of(ENTRIES.subList(0, 5)).consistency(2));
    }

    @Test
    void aNodeDoesNotPassForALeaf() {
        Digest left = MerkleTree.leafHash(new byte[] {1});
        Digest right = MerkleTree.leafHash(new byte[] {2});
        byte[] both = new byte[64];
        System.arraycopy(left.bytes(), 0, both, 0, 32);
        System.arraycopy(right.bytes(), 0, both, 32, 32);
        assertFalse(MerkleTree.leafHash(both).equals(MerkleTree.nodeHash(left, right)));
    }

    @Test
    void proofsOfNothingAreRefused() {
        Digest leaf = MerkleTree.leafHash(new byte[0]);
        assertFalse(MerkleProofs.verifyInclusion(leaf, 0, 0, List.of(), leaf));
        assertFalse(MerkleProofs.verifyInclusion(leaf, -1, 1, List.of(), leaf));
        assertFalse(MerkleProofs.verifyInclusion(leaf, 1, 1, List.of(), leaf));
        assertTrue(MerkleProofs.verifyInclusion(leaf, 0, 1, List.of(), leaf));
        assertFalse(MerkleProofs.verifyConsistency(0, 1, ROOTS.get(0), ROOTS.get(1), List.of()));
        assertFalse(MerkleProofs.verifyConsistency(2, 1, ROOTS.get(2), ROOTS.get(1), List.of()));
        assertFalse(MerkleProofs.verifyConsistency(1, 2, ROOTS.get(1), ROOTS.get(2), List.of()));
        assertFalse(MerkleProofs.verifyConsistency(6, 8, ROOTS.get(6), ROOTS.get(8), List.of()));
        assertThrows(IllegalArgumentException.class, () -> tree.inclusion(8));
        assertThrows(IllegalArgumentException.class, () -> tree.consistency(0));
        assertThrows(IllegalArgumentException.class, () -> tree.root(9));
    }
}
