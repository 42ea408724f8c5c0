package dev.ggen.partner.settlement;

import dev.ggen.partner.money.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What reached the vendor on one day, tax left out.
 *
 * @param source the report that says so
 * @param day when it was paid
 * @param amount how much
 * @param rows how many transaction lines
 * @param converted what of it was paid in other currencies, by the rates of its own day; none of what differs from payments posted before
 */
public record DayPayment(String source, LocalDate day, Amount amount, long rows, List<Converted> converted) {
    public DayPayment {
        Objects.requireNonNull(source);
        Objects.requireNonNull(day);
        Objects.requireNonNull(amount);
        converted = List.copyOf(converted);
    }

    /** A payment in the agreement's currency. */
    public DayPayment(String source, LocalDate day, Amount amount, long rows) {
        this(source, day, amount, rows, List.of());
    }
}
