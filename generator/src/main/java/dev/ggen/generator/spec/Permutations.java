package dev.ggen.generator.spec;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** All orders of a number of things, one after the other, in lexical order. */
final class Permutations {
    private final int[] order;

    Permutations(int size) {
        this.order = IntStream.range(0, size).toArray();
    }

    /** The things in the current order. */
    <T> List<T> of(List<T> things) {
        return Arrays.stream(order).mapToObj(things::get).toList();
    }

    /** Goes on to the next order; false when the current one is the last. */
    boolean next() {
        int i = order.length - 2;
        while (i >= 0 && order[i] > order[i + 1]) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        int j = order.length - 1;
        while (order[j] < order[i]) {
            j--;
        }
        swap(i, j);
        for (int left = i + 1, right = order.length - 1; left < right; left++, right--) {
            swap(left, right);
        }
        return true;
    }

    private void swap(int i, int j) {
        int held = order[i];
        order[i] = order[j];
        order[j] = held;
    }
}
