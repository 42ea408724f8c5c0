package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.money.Allocation;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * Exact sums and a rate card in, a settled month out.
 *
 * <p>Pure; the order of the sums doesn't matter, nor how they were batched. Nothing is rounded but each line's shares, once: the base is
 * rounded half-even to minor units, the shares are allocated to it by largest remainder.
 */
public final class Settlement {
    private Settlement() {}

    /**
     * Settles one agreement's month.
     *
     * @param sums of the agreement's own sources, of any month
     */
    public static Settled settle(Agreement agreement, RateCard card, Period period, List<KeySum> sums) {
        List<Placement> placements = sums.stream()
                .sorted()
                .map(sum -> Placement.of(sum, agreement, card, period))
                .toList();
        CurrencyUnit currency = agreement.currency();
        List<StatementLine> lines = card.segments().stream()
                .flatMap(segment -> line(segment, currency, placements).stream())
                .toList();
        return new Settled(
                currency,
                lines,
                lines.stream().flatMap(line -> fee(line, placements).stream()).toList(),
                payments(placements),
                List.copyOf(byMeasure(of(placements, Placement.Untied.class).map(Placement.Untied::sum))
                        .values()),
                otherMonths(placements),
                of(placements, Placement.Refused.class)
                        .map(Placement.Refused::refusal)
                        .toList());
    }

    private static Optional<StatementLine> line(
            RateSegment segment, CurrencyUnit currency, List<Placement> placements) {
        SortedMap<Measure, BasePart> sums = under(segment, placements);
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        List<BasePart> parts = sums.values().stream()
                .filter(sum -> Placement.isBase(sum.measure()))
                .toList();
        ExactAmount base = parts.stream().map(BasePart::sum).reduce(ExactAmount.zero(currency), ExactAmount::plus);
        return Optional.of(new StatementLine(
                LineId.of(segment, currency), segment, parts, base, shares(segment, base), LineState.DUE));
    }

    private static Allocation shares(RateSegment segment, ExactAmount base) {
        List<ExactAmount> exact = StatementLine.PARTIES.stream()
                .map(party -> base.times(segment.clause().rateOf(party)))
                .toList();
        Party first = segment.clause().remainderTo();
        return Allocation.of(
                exact, List.of(StatementLine.PARTIES.indexOf(first), StatementLine.PARTIES.indexOf(first.other())));
    }

    private static Optional<FeeComparison> fee(StatementLine line, List<Placement> placements) {
        return Optional.ofNullable(under(line.segment(), placements).get(Measure.FEE))
                .map(kept ->
                        new FeeComparison(line.id(), line.owes(), kept.sum(), line.share(line.owes()), kept.rows()));
    }

    private static SortedMap<Measure, BasePart> under(RateSegment segment, List<Placement> placements) {
        return byMeasure(of(placements, Placement.UnderClause.class)
                .filter(placement -> placement.segment().equals(segment))
                .map(Placement.UnderClause::sum));
    }

    private static SortedMap<Measure, BasePart> byMeasure(Stream<BasePart> sums) {
        SortedMap<Measure, BasePart> byMeasure = new TreeMap<>();
        sums.forEach(sum -> byMeasure.merge(sum.measure(), sum, BasePart::plus));
        return byMeasure;
    }

    private static List<OtherMonth> otherMonths(List<Placement> placements) {
        SortedMap<YearMonth, Long> rows = new TreeMap<>();
        of(placements, Placement.OutsidePeriod.class)
                .map(Placement.OutsidePeriod::lines)
                .forEach(lines -> rows.merge(lines.month(), lines.rows(), Math::addExact));
        return rows.entrySet().stream()
                .map(month -> new OtherMonth(month.getKey(), month.getValue()))
                .toList();
    }

    private static List<DayPayment> payments(List<Placement> placements) {
        record SourceDay(String source, LocalDate day) implements Comparable<SourceDay> {
            @Override
            public int compareTo(SourceDay other) {
                int byDay = day.compareTo(other.day);
                return byDay == 0 ? source.compareTo(other.source) : byDay;
            }
        }
        SortedMap<SourceDay, BasePart> paid = new TreeMap<>();
        of(placements, Placement.Paid.class)
                .forEach(placement -> paid.merge(
                        new SourceDay(placement.key().source(), placement.key().day()),
                        placement.sum(),
                        BasePart::plus));
        return paid.entrySet().stream()
                .map(entry -> new DayPayment(
                        entry.getKey().source(),
                        entry.getKey().day(),
                        entry.getValue().sum().rounded(),
                        entry.getValue().rows()))
                .toList();
    }

    private static <P extends Placement> Stream<P> of(List<Placement> placements, Class<P> kind) {
        Function<Placement, Stream<P>> only =
                placement -> kind.isInstance(placement) ? Stream.of(kind.cast(placement)) : Stream.empty();
        return placements.stream().flatMap(only);
    }
}
