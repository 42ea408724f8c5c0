package dev.ggen.partner.settlement;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * Months of whose sales nothing is known although a clause goes by them.
 *
 * @param clause the clause's number
 * @param months in order, at least one
 */
public record MissingMonths(String clause, List<YearMonth> months) {
    public MissingMonths {
        Objects.requireNonNull(clause);
        months = List.copyOf(months);
    }
}
