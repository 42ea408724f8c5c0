package dev.ggen.partner.lint;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A step at which one tick more gives a party less.
 *
 * @param below how many ticks pay more
 * @param at one tick more
 * @param before what the party has of those below
 * @param after what it has at the step: less
 * @param backAt how many ticks pay at least as much again; empty when none do
 */
record Cliff(BigInteger below, BigInteger at, BigDecimal before, BigDecimal after, Optional<BigInteger> backAt) {
    /** All cliffs, ascending. They stand where brackets begin: inside one, more never gives less. */
    static List<Cliff> of(Curve curve) {
        TreeSet<BigInteger> steps = new TreeSet<>();
        curve.clause().scale().brackets().forEach(bracket -> steps.add(curve.ticksTo(bracket.from())));
        steps.remove(BigInteger.ZERO);
        List<Cliff> cliffs = new ArrayList<>();
        for (BigInteger at : steps) {
            BigInteger below = at.subtract(BigInteger.ONE);
            BigDecimal before = curve.at(below);
            BigDecimal after = curve.at(at);
            if (after.compareTo(before) < 0) {
                cliffs.add(new Cliff(below, at, before, after, curve.reaching(before, at)));
            }
        }
        return cliffs;
    }

    BigDecimal loss() {
        return before.subtract(after);
    }
}
