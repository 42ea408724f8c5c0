package dev.ggen.partner.forecast;

import java.math.BigDecimal;
import java.math.BigInteger;

/** How much would be sold instead of what was. */
public sealed interface Volume {
    /**
     * So many times as much: 1.2 for a fifth more.
     *
     * @param factor not negative
     */
    record Times(BigDecimal factor) implements Volume {
        public Times {
            requireNotNegative(factor);
        }
    }

    /**
     * So much in a month, whatever was sold: an amount in currency units, or a number of units.
     *
     * @param quantity not negative, of at most six decimals
     */
    record To(BigDecimal quantity) implements Volume {
        public To {
            requireNotNegative(quantity);
            millionths(quantity);
        }

        BigInteger millionths() {
            return millionths(quantity);
        }

        private static BigInteger millionths(BigDecimal quantity) {
            return quantity.movePointRight(6).toBigIntegerExact();
        }
    }

    /** As much as was sold. */
    Volume SAME = new Times(BigDecimal.ONE);

    private static void requireNotNegative(BigDecimal number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("nobody sells less than nothing: " + number.toPlainString());
        }
    }
}
