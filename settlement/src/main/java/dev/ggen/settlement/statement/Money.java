package dev.ggen.settlement.statement;

import dev.ggen.partner.money.Amount;
import java.math.BigDecimal;
import java.util.Locale;

/** Amounts in sentences: {@code 12,345.67 USD}, with a real minus. */
public final class Money {
    private Money() {}

    public static String words(Amount amount) {
        return digits(amount) + "\u00a0" + amount.currency().getCode();
    }

    /** The number alone, grouped by thousands. */
    public static String digits(Amount amount) {
        int decimals = amount.currency().getDecimalPlaces();
        BigDecimal units = new BigDecimal(amount.minor(), decimals);
        return String.format(Locale.ROOT, "%,." + decimals + "f", units).replace('-', '\u2212');
    }
}
