package dev.ggen.partner.settlement;

import dev.ggen.partner.money.ExactAmount;
import java.math.BigDecimal;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * What was counted under one clause, in a month or in several.
 *
 * @param base the exact base
 * @param units how many units
 * @param earned what the clause's scale gave its receiver, before least and most
 * @param given what the clause gave its receiver in the end
 */
record Counted(ExactAmount base, BigDecimal units, ExactAmount earned, ExactAmount given) {
    Counted {
        Objects.requireNonNull(base);
        Objects.requireNonNull(units);
        Objects.requireNonNull(earned);
        Objects.requireNonNull(given);
    }

    static Counted nothing(CurrencyUnit currency) {
        ExactAmount zero = ExactAmount.zero(currency);
        return new Counted(zero, BigDecimal.ZERO, zero, zero);
    }

    Counted plus(Counted other) {
        return new Counted(
                base.plus(other.base), units.add(other.units), earned.plus(other.earned), given.plus(other.given));
    }

    /** What a party has by it, given whether it is the clause's receiver. */
    ExactAmount share(boolean isReceiver) {
        return isReceiver ? given : base.minus(given);
    }
}
