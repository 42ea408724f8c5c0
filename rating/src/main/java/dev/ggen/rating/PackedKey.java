package dev.ggen.rating;

/**
 * File, series and day of a line in one number, because handing DuckDB a value costs more than unpacking it there.
 *
 * <p>From the highest bit: one that is always 0, 22 of the file, 21 of the series, 20 of the day since 1970 moved up by half their range.
 */
final class PackedKey {
    static final int FILES_LIMIT = 1 << 22;

    /** The three columns again, as SQL over the column {@code packed}. */
    static final String UNPACKED = """
            (packed >> 41)::INTEGER AS file, ((packed >> 20) & 2097151)::INTEGER AS series,
            ((packed & 1048575) - 524288)::INTEGER AS day""";

    private static final int FILE_SHIFT = 41;
    private static final int SERIES_SHIFT = 20;
    private static final int DAY_MIDDLE = 1 << 19;

    private PackedKey() {}

    static long of(int file, int series, int day) {
        return (long) file << FILE_SHIFT | (long) series << SERIES_SHIFT | (day + DAY_MIDDLE);
    }
}
