package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.settlement.Step.Kind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a holdback keeps of a month, and what it gives back of earlier ones. */
final class HoldbackArithmetic {
    private HoldbackArithmetic() {}

    /** The first month before a month of which something may be released then; empty where there is none. */
    static Optional<YearMonth> firstHeld(HoldbackClause clause, YearMonth month) {
        YearMonth begin = YearMonth.from(clause.validity().from());
        YearMonth first = month.minusMonths(clause.months());
        return Optional.of(first.isBefore(begin) ? begin : first).filter(each -> each.isBefore(month));
    }

    /**
     * The month's own part first, then what is released, by month.
     *
     * @param share what the receiver has by the counted clauses, by month
     */
    static List<Step> steps(HoldbackClause clause, YearMonth month, Function<YearMonth, ExactAmount> share) {
        List<Step> steps = new ArrayList<>();
        boolean isLast = month.equals(clause.last());
        if (!isLast) {
            ExactAmount held = held(clause, share.apply(month));
            if (!held.isZero()) {
                steps.add(new Step(
                        Kind.HOLD,
                        BigDecimal.ZERO,
                        share.apply(month).value(),
                        clause.rate().value(),
                        held.negated()));
            }
        }
        released(clause, month, isLast)
                .flatMap(of -> release(clause, of, share.apply(of)))
                .forEach(steps::add);
        return steps;
    }

    private static Stream<YearMonth> released(HoldbackClause clause, YearMonth month, boolean isLast) {
        YearMonth due = month.minusMonths(clause.months());
        return firstHeld(clause, month).stream()
                .flatMap(first -> Stream.iterate(first, of -> of.isBefore(month), of -> of.plusMonths(1)))
                .filter(of -> isLast || of.equals(due));
    }

    private static Stream<Step> release(HoldbackClause clause, YearMonth of, ExactAmount share) {
        ExactAmount held = held(clause, share);
        return held.isZero()
                ? Stream.empty()
                : Stream.of(
                        new Step(Kind.RELEASE, BigDecimal.ZERO, held.value(), BigDecimal.ONE, held, Optional.of(of)));
    }

    private static ExactAmount held(HoldbackClause clause, ExactAmount share) {
        return ExactAmount.of(share.times(clause.rate()).rounded());
    }
}
