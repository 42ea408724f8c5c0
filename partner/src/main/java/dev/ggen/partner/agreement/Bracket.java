package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Factor;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One step of a scale.
 *
 * @param from where it begins, itself in it: in units of the currency, or in units sold
 * @param value what holds from there to the next bracket
 */
public record Bracket<V extends Factor>(BigDecimal from, V value) {
    public Bracket {
        Objects.requireNonNull(value);
        if (from.signum() < 0) {
            throw new IllegalArgumentException("a bracket begins at 0 or above: " + from.toPlainString());
        }
        from = from.signum() == 0 ? BigDecimal.ZERO : from.stripTrailingZeros();
    }
}
