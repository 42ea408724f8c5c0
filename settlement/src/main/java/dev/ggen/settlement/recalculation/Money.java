package dev.ggen.settlement.recalculation;

import dev.ggen.partner.money.Amount;
import java.math.BigDecimal;

/** Stated amounts as plain decimals. */
final class Money {
    private Money() {}

    static String plain(Amount amount) {
        return new BigDecimal(amount.minor(), amount.currency().getDecimalPlaces()).toPlainString();
    }
}
