package dev.ggen.partner.money;

import java.math.BigDecimal;

/**
 * A share of an amount as an exact decimal fraction: 0.3 is 30 %.
 *
 * @param value from 0 to 1, trailing zeros removed
 */
public record Rate(BigDecimal value) implements Comparable<Rate> {
    public Rate {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share lies between 0 and 1: " + value.toPlainString());
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public static Rate of(String decimal) {
        return new Rate(new BigDecimal(decimal));
    }

    /** What is left of the whole: 0.7 for 0.3. */
    public Rate complement() {
        return new Rate(BigDecimal.ONE.subtract(value));
    }

    /** As a decimal fraction: {@code 0.3}. */
    public String plain() {
        return value.toPlainString();
    }

    /** As people say it: {@code 30 %} (with a no-break space). */
    public String percent() {
        return value.movePointRight(2).stripTrailingZeros().toPlainString() + "\u00a0%";
    }

    @Override
    public int compareTo(Rate other) {
        return value.compareTo(other.value);
    }
}
