package dev.ggen.partner.money;

import java.math.BigInteger;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * Money as it is owed, paid and posted: whole minor units of one currency (ISO 4217 exponent: cents for USD, yen for JPY).
 *
 * @param minor signed number of minor units
 * @param currency an ISO 4217 currency
 */
public record Amount(BigInteger minor, CurrencyUnit currency) {
    public Amount {
        Objects.requireNonNull(minor);
        Objects.requireNonNull(currency);
    }

    public static Amount ofMinor(long minor, CurrencyUnit currency) {
        return new Amount(BigInteger.valueOf(minor), currency);
    }

    public static Amount zero(CurrencyUnit currency) {
        return new Amount(BigInteger.ZERO, currency);
    }

    /** The sum; refuses another currency. */
    public Amount plus(Amount other) {
        return new Amount(minor.add(other.inCurrency(currency).minor), currency);
    }

    /** The difference; refuses another currency. */
    public Amount minus(Amount other) {
        return plus(other.negated());
    }

    public Amount negated() {
        return new Amount(minor.negate(), currency);
    }

    public boolean isZero() {
        return minor.signum() == 0;
    }

    public int signum() {
        return minor.signum();
    }

    private Amount inCurrency(CurrencyUnit expected) {
        if (!currency.equals(expected)) {
            throw new IllegalArgumentException(
                    "amounts in " + expected + " and " + currency + " can't be added without a rate");
        }
        return this;
    }
}
