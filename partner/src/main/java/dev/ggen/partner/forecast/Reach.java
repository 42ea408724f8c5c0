package dev.ggen.partner.forecast;

import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Scale;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.money.Factor;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.settlement.Before;
import dev.ggen.partner.settlement.RateSegment;
import dev.ggen.partner.settlement.StatementLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How far a line is on its clause's scale.
 *
 * @param meter what is counted
 * @param over after which stretch counting starts again
 * @param count how much is counted at the month's end
 * @param brackets of the scale
 */
public record Reach(Meter meter, Window over, BigDecimal count, List<? extends Bracket<? extends Factor>> brackets) {
    public Reach {
        brackets = List.copyOf(brackets);
    }

    /** Of a line whose clause has brackets. */
    public static Optional<Reach> of(StatementLine line) {
        return line.segment() instanceof RateSegment rate
                        && !rate.clause().scale().isFlat()
                ? Optional.of(of(line, rate.clause()))
                : Optional.empty();
    }

    private static Reach of(StatementLine line, SaleClause clause) {
        Scale<? extends Factor> scale = clause.scale();
        boolean byUnits = clause instanceof UnitPriceClause || scale.meter() == Meter.UNITS;
        BigDecimal now = byUnits
                ? line.parts().stream()
                        .filter(part -> part.measure() == Measure.UNITS)
                        .map(part -> part.sum().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : line.base().value();
        BigDecimal before = line.before().stream()
                .filter(each -> each.counts() == (byUnits ? Before.Counts.UNITS : Before.Counts.AMOUNT))
                .map(Before::quantity)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return new Reach(byUnits ? Meter.UNITS : Meter.AMOUNT, scale.over(), before.add(now), scale.brackets());
    }

    /** The bracket in which the count lies; below 0 it is the first. */
    public Bracket<? extends Factor> reached() {
        Bracket<? extends Factor> reached = brackets.getFirst();
        for (Bracket<? extends Factor> bracket : brackets) {
            if (bracket.from().compareTo(count) <= 0) {
                reached = bracket;
            }
        }
        return reached;
    }

    /** The one after it; empty in the last. */
    public Optional<? extends Bracket<? extends Factor>> next() {
        return brackets.stream()
                .filter(bracket -> bracket.from().compareTo(reached().from()) > 0)
                .findFirst();
    }

    /** How much more has to be counted until the next bracket begins; empty in the last. */
    public Optional<BigDecimal> missing() {
        return next().map(bracket -> bracket.from().subtract(count));
    }
}
