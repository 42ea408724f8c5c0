package dev.ggen.partner.settlement;

import dev.ggen.partner.money.ExactAmount;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of a line's arithmetic. What its receiver gets is the sum of all.
 *
 * @param kind what is done
 * @param from where the bracket begins that is applied; 0 where there is none
 * @param quantity what is multiplied or compared, by kind
 * @param factor what it is multiplied by or compared with, by kind
 * @param gives what the piece adds
 * @param month the earlier month that it is about, where it is about one
 */
public record Step(
        Kind kind,
        BigDecimal from,
        BigDecimal quantity,
        BigDecimal factor,
        ExactAmount gives,
        Optional<YearMonth> month) {
    public Step {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(gives);
        Objects.requireNonNull(month);
        from = plain(from);
        quantity = plain(quantity);
        factor = plain(factor);
    }

    /** A piece that is about the month itself. */
    public Step(Kind kind, BigDecimal from, BigDecimal quantity, BigDecimal factor, ExactAmount gives) {
        this(kind, from, quantity, factor, gives, Optional.empty());
    }

    /** What a step does with its numbers. */
    public enum Kind {
        /** A part of the month's base (quantity) times its bracket's share (factor). */
        SHARE("share"),
        /** Units (quantity) times their bracket's price (factor). */
        PRICE("price"),
        /** The base of marked sales (quantity) times what they add to the share (factor). */
        UPLIFT("uplift"),
        /** What earlier months of the window counted (quantity) times the share that has changed for them (factor, the difference). */
        EARLIER_SHARE("earlier-share"),
        /** The units of earlier months of the window (quantity) times the price that has changed for them (factor, the difference). */
        EARLIER_PRICE("earlier-price"),
        /** What the window has come to without it (quantity) lies beyond the most (factor): what is beyond isn't given. */
        CAP("cap"),
        /** What the window has come to without it (quantity) lies below the least (factor): the rest is made up. */
        FLOOR("floor"),
        /** What is counted has come to so much (quantity) and has reached where an amount begins (from): the amount (factor) is owed; or it fell below again. */
        BONUS("bonus"),
        /** A share (quantity), of which a part (factor) is held back: in whole minor units, so that nothing is left over when it is released. */
        HOLD("hold"),
        /** What was held back in an earlier month (quantity), all of it (factor 1). */
        RELEASE("release"),
        /** An amount that the clause states (quantity), once (factor 1). */
        FIXED("fixed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The name in files. */
        public String word() {
            return word;
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
