package dev.ggen.partner.forecast;

/**
 * How many of how many months a band holds: {@code 8 of 10}.
 *
 * @param hits from 1
 * @param of more than {@code hits}
 */
public record Cover(int hits, int of) {
    /** What is asked for where nothing is said. */
    public static final Cover USUAL = new Cover(8, 10);

    public Cover {
        if (hits < 1 || hits >= of) {
            throw new IllegalArgumentException("a band holds some months and not all: " + hits + " of " + of);
        }
    }

    /** How many earlier months it takes at least. */
    public int fewestMonths() {
        int months = 2;
        while (drop(months) < 1) {
            months++;
        }
        return months;
    }

    /** Which of so many earlier months, counted from either end, bound the band; 0 where they are too few. */
    int drop(int months) {
        // the greatest k with (months + 1 − 2k) / (months + 1) ≥ hits / of
        return (months + 1) * (of - hits) / (2 * of);
    }
}
