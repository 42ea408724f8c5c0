package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.Scale;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.money.Factor;
import dev.ggen.partner.settlement.Step.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * A month's quantity put on a scale, exactly.
 *
 * @param now what the month's quantity is counted as
 * @param before what earlier months of the scale's window counted
 * @param quantity what is multiplied: the month's base, or its units
 * @param quantityBefore the same of earlier months
 */
record ScaleArithmetic(
        CurrencyUnit currency,
        BigDecimal now,
        BigDecimal before,
        BigDecimal quantity,
        BigDecimal quantityBefore,
        boolean isPrice) {

    /** Shares of a base, whose brackets go by the base itself or by units. */
    static List<Step> share(Scale<? extends Factor> scale, Counted month, Counted before) {
        boolean byUnits = scale.meter() == Meter.UNITS;
        return new ScaleArithmetic(
                        month.base().currency(),
                        byUnits ? month.units() : month.base().value(),
                        byUnits ? before.units() : before.base().value(),
                        month.base().value(),
                        before.base().value(),
                        false)
                .steps(scale);
    }

    /** Prices of units. */
    static List<Step> price(Scale<? extends Factor> scale, Counted month, Counted before) {
        return new ScaleArithmetic(
                        month.base().currency(), month.units(), before.units(), month.units(), before.units(), true)
                .steps(scale);
    }

    private List<Step> steps(Scale<? extends Factor> scale) {
        return switch (scale.mode()) {
            case MARGINAL -> marginal(scale.brackets());
            case SLAB -> List.of(own(scale.at(before.add(now))));
            case RETROACTIVE -> retroactive(scale);
        };
    }

    /** Each bracket gets what lies in it between the count before and the count after. */
    private List<Step> marginal(List<? extends Bracket<? extends Factor>> brackets) {
        BigDecimal after = before.add(now);
        BigDecimal low = before.min(after);
        BigDecimal high = before.max(after);
        BigDecimal sign = BigDecimal.valueOf(now.signum() < 0 ? -1 : 1);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < brackets.size(); i++) {
            BigDecimal begin = i == 0 ? low : low.max(brackets.get(i).from());
            BigDecimal end = i == brackets.size() - 1
                    ? high
                    : high.min(brackets.get(i + 1).from());
            if (begin.compareTo(end) < 0) {
                steps.add(step(ownKind(), brackets.get(i), end.subtract(begin).multiply(sign)));
            }
        }
        return steps.isEmpty() ? List.of(step(ownKind(), brackets.getFirst(), BigDecimal.ZERO)) : steps;
    }

    /** All of the window at the bracket that it has reached: the month at its value, earlier months at what has changed. */
    private List<Step> retroactive(Scale<? extends Factor> scale) {
        Bracket<? extends Factor> reached = scale.at(before.add(now));
        BigDecimal changed =
                reached.value().value().subtract(scale.at(before).value().value());
        if (changed.signum() == 0 || quantityBefore.signum() == 0) {
            return List.of(own(reached));
        }
        return List.of(
                own(reached),
                new Step(
                        isPrice ? Kind.EARLIER_PRICE : Kind.EARLIER_SHARE,
                        reached.from(),
                        quantityBefore,
                        changed,
                        new ExactAmount(quantityBefore.multiply(changed), currency)));
    }

    private Step own(Bracket<? extends Factor> bracket) {
        return step(ownKind(), bracket, quantity);
    }

    private Kind ownKind() {
        return isPrice ? Kind.PRICE : Kind.SHARE;
    }

    private Step step(Kind kind, Bracket<? extends Factor> bracket, BigDecimal part) {
        BigDecimal factor = bracket.value().value();
        return new Step(kind, bracket.from(), part, factor, new ExactAmount(part.multiply(factor), currency));
    }
}
