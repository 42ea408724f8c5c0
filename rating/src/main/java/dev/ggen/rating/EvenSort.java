package dev.ggen.rating;

import java.util.Arrays;

/**
 * Sorts numbers whose highest bits are spread evenly, as those of digests are: deals them by these bits into parts of some ten numbers, then sorts
 * each part.
 *
 * <p>Numbers count as unsigned. Where they aren't spread evenly it is as quick as sorting them at once.
 */
final class EvenSort {
    private static final int NUMBERS_IN_PART_BITS = 3;
    private static final int LEAST_DEALT = 64;

    private EvenSort() {}

    /** The numbers in ascending order; the array that was given is used up. */
    static long[] sorted(long[] numbers) {
        int bits = numbers.length < LEAST_DEALT
                ? 1
                : Integer.SIZE - Integer.numberOfLeadingZeros(numbers.length) - NUMBERS_IN_PART_BITS;
        int shift = Long.SIZE - bits;
        int[] ends = starts(numbers, bits, shift);
        long[] sorted = new long[numbers.length];
        for (long number : numbers) {
            sorted[ends[(int) (number >>> shift)]++] = number;
        }
        int from = 0;
        for (int part = 0; part < 1 << bits; part++) {
            Arrays.sort(sorted, from, ends[part]);
            from = ends[part];
        }
        return sorted;
    }

    private static int[] starts(long[] numbers, int bits, int shift) {
        int[] starts = new int[(1 << bits) + 1];
        for (long number : numbers) {
            starts[(int) (number >>> shift) + 1]++;
        }
        for (int part = 1; part < starts.length; part++) {
            starts[part] += starts[part - 1];
        }
        return starts;
    }
}
