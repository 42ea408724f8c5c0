package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Mode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.CurrencyUnit;

/** What a curve says, in words. */
final class Told {
    private Told() {}

    /** {@code 99,999.99 USD}, or {@code 99 units}. */
    static String quantity(Curve curve, BigInteger ticks, CurrencyUnit currency) {
        BigDecimal quantity = curve.quantity(ticks);
        return Curve.isByUnits(curve.clause()) ? Figures.units(quantity) : Figures.money(quantity, currency);
    }

    /** {@code in a calendar quarter}; where a slab counts over months, in which of them all is sold makes what it gives. */
    static String in(Curve curve) {
        boolean isByMonths =
                curve.clause().scale().mode() == Mode.SLAB && curve.window().isLong();
        return isByMonths ? Figures.inOneMonthOf(curve.window()) : Figures.in(curve.window());
    }

    /** {@code  marked registered-deal}; nothing of sales without an uplift. */
    static String marked(Curve curve) {
        return curve.uplift().map(uplift -> " marked " + uplift.mark()).orElse("");
    }

    static String limitsAside(Curve curve) {
        return curve.leavesLimitsOut() ? " (its floor and cap left aside)" : "";
    }
}
