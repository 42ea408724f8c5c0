package dev.ggen.checks.benchmark;

import java.util.Locale;

/**
 * How much there is to settle, as an argument: {@code 1M/40} are a million lines of 40 agreements, {@code 100k/4000/skew} has half of them in
 * one agreement and with one customer.
 */
record MonthSize(long lines, int agreements, Shape shape) {
    static final int CUSTOMERS = 10_000;

    /** How lines are spread over agreements and customers. */
    enum Shape {
        EVEN,
        SKEW
    }

    MonthSize {
        if (agreements < 1 || agreements > 9999 || lines < 2L * agreements) {
            throw new IllegalArgumentException("1 to 9,999 agreements with at least two lines each: " + agreements);
        }
    }

    static MonthSize parse(String argument) {
        String[] parts = argument.split("/", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException("LINES/AGREEMENTS or LINES/AGREEMENTS/skew, not " + argument);
        }
        Shape shape = parts.length == 3 ? Shape.valueOf(parts[2].toUpperCase(Locale.ROOT)) : Shape.EVEN;
        return new MonthSize(number(parts[0]), Integer.parseInt(parts[1]), shape);
    }

    private static long number(String text) {
        return Long.parseLong(text.replace("M", "000000").replace("k", "000"));
    }

    /** The lines of the agreement with that number, counted from 1; what division leaves goes to the first. */
    long linesOf(int agreement) {
        long first = shape == Shape.SKEW && agreements > 1 ? lines / 2 : lines / agreements;
        long other = agreements > 1 ? (lines - first) / (agreements - 1) : 0;
        return agreement == 1 ? lines - other * (agreements - 1) : other;
    }
}
