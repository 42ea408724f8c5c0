package dev.ggen.settlement.statement;

import dev.ggen.partner.money.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** Amounts in sentences: {@code 12,345.67 USD}, with a real minus. */
public final class Money {
    private Money() {}

    public static String words(Amount amount) {
        return digits(amount) + "\u00a0" + amount.currency().getCode();
    }

    /** The number alone, grouped by thousands. */
    public static String digits(Amount amount) {
        return grouped(new BigDecimal(amount.minor(), amount.currency().getDecimalPlaces()));
    }

    /** An exact number of currency units with at least the currency's decimals: {@code 99.50 USD}, {@code 0.125 USD}. */
    public static String plain(BigDecimal units, CurrencyUnit currency) {
        return grouped(units.setScale(Math.max(units.scale(), currency.getDecimalPlaces()), RoundingMode.UNNECESSARY))
                + "\u00a0" + currency.getCode();
    }

    /** A number grouped by thousands, with its own decimals and a real minus. */
    public static String grouped(BigDecimal number) {
        int decimals = Math.max(0, number.scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", number).replace('-', '\u2212');
    }
}
