package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.money.Factor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** From how much on a curve stays at its cap. */
final class Saturation {
    private Saturation() {}

    /** The fewest ticks from which on the curve never leaves the cap again; empty when it always does. */
    static Optional<BigInteger> of(Curve curve, BigDecimal cap) {
        for (Bracket<? extends Factor> bracket :
                curve.clause().scale().brackets().reversed()) {
            BigInteger first = curve.ticksTo(bracket.from());
            if (curve.at(first).compareTo(cap) < 0) {
                return curve.reaching(cap, first);
            }
        }
        return Optional.of(BigInteger.ZERO);
    }
}
