package dev.ggen.partner.forecast;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.Period;
import java.util.Objects;

/**
 * A month that is complete, and what was known of it when it was as old as the open month is.
 *
 * @param period the month
 * @param known what it came to by what was in on that day
 * @param complete what it came to in the end
 */
public record KnownMonth(Period period, Amount known, Amount complete) {
    public KnownMonth {
        Objects.requireNonNull(period);
        if (!known.currency().equals(complete.currency())) {
            throw new IllegalArgumentException("a month is of one currency: " + period.name());
        }
    }
}
