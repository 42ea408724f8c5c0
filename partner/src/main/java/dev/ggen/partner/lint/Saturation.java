package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.money.Factor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** From how much on a curve stays at its cap. */
final class Saturation {
    private Saturation() {}

    /** The fewest ticks from which on the curve never leaves the cap again; empty when it always does. */
    static Optional<BigInteger> of(Curve curve, BigDecimal cap) {
        List<? extends Bracket<? extends Factor>> brackets =
                curve.clause().scale().brackets();
        Optional<BigInteger> from = Optional.empty();
        for (Bracket<? extends Factor> bracket : brackets.reversed()) {
            BigInteger first = curve.ticksTo(bracket.from());
            boolean isAlwaysThere = curve.at(first).compareTo(cap) >= 0;
            if (!isAlwaysThere) {
                Optional<BigInteger> reached = curve.reaching(cap, first);
                return from.filter(later -> reached.filter(ticks -> ticks.compareTo(later) < 0)
                                .isEmpty())
                        .or(() -> reached);
            }
            from = Optional.of(first);
        }
        return from;
    }
}
