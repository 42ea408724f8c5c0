package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Limits;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.settlement.Step.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Least and most of a window, applied to what its months earn.
 *
 * <p>The cap is a function of what the window has earned so far, so that a refund in a later month gives back only what had been given. The
 * floor is made up once, in the window's last month.
 */
final class LimitArithmetic {
    private LimitArithmetic() {}

    /**
     * The steps that limits add.
     *
     * @param before what earlier months of the limits' window earned, before limits
     * @param earned what the month earns
     * @param isLast whether the month is the window's last
     */
    static List<Step> steps(Limits limits, ExactAmount before, ExactAmount earned, boolean isLast) {
        List<Step> steps = new ArrayList<>();
        Optional<ExactAmount> cap = limits.cap().map(Limits.Limit::amount).map(ExactAmount::of);
        ExactAmount after = before.plus(earned);
        ExactAmount given = capped(cap, after);
        ExactAmount cut = given.minus(capped(cap, before)).minus(earned);
        cap.filter(_ -> !cut.isZero()).ifPresent(most -> steps.add(step(Kind.CAP, after, most, cut)));
        if (isLast) {
            limits.floor()
                    .map(Limits.Limit::amount)
                    .map(ExactAmount::of)
                    .filter(least -> given.minus(least).signum() < 0)
                    .ifPresent(least -> steps.add(step(Kind.FLOOR, given, least, least.minus(given))));
        }
        return steps;
    }

    private static ExactAmount capped(Optional<ExactAmount> cap, ExactAmount earned) {
        return cap.filter(most -> earned.minus(most).signum() > 0).orElse(earned);
    }

    private static Step step(Kind kind, ExactAmount found, ExactAmount limit, ExactAmount gives) {
        return new Step(kind, BigDecimal.ZERO, found.value(), limit.value(), gives);
    }
}
