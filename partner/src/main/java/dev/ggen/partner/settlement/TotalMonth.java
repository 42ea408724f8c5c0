package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.CountingClause;
import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.MilestoneClause;
import dev.ggen.partner.agreement.TotalClause;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.settlement.Before.Counts;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;

/**
 * One clause that goes by others in one month: from what they counted to a line.
 *
 * @param agreement the agreement
 * @param month the month
 * @param earlier what months before it counted
 * @param counted what the month itself counted, by clause
 */
record TotalMonth(Agreement agreement, YearMonth month, Tally earlier, SortedMap<String, Counted> counted) {

    /** A line; empty when nothing is missing, reached, held back or released. */
    Optional<StatementLine> of(TotalSegment segment) {
        return switch (segment.clause()) {
            case CountingClause counting -> line(segment, total(counting), counting);
            case HoldbackClause holdback ->
                line(segment, HoldbackArithmetic.steps(holdback, month, of -> share(holdback, of)), List.of());
        };
    }

    /** What a clause gives, and what it goes by. */
    private record Total(Counts counts, BigDecimal before, List<Step> steps) {}

    private Optional<StatementLine> line(TotalSegment segment, Total total, CountingClause clause) {
        List<Before> told = Tally.firstCounted(month, clause, clause.over(), agreement)
                .map(first -> new Before(total.counts(), clause.over(), first, total.before()))
                .stream()
                .toList();
        return line(segment, total.steps(), told);
    }

    private Optional<StatementLine> line(TotalSegment segment, List<Step> steps, List<Before> told) {
        Given given = Given.of(steps, currency());
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(StatementLine.of(segment, List.of(), given.exact(), told, given));
    }

    private Total total(CountingClause clause) {
        List<Counted> before = clause.counted().stream()
                .map(number -> earlier.before(month, clause, number, clause.over(), agreement))
                .toList();
        List<Counted> now =
                clause.counted().stream().map(number -> counted(number, month)).toList();
        return switch (clause) {
            case GuaranteeClause guarantee -> guarantee(guarantee, before, now);
            case MilestoneClause milestones -> milestones(milestones, before, now);
        };
    }

    private Total guarantee(GuaranteeClause clause, List<Counted> before, List<Counted> now) {
        ExactAmount earlierShare = share(clause, before);
        boolean isLast = Tally.endsWith(month, clause, clause.over(), agreement);
        return new Total(
                Counts.EARNED,
                earlierShare.value(),
                TotalArithmetic.steps(clause, earlierShare.plus(share(clause, now)), isLast));
    }

    private Total milestones(MilestoneClause clause, List<Counted> before, List<Counted> now) {
        BigDecimal was = TotalArithmetic.quantity(clause, before.stream());
        BigDecimal is = was.add(TotalArithmetic.quantity(clause, now.stream()));
        return new Total(
                clause.meter() == Meter.UNITS ? Counts.UNITS : Counts.AMOUNT,
                was,
                TotalArithmetic.steps(clause, was, is, currency()));
    }

    private ExactAmount share(HoldbackClause clause, YearMonth of) {
        return share(
                clause,
                clause.counted().stream().map(number -> counted(number, of)).toList());
    }

    /** What the clause's receiver has by the clauses that it counts. */
    private ExactAmount share(TotalClause clause, List<Counted> of) {
        ExactAmount share = ExactAmount.zero(currency());
        for (int i = 0; i < of.size(); i++) {
            String number = clause.counted().get(i);
            boolean isReceiver = agreement.clauses().stream()
                    .anyMatch(each -> each.number().equals(number) && each.receiver() == clause.receiver());
            share = share.plus(of.get(i).share(isReceiver));
        }
        return share;
    }

    private Counted counted(String number, YearMonth of) {
        return of.equals(month)
                ? counted.getOrDefault(number, Counted.nothing(currency()))
                : earlier.of(number, of, currency());
    }

    private CurrencyUnit currency() {
        return agreement.currency();
    }
}
