package dev.ggen.generator.spec;

import java.util.function.IntUnaryOperator;

/** For every node, the triples that have it in one place, in their order. */
final class TripleIndex {
    private final int[] starts;
    private final int[] triples;

    private TripleIndex(int[] starts, int[] triples) {
        this.starts = starts;
        this.triples = triples;
    }

    /** @param nodeOf the node that a triple has in that place */
    static TripleIndex of(int nodes, int size, IntUnaryOperator nodeOf) {
        int[] starts = new int[nodes + 1];
        for (int i = 0; i < size; i++) {
            starts[nodeOf.applyAsInt(i) + 1]++;
        }
        for (int i = 0; i < nodes; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] triples = new int[size];
        for (int i = 0; i < size; i++) {
            triples[next[nodeOf.applyAsInt(i)]++] = i;
        }
        return new TripleIndex(starts, triples);
    }

    int start(int node) {
        return starts[node];
    }

    int end(int node) {
        return starts[node + 1];
    }

    int triple(int position) {
        return triples[position];
    }
}
