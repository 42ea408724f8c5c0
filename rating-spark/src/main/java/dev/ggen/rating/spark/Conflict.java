package dev.ggen.rating.spark;

import java.util.Comparator;

/** The places of two rows with one id and different content, the earlier one first. */
record Conflict(int file, int place, int otherFile, int otherPlace) implements Comparable<Conflict> {
    /** How many are shown; ggen shows no more either. */
    static final int SHOWN_LIMIT = 100;

    private static final Comparator<Conflict> ORDER = Comparator.comparingInt(Conflict::file)
            .thenComparingInt(Conflict::place)
            .thenComparingInt(Conflict::otherFile)
            .thenComparingInt(Conflict::otherPlace);

    static Conflict between(Line one, Line other) {
        Line first = one.place() <= other.place() ? one : other;
        Line second = one.place() <= other.place() ? other : one;
        return new Conflict(first.file(), first.placeInFile(), second.file(), second.placeInFile());
    }

    @Override
    public int compareTo(Conflict other) {
        return ORDER.compare(this, other);
    }
}
