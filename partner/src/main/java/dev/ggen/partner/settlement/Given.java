package dev.ggen.partner.settlement;

import dev.ggen.partner.money.ExactAmount;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * What a clause gives its receiver in a month, before rounding, and how it comes about.
 *
 * @param steps in the order in which they are taken
 * @param exact the sum of all steps
 */
public record Given(List<Step> steps, ExactAmount exact) {
    public Given {
        steps = List.copyOf(steps);
    }

    static Given of(List<Step> steps, CurrencyUnit currency) {
        return new Given(steps, steps.stream().map(Step::gives).reduce(ExactAmount.zero(currency), ExactAmount::plus));
    }

    Given then(List<Step> more) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(more);
        return of(all, exact.currency());
    }
}
