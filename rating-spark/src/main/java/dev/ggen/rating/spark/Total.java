package dev.ggen.rating.spark;

/**
 * An exact sum of 64-bit numbers in two halves of 64 bits each: high · 2³² + low. An overflow is an error, never another number; before
 * two thousand million lines have met in one sum there is none.
 */
final class Total {
    private static final int HALF = 32;
    private static final long LOW_HALF = 0xffff_ffffL;

    private long high;
    private long low;
    private long lines;

    void add(long amount) {
        high = Math.addExact(high, amount >> HALF);
        low = Math.addExact(low, amount & LOW_HALF);
        lines++;
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    long lines() {
        return lines;
    }
}
