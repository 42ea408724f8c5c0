package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Window;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;

/**
 * What earlier months had counted when a line was settled: where on its scale, or how near to its limits, the month began.
 *
 * @param counts what was counted
 * @param over the stretch of months after which counting starts again
 * @param from the first month that was counted; the last is the one before the line's
 * @param quantity how much, exactly: an amount in the agreement's currency, or units
 */
public record Before(Counts counts, Window over, YearMonth from, BigDecimal quantity) {
    /** What can be counted. */
    public enum Counts {
        /** The base, by which brackets of an amount go. */
        AMOUNT("amount"),
        /** Units, by which brackets of units go. */
        UNITS("units"),
        /** What the scale gave the receiver, which floor and cap are held against. */
        EARNED("earned");

        private final String word;

        Counts(String word) {
            this.word = word;
        }

        /** As statements say it. */
        public String word() {
            return word;
        }
    }

    public Before {
        Objects.requireNonNull(counts);
        Objects.requireNonNull(over);
        Objects.requireNonNull(from);
        quantity = quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
    }
}
