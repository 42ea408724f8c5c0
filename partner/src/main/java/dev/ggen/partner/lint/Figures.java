package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** Numbers and stretches as sentences say them. */
final class Figures {
    private Figures() {}

    /** {@code 30,000.00 USD}: rounded half-even to minor units; exact where that would leave nothing. */
    static String money(BigDecimal exact, CurrencyUnit currency) {
        BigDecimal rounded = exact.setScale(currency.getDecimalPlaces(), RoundingMode.HALF_EVEN);
        boolean isLost = rounded.signum() == 0 && exact.signum() != 0;
        return grouped(isLost ? exact.stripTrailingZeros() : rounded) + "\u00a0" + currency.getCode();
    }

    /** {@code 99 units}. */
    static String units(BigDecimal units) {
        return grouped(whole(units)) + (units.compareTo(BigDecimal.ONE) == 0 ? " unit" : " units");
    }

    /** {@code in a month}. */
    static String in(Window window) {
        return "in " + one(window);
    }

    /** {@code in one month of a calendar quarter}. */
    static String inOneMonthOf(Window window) {
        return "in one month of " + one(window);
    }

    private static String one(Window window) {
        return (window == Window.TERM ? "the " : "a ") + window.word();
    }

    /** {@code 83.2 %} for 0.832. */
    static String percent(BigDecimal fraction) {
        return whole(fraction.movePointRight(2)).toPlainString() + "\u00a0%";
    }

    private static BigDecimal whole(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number)
                .replace('-', '\u2212');
    }
}
