package dev.ggen.rating;

import dev.ggen.partner.revenue.TransactionLine;
import org.jspecify.annotations.Nullable;

/** A lane's memory of series it met, so that most lines find theirs without making one. */
final class SeriesMemory {
    private static final int REMEMBERED = 4096;

    private final SeriesNumbers numbers;
    private final @Nullable Series[] met = new Series[REMEMBERED];
    private final int[] number = new int[REMEMBERED];

    SeriesMemory(SeriesNumbers numbers) {
        this.numbers = numbers;
    }

    int of(TransactionLine line) {
        int hash = (line.product().hashCode() * 31 + line.measure().name().hashCode()) * 31
                + line.source().hashCode();
        if (!line.attributes().isNone()) {
            hash = hash * 31 + line.attributes().hashCode();
        }
        int slot = (hash ^ (hash >>> 12)) & (REMEMBERED - 1);
        Series there = met[slot];
        if (there == null || !there.isOf(line)) {
            Series added = Series.of(line);
            met[slot] = added;
            number[slot] = numbers.of(added);
        }
        return number[slot];
    }
}
