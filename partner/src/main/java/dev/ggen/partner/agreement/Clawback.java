package dev.ggen.partner.agreement;

import java.time.LocalDate;

/**
 * What takes a sale back takes back what the sale had given: it counts with the sale, by the terms and rates of its day, as long as it comes soon
 * enough. What comes later takes nothing back.
 *
 * @param months for how many months after the sale, from 1 to {@value #MOST_MONTHS}
 */
public record Clawback(int months) {
    /** Ten years. */
    public static final int MOST_MONTHS = 120;

    public Clawback {
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException(
                    "sales are taken back within 1 to " + MOST_MONTHS + " months, not " + months);
        }
    }

    /** Whether it comes soon enough. */
    public boolean reaches(LocalDate sale, LocalDate takenBack) {
        return !takenBack.isAfter(sale.plusMonths(months));
    }
}
