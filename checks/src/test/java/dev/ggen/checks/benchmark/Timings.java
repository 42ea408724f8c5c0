package dev.ggen.checks.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Several measurements of one thing. */
record Timings(List<Double> values) {
    Timings {
        values = values.stream().sorted().toList();
    }

    static Timings of(DoubleStream values) {
        return new Timings(values.boxed().toList());
    }

    double median() {
        return values.get(values.size() / 2);
    }

    /** Median, least and greatest, in seconds. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s (%.2f–%.2f)", median(), values.getFirst(), values.getLast());
    }
}
