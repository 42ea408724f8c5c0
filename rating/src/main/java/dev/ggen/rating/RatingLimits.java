package dev.ggen.rating;

/**
 * What an engine may use of the machine. The results don't depend on it.
 *
 * @param memoryMebibytes for the engine's own buffers, outside the Java heap
 * @param threads how many may work at once
 */
public record RatingLimits(int memoryMebibytes, int threads) {
    private static final int LEAST_MEMORY_MEBIBYTES = 64;

    public RatingLimits {
        if (memoryMebibytes < LEAST_MEMORY_MEBIBYTES || threads < 1) {
            throw new IllegalArgumentException("an engine needs " + LEAST_MEMORY_MEBIBYTES + " MiB and one thread: "
                    + memoryMebibytes + " MiB, " + threads);
        }
    }

    /** Enough for a few million lines, on two threads. */
    public static RatingLimits small() {
        return new RatingLimits(512, 2);
    }
}
