package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.MilestoneClause;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.TotalClause;
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
        Counted quantity = quantity(clause, parts, sums);
        Given earned = Given.of(steps(clause, quantity), currency());
        Given given = earned.then(LimitArithmetic.steps(
                clause.limits(), before(clause, clause.limits().window()).earned(), earned.exact(), isLast(clause)));
        ExactAmount base = clause instanceof UnitPriceClause ? given.exact() : quantity.base();
        Counted counted = new Counted(base, quantity.units(), earned.exact(), given.exact());
        if (sums.isEmpty() && given.steps().size() == earned.steps().size()) {
            return new Result(Optional.empty(), counted);
        }
        return new Result(Optional.of(line(segment, parts, base, before(clause), given)), counted);
    }

    /** A line of an amount that the clause states. */
    StatementLine of(FixedSegment segment) {
        ExactAmount amount = ExactAmount.of(segment.amount());
        Step step = new Step(Kind.FIXED, BigDecimal.ZERO, amount.value(), BigDecimal.ONE, amount);
        return line(segment, List.of(), amount, List.of(), Given.of(List.of(step), currency()));
    }

    /**
     * A line of a clause that goes by others.
     *
     * @param counted what its month counted, by clause
     * @return empty when nothing is missing or reached
     */
    Optional<StatementLine> of(TotalSegment segment, SortedMap<String, Counted> counted) {
        TotalClause clause = segment.clause();
        List<Counted> before = clause.counted().stream()
                .map(number -> earlier.before(month, clause, number, clause.over(), agreement))
                .toList();
        List<Counted> now = clause.counted().stream()
                .map(number -> counted.getOrDefault(number, Counted.nothing(currency())))
                .toList();
        Total total = switch (clause) {
            case GuaranteeClause guarantee -> guarantee(guarantee, before, now);
            case MilestoneClause milestones -> milestones(milestones, before, now);
        };
        if (total.steps().isEmpty()) {
            return Optional.empty();
        }
        Given given = Given.of(total.steps(), currency());
        List<Before> told = Tally.firstCounted(month, clause, clause.over(), agreement)
                .map(first -> new Before(total.counts(), clause.over(), first, total.before()))
                .stream()
                .toList();
        return Optional.of(line(segment, List.of(), given.exact(), told, given));
    }

    /** What a clause that goes by others gives, and what it goes by. */
    private record Total(Counts counts, BigDecimal before, List<Step> steps) {}

    private Total guarantee(GuaranteeClause clause, List<Counted> before, List<Counted> now) {
        ExactAmount earlierShare = share(clause, before);
        return new Total(
                Counts.EARNED,
                earlierShare.value(),
                TotalArithmetic.steps(clause, earlierShare.plus(share(clause, now)), isLast(clause, clause.over())));
    }

    private ExactAmount share(GuaranteeClause clause, List<Counted> counted) {
        ExactAmount share = ExactAmount.zero(currency());
        for (int i = 0; i < counted.size(); i++) {
            String number = clause.counted().get(i);
            boolean isReceiver = agreement.clauses().stream()
                    .anyMatch(each -> each.number().equals(number) && each.receiver() == clause.receiver());
            share = share.plus(counted.get(i).share(isReceiver));
        }
        return share;
    }

    private Total milestones(MilestoneClause clause, List<Counted> before, List<Counted> now) {
        BigDecimal was = TotalArithmetic.quantity(clause, before.stream());
        BigDecimal is = was.add(TotalArithmetic.quantity(clause, now.stream()));
        return new Total(
                clause.meter() == Meter.UNITS ? Counts.UNITS : Counts.AMOUNT,
                was,
                TotalArithmetic.steps(clause, was, is, currency()));
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
        return clause.limits().window().filter(window -> isLast(clause, window)).isPresent();
    }

    private boolean isLast(Clause clause, Window window) {
        YearMonth last = YearMonth.from(clause.validity().until().minusDays(1));
        return window.endsWith(month, Tally.firstMonth(agreement), last);
    }

    private Counted quantity(SaleClause clause, List<BasePart> parts, SortedMap<Measure, BasePart> sums) {
        ExactAmount base = parts.stream()
                .filter(part -> Counting.isBase(clause, part.measure()))
                .map(BasePart::sum)
                .reduce(ExactAmount.zero(currency()), ExactAmount::plus);
        BigDecimal units = Optional.ofNullable(sums.get(Measure.UNITS))
                .map(part -> part.sum().value())
                .orElse(BigDecimal.ZERO);
        return new Counted(base, units, ExactAmount.zero(currency()), ExactAmount.zero(currency()));
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
