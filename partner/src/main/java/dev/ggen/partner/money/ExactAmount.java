package dev.ggen.partner.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * Money while it is computed: any number of decimals, nothing rounded.
 *
 * @param value in currency units (12.345 is twelve dollars and 34.5 cents), trailing zeros removed
 * @param currency an ISO 4217 currency
 */
public record ExactAmount(BigDecimal value, CurrencyUnit currency) {
    private static final int MILLIONTHS_SCALE = 6;

    public ExactAmount {
        Objects.requireNonNull(currency);
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public static ExactAmount zero(CurrencyUnit currency) {
        return new ExactAmount(BigDecimal.ZERO, currency);
    }

    /** From the integers that engines sum: 10⁻⁶ currency units. */
    public static ExactAmount ofMillionths(BigInteger millionths, CurrencyUnit currency) {
        return new ExactAmount(new BigDecimal(millionths, MILLIONTHS_SCALE), currency);
    }

    public static ExactAmount of(Amount amount) {
        return new ExactAmount(new BigDecimal(amount.minor(), amount.currency().getDecimalPlaces()), amount.currency());
    }

    /** The sum; refuses another currency. */
    public ExactAmount plus(ExactAmount other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "amounts in " + currency + " and " + other.currency + " can't be added without a rate");
        }
        return new ExactAmount(value.add(other.value), currency);
    }

    public ExactAmount minus(ExactAmount other) {
        return plus(new ExactAmount(other.value.negate(), other.currency));
    }

    public ExactAmount times(Rate rate) {
        return new ExactAmount(value.multiply(rate.value()), currency);
    }

    public ExactAmount negated() {
        return new ExactAmount(value.negate(), currency);
    }

    public int signum() {
        return value.signum();
    }

    /** In minor units, still with its fraction. */
    BigDecimal minorUnits() {
        return value.movePointRight(currency.getDecimalPlaces());
    }

    /** To whole minor units, halves to the even neighbour, so that sums of many don't drift one way. */
    public Amount rounded() {
        return new Amount(minorUnits().setScale(0, RoundingMode.HALF_EVEN).toBigIntegerExact(), currency);
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** Plain decimal notation in currency units, as statements carry it: {@code 37037.034}. */
    public String plain() {
        return value.toPlainString();
    }
}
