package dev.ggen.rating;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Days as text, such as {@code 2026-09-30}. Remembers some, because a report has few days and many lines. One per thread. */
final class DateTexts {
    static final int BYTES = 10;
    private static final int REMEMBERED = 128;

    private final long[] days = new long[REMEMBERED];
    private final byte[] texts = new byte[REMEMBERED * BYTES];

    DateTexts() {
        Arrays.fill(days, Long.MIN_VALUE);
    }

    /** Writes a day's ten characters; its year has four digits, as those of lines have. */
    void write(long epochDay, byte[] target, int at) {
        int slot = Math.floorMod(epochDay, REMEMBERED);
        if (days[slot] != epochDay) {
            byte[] text = LocalDate.ofEpochDay(epochDay).toString().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, texts, slot * BYTES, BYTES);
            days[slot] = epochDay;
        }
        System.arraycopy(texts, slot * BYTES, target, at, BYTES);
    }
}
