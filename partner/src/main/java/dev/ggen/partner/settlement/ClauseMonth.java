package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.money.Allocation;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
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

    Result of(RateSegment segment, SortedMap<Measure, BasePart> sums) {
        SaleClause clause = segment.clause();
        List<BasePart> parts = sums.values().stream()
                .filter(part -> Counting.isCounted(clause, part.measure()))
                .map(Counting::signed)
                .toList();
        Counted quantity = quantity(clause, parts);
        Given earned = Given.of(steps(clause, quantity), currency());
        Counted counted = new Counted(quantity.base(), quantity.units(), earned.exact());
        Given given = earned.then(LimitArithmetic.steps(
                clause.limits(), before(clause, clause.limits().window()).earned(), earned.exact(), isLast(clause)));
        if (sums.isEmpty() && given.steps().size() == earned.steps().size()) {
            return new Result(Optional.empty(), counted);
        }
        ExactAmount base = clause instanceof UnitPriceClause ? given.exact() : quantity.base();
        return new Result(Optional.of(line(segment, parts, base, before(clause), given)), counted);
    }

    /** A line of an amount that the clause states. */
    StatementLine of(FixedSegment segment) {
        ExactAmount amount = ExactAmount.of(segment.amount());
        Step step = new Step(Kind.FIXED, BigDecimal.ZERO, amount.value(), BigDecimal.ONE, amount);
        return line(segment, List.of(), amount, List.of(), Given.of(List.of(step), currency()));
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
        YearMonth last = YearMonth.from(clause.validity().until().minusDays(1));
        return clause.limits()
                .window()
                .filter(window -> window.endsWith(month, Tally.firstMonth(agreement), last))
                .isPresent();
    }

    private Counted quantity(SaleClause clause, List<BasePart> parts) {
        ExactAmount base = parts.stream()
                .filter(part -> Counting.isBase(clause, part.measure()))
                .map(BasePart::sum)
                .reduce(ExactAmount.zero(currency()), ExactAmount::plus);
        BigDecimal units = parts.stream()
                .filter(part -> part.measure() == Measure.UNITS)
                .map(part -> part.sum().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Counted(base, units, ExactAmount.zero(currency()));
    }

    private StatementLine line(
            Segment segment, List<BasePart> parts, ExactAmount base, List<Before> before, Given given) {
        return new StatementLine(
                LineId.of(segment, currency()),
                segment,
                parts,
                base,
                before,
                given,
                shares(segment, base, given),
                LineState.DUE);
    }

    private static Allocation shares(Segment segment, ExactAmount base, Given given) {
        Party receiver = segment.clause().receiver();
        ExactAmount rest = base.minus(given.exact());
        List<ExactAmount> exact =
                receiver == Party.VENDOR ? List.of(given.exact(), rest) : List.of(rest, given.exact());
        if (Allocation.isMixed(exact)) {
            return Allocation.ofTwo(exact, StatementLine.PARTIES.indexOf(receiver));
        }
        Party first = remainderTo(segment);
        return Allocation.of(
                exact, List.of(StatementLine.PARTIES.indexOf(first), StatementLine.PARTIES.indexOf(first.other())));
    }

    private static Party remainderTo(Segment segment) {
        return segment.clause() instanceof ShareClause share
                ? share.remainderTo()
                : segment.clause().receiver();
    }

    private CurrencyUnit currency() {
        return agreement.currency();
    }
}
