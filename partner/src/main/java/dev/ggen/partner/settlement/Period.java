package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Validity;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * The calendar month that is settled.
 *
 * @param month the month
 */
public record Period(YearMonth month) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    public Period {
        Objects.requireNonNull(month);
        if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("a month of the years 1900 to 2999, not " + month);
        }
    }

    /**
     * Reads {@code 2026-09}.
     *
     * @throws IllegalArgumentException when it is another text, or a month of another age
     */
    public static Period parse(String text) {
        try {
            return new Period(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a month such as 2026-09: " + text, e);
        }
    }

    public Validity days() {
        return new Validity(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** {@code 2026-09}. */
    public String name() {
        return month.toString();
    }
}
