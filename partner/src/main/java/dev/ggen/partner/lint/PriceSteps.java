package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.lint.Advice.Weight;
import dev.ggen.partner.program.Party;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Prices per unit that rise for all units at once: the unit that reaches the bracket costs its payer more than its own price.
 *
 * <p>Whether the payer loses by selling it depends on what customers pay for a unit, which an agreement doesn't say; so the unit's whole cost is told.
 */
final class PriceSteps {
    private PriceSteps() {}

    static List<Advice> of(SaleClause clause, CurrencyUnit currency) {
        return switch (clause.scale().mode()) {
            case MARGINAL -> List.of();
            case SLAB, RETROACTIVE -> {
                Optional<Curve> curve = clause instanceof UnitPriceClause
                        ? Curve.of(clause, clause.receiver(), currency)
                        : Optional.empty();
                yield curve.stream()
                        .flatMap(known -> clause.scale().brackets().stream()
                                .skip(1)
                                .flatMap(bracket -> step(known, bracket, currency).stream()))
                        .toList();
            }
        };
    }

    private static Optional<Advice> step(Curve curve, Bracket<?> bracket, CurrencyUnit currency) {
        BigInteger at = curve.ticksTo(bracket.from());
        BigInteger below = at.subtract(BigInteger.ONE);
        BigDecimal cost = curve.at(at).subtract(curve.at(below));
        BigDecimal price = curve.clause().scale().at(curve.quantity(at)).value().value();
        return cost.compareTo(price) > 0 ? Optional.of(advice(curve, at, below, currency)) : Optional.empty();
    }

    private static Advice advice(Curve curve, BigInteger at, BigInteger below, CurrencyUnit currency) {
        String number = curve.clause().number();
        Party payer = curve.clause().receiver().other();
        return new Advice(
                "price-rises-for-all-units",
                payer == Party.PARTNER ? Weight.LOOK : Weight.KNOW,
                number,
                "clause " + number + " raises the price of all units at once: for "
                        + Told.quantity(curve, below, currency) + " " + Told.in(curve) + " the "
                        + payer.word() + " pays " + Figures.money(curve.at(below), currency) + ", for "
                        + Told.quantity(curve, at, currency) + " " + Figures.money(curve.at(at), currency)
                        + ", so the last one costs "
                        + Figures.money(curve.at(at).subtract(curve.at(below)), currency)
                        + Told.limitsAside(curve),
                "a price that falls with what is sold, or rises only for the units above the step",
                "let each bracket hold for its own part (p:marginal), or let the price fall");
    }
}
