package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.MilestoneClause;
import dev.ggen.partner.agreement.MilestoneClause.Milestone;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.settlement.Step.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** What clauses that go by others give for what those have come to, exactly. */
final class TotalArithmetic {
    private TotalArithmetic() {}

    /**
     * What is missing at the end of a guarantee's window.
     *
     * @param share what the receiver has by the counted clauses in all of the window
     */
    static List<Step> steps(GuaranteeClause clause, ExactAmount share, boolean isLast) {
        ExactAmount least = ExactAmount.of(clause.amount());
        ExactAmount missing = least.minus(share);
        return isLast && missing.signum() > 0
                ? List.of(new Step(Kind.FLOOR, BigDecimal.ZERO, share.value(), least.value(), missing))
                : List.of();
    }

    /** The milestones that a month reaches, or falls below again. */
    static List<Step> steps(MilestoneClause clause, BigDecimal before, BigDecimal after, CurrencyUnit currency) {
        return clause.milestones().stream()
                .flatMap(milestone -> step(milestone, before, after, currency).stream())
                .toList();
    }

    private static Optional<Step> step(
            Milestone milestone, BigDecimal before, BigDecimal after, CurrencyUnit currency) {
        boolean was = before.compareTo(milestone.reached()) >= 0;
        boolean is = after.compareTo(milestone.reached()) >= 0;
        if (was == is) {
            return Optional.empty();
        }
        ExactAmount bonus = ExactAmount.of(milestone.amount());
        return Optional.of(new Step(
                Kind.BONUS,
                milestone.reached(),
                after,
                bonus.value(),
                new ExactAmount(is ? bonus.value() : bonus.value().negate(), currency)));
    }

    /** What a milestone clause counts of what was counted. */
    static BigDecimal quantity(MilestoneClause clause, Stream<Counted> counted) {
        return counted.map(each -> clause.meter() == Meter.UNITS
                        ? each.units()
                        : each.base().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
