package dev.ggen.partner.settlement;

import dev.ggen.partner.money.Amount;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What reached the vendor on one day, tax left out.
 *
 * @param source the report that says so
 * @param day when it was paid
 * @param amount how much
 * @param rows how many transaction lines
 */
public record DayPayment(String source, LocalDate day, Amount amount, long rows) {
    public DayPayment {
        Objects.requireNonNull(source);
        Objects.requireNonNull(day);
        Objects.requireNonNull(amount);
    }
}
