package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Validity;
import java.time.YearMonth;
import java.util.Objects;

/**
 * The calendar month that is settled.
 *
 * @param month the month
 */
public record Period(YearMonth month) {
    public Period {
        Objects.requireNonNull(month);
    }

    public Validity days() {
        return new Validity(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** {@code 2026-09}. */
    public String name() {
        return month.toString();
    }
}
