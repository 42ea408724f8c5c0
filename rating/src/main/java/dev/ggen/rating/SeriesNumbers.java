package dev.ggen.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers series in the order in which they come; the numbers are for one cache and mean nothing outside. */
final class SeriesNumbers {
    /** Fits the bits that {@link PackedKey} has for it. */
    static final int SERIES_LIMIT = 2_000_000;

    private final Map<Series, Integer> numbers = new HashMap<>();
    private final List<Series> series = new ArrayList<>();

    synchronized int of(Series wanted) {
        return numbers.computeIfAbsent(wanted, this::next);
    }

    private int next(Series added) {
        if (series.size() == SERIES_LIMIT) {
            throw new RatingException("more than " + SERIES_LIMIT
                    + " combinations of source, product, measure, currency and attributes; the last one is " + added);
        }
        series.add(added);
        return series.size() - 1;
    }

    synchronized List<Series> all() {
        return List.copyOf(series);
    }
}
