package dev.ggen.hub.evidence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.evidence.internal.Span.Node;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.MerkleTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SpanTest {
    private static final int MOST = 70;
    private static final List<Digest> LEAVES = IntStream.range(0, MOST)
            .mapToObj(i -> MerkleTree.leafHash(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();

    /** The tree in memory knows the root of any subtree as that of a small tree. */
    private static Digest node(Node node) {
        int from = Math.toIntExact(node.position() << node.level());
        return MerkleTree.ofHashes(LEAVES.subList(from, from + (1 << node.level())))
                .root();
    }

    @Test
    void roots_paths_and_proofs_are_those_of_the_tree_in_memory() {
        MerkleTree tree = MerkleTree.ofHashes(LEAVES);
        for (int size = 0; size <= MOST; size++) {
            assertEquals(tree.root(size), Span.all(size).hash(SpanTest::node));
            MerkleTree small = MerkleTree.ofHashes(LEAVES.subList(0, size));
            for (int i = 0; i < size; i++) {
                assertEquals(small.inclusion(i), hashes(Span.inclusion(i, size)));
                assertEquals(small.consistency(i + 1), hashes(Span.consistency(i + 1, size)));
            }
        }
    }

    @Test
    void a_proof_over_a_million_leaves_reads_few_nodes() {
        for (long index : new long[] {0, 1, 524_287, 524_288, 999_999, 1_048_574}) {
            long nodes = Span.inclusion(index, 1_048_575).stream()
                    .mapToLong(span -> span.nodes().size())
                    .sum();
            assertTrue(nodes <= 40, index + ": " + nodes);
        }
    }

    private static List<Digest> hashes(List<Span> spans) {
        return spans.stream().map(span -> span.hash(SpanTest::node)).toList();
    }
}
