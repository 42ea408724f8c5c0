package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Factor;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What one unit costs, in units of the agreement's currency.
 *
 * @param value from 0 up, at most {@value #MOST_DECIMALS} decimals, trailing zeros removed
 */
public record UnitPrice(BigDecimal value) implements Factor, Comparable<UnitPrice> {
    /** As fine as reports are. */
    public static final int MOST_DECIMALS = 6;

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}([.][0-9]{1,6})?");

    public UnitPrice {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a price is 0 or more: " + value.toPlainString());
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("a price has at most " + MOST_DECIMALS + " decimals");
        }
    }

    /** Reads a plain decimal, {@code 99.50}; a sign and an exponent are refused. */
    public static UnitPrice of(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            throw new IllegalArgumentException("a price is a decimal such as 99.50");
        }
        return new UnitPrice(new BigDecimal(decimal));
    }

    @Override
    public int compareTo(UnitPrice other) {
        return value.compareTo(other.value);
    }
}
