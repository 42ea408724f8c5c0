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
 */
record Counted(ExactAmount base, BigDecimal units, ExactAmount earned) {
    Counted {
        Objects.requireNonNull(base);
        Objects.requireNonNull(units);
        Objects.requireNonNull(earned);
    }

    static Counted nothing(CurrencyUnit currency) {
        return new Counted(ExactAmount.zero(currency), BigDecimal.ZERO, ExactAmount.zero(currency));
    }

    Counted plus(Counted other) {
        return new Counted(base.plus(other.base), units.add(other.units), earned.plus(other.earned));
    }
}
