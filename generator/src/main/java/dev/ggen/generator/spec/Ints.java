package dev.ggen.generator.spec;

import java.util.Arrays;

/** A growing list of ints. */
final class Ints {
    private static final int FIRST_CAPACITY = 16;

    private int[] items;
    private int size;

    Ints() {
        this(new int[FIRST_CAPACITY], 0);
    }

    private Ints(int[] items, int size) {
        this.items = items;
        this.size = size;
    }

    Ints copy() {
        return new Ints(Arrays.copyOf(items, Math.max(FIRST_CAPACITY, size)), size);
    }

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    int get(int index) {
        return items[index];
    }

    int size() {
        return size;
    }
}
