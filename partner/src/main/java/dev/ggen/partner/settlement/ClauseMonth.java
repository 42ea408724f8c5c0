package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Uplift;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.settlement.Before.Counts;
import dev.ggen.partner.settlement.Step.Kind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** One clause in one month: from sums to a line. */
final class ClauseMonth {
    private final Agreement agreement;
    private final YearMonth month;
    private final Tally earlier;

    ClauseMonth(Agreement agreement, YearMonth month, Tally earlier) {
        this.agreement = agreement;
        this.month = month;
        this.earlier = earlier;
    }

    /**
     * A line of a clause that goes by sales, with what was counted for it.
     *
     * @param line empty when nothing was sold and nothing has to be made up
     */
    record Result(Optional<StatementLine> line, Counted counted) {}

    Result of(RateSegment segment, Sold sold) {
        SaleClause clause = segment.clause();
        SortedMap<Measure, BasePart> sums = sold.all();
        List<BasePart> parts = parts(clause, sums);
        Counted quantity = quantity(clause, parts, sums);
        Given earned = Given.of(steps(clause, quantity), currency()).then(uplifts(clause, sold));
        Given given = earned.then(LimitArithmetic.steps(
                clause.limits(), before(clause, clause.limits().window()).earned(), earned.exact(), isLast(clause)));
        ExactAmount base = clause instanceof UnitPriceClause ? given.exact() : quantity.base();
        Counted counted = new Counted(base, quantity.units(), earned.exact(), given.exact());
        if (sums.isEmpty() && given.steps().size() == earned.steps().size()) {
            return new Result(Optional.empty(), counted);
        }
        return new Result(Optional.of(StatementLine.of(segment, parts, base, before(clause), given)), counted);
    }

    /** What some sales add to the segment's line by themselves: no limit is asked, and nothing that was counted before. */
    Contribution contribution(RateSegment segment, Sold sold) {
        SaleClause clause = segment.clause();
        List<BasePart> parts = parts(clause, sold.all());
        Counted quantity = quantity(clause, parts, sold.all());
        ExactAmount earned = Given.of(steps(clause, quantity), currency())
                .then(uplifts(clause, sold))
                .exact();
        return Contribution.of(month, segment, parts, new Counted(quantity.base(), quantity.units(), earned, earned));
    }

    private static List<BasePart> parts(SaleClause clause, SortedMap<Measure, BasePart> sums) {
        return sums.values().stream()
                .filter(part -> Counting.isCounted(clause, part.measure()))
                .map(Counting::signed)
                .toList();
    }

    /** What marked sales add, by mark; nothing where none has it. */
    private List<Step> uplifts(SaleClause clause, Sold sold) {
        return switch (clause) {
            case ShareClause share ->
                share.uplifts().stream()
                        .flatMap(uplift -> uplift(uplift, base(share, parts(share, sold.marked(uplift.mark())))))
                        .toList();
            case UnitPriceClause _ -> List.of();
        };
    }

    private static Stream<Step> uplift(Uplift uplift, ExactAmount base) {
        return base.isZero()
                ? Stream.empty()
                : Stream.of(new Step(
                        Kind.UPLIFT,
                        BigDecimal.ZERO,
                        base.value(),
                        uplift.rate().value(),
                        base.times(uplift.rate())));
    }

    /** A line of an amount that the clause states. */
    StatementLine of(FixedSegment segment) {
        ExactAmount amount = ExactAmount.of(segment.amount());
        Step step = new Step(Kind.FIXED, BigDecimal.ZERO, amount.value(), BigDecimal.ONE, amount);
        return StatementLine.of(segment, List.of(), amount, List.of(), Given.of(List.of(step), currency()));
    }

    private List<Step> steps(SaleClause clause, Counted quantity) {
        Counted before = before(clause, clause.scale().window());
        return switch (clause) {
            case ShareClause share -> ScaleArithmetic.share(share.scale(), quantity, before);
            case UnitPriceClause price -> ScaleArithmetic.price(price.scale(), quantity, before);
        };
    }

    private Counted before(SaleClause clause, Optional<Window> window) {
        return window.map(each -> earlier.before(month, clause, each, agreement))
                .orElseGet(() -> Counted.nothing(currency()));
    }

    private List<Before> before(SaleClause clause) {
        Counts ofScale = clause.scale().meter() == Meter.UNITS || clause instanceof UnitPriceClause
                ? Counts.UNITS
                : Counts.AMOUNT;
        return Stream.of(
                        before(clause, clause.scale().window(), ofScale),
                        before(clause, clause.limits().window(), Counts.EARNED))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Before> before(SaleClause clause, Optional<Window> window, Counts counts) {
        return window.flatMap(each -> Tally.firstCounted(month, clause, each, agreement)
                .map(first -> {
                    Counted counted = earlier.before(month, clause, each, agreement);
                    return new Before(
                            counts,
                            each,
                            first,
                            switch (counts) {
                                case AMOUNT -> counted.base().value();
                                case UNITS -> counted.units();
                                case EARNED -> counted.earned().value();
                            });
                }));
    }

    private boolean isLast(SaleClause clause) {
        return clause.limits()
                .window()
                .filter(window -> Tally.endsWith(month, clause, window, agreement))
                .isPresent();
    }

    private Counted quantity(SaleClause clause, List<BasePart> parts, SortedMap<Measure, BasePart> sums) {
        ExactAmount base = base(clause, parts);
        BigDecimal units = Optional.ofNullable(sums.get(Measure.UNITS))
                .map(part -> part.sum().value())
                .orElse(BigDecimal.ZERO);
        return new Counted(base, units, ExactAmount.zero(currency()), ExactAmount.zero(currency()));
    }

    private ExactAmount base(SaleClause clause, List<BasePart> parts) {
        return parts.stream()
                .filter(part -> Counting.isBase(clause, part.measure()))
                .map(BasePart::sum)
                .reduce(ExactAmount.zero(currency()), ExactAmount::plus);
    }

    private CurrencyUnit currency() {
        return agreement.currency();
    }
}
