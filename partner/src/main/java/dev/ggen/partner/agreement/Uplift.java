package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Rate;
import java.util.Objects;

/**
 * What a share's receiver gets beside it of sales with a mark.
 *
 * @param mark as reports have it, such as {@code registered-deal}
 * @param rate of the same base, above 0
 */
public record Uplift(String mark, Rate rate) {
    public Uplift {
        Objects.requireNonNull(rate);
        Scope.requireMark(mark);
        if (rate.value().signum() == 0) {
            throw new IllegalArgumentException("an uplift adds something: " + mark);
        }
    }
}
