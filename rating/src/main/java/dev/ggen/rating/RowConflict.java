package dev.ggen.rating;

import java.util.Comparator;

/**
 * Two rows with one id and different content.
 *
 * @param first the one in the earlier file, or on the earlier line
 * @param second the one that contradicts it
 */
public record RowConflict(RowPlace first, RowPlace second) implements Comparable<RowConflict> {
    private static final Comparator<RowConflict> ORDER =
            Comparator.comparing(RowConflict::first).thenComparing(RowConflict::second);

    @Override
    public int compareTo(RowConflict other) {
        return ORDER.compare(this, other);
    }
}
