package dev.ggen.partner.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A share of an amount as an exact decimal fraction: 0.3 is 30 %.
 *
 * @param value from 0 to 1, trailing zeros removed
 */
public record Rate(BigDecimal value) implements Factor, Comparable<Rate> {
    /** The most decimals: far more than anybody agrees on, and few enough to compute with whatever somebody wrote. */
    public static final int MOST_DECIMALS = 18;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{0,18}[.]?[0-9]{0,60}");

    public Rate {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share lies between 0 and 1: " + value);
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("a share has at most " + MOST_DECIMALS + " decimals: " + value);
        }
    }

    /** Reads a plain decimal, {@code 0.3}; an exponent is refused. */
    public static Rate of(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            throw new IllegalArgumentException("a share is a decimal fraction such as 0.3");
        }
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
