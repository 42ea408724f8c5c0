package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Exact sums and what earlier months counted in, a settled month out.
 *
 * <p>Pure; the order of the sums doesn't matter, nor how they were batched. Nothing is rounded but each line's shares, once: the base is
 * rounded half-even to minor units, the shares are allocated to it by largest remainder. A clause that goes by what earlier months sold is
 * run over them first, from the sums that they were settled from.
 */
public final class Settlement {
    private final Agreement agreement;
    private final AgreementType type;

    private Settlement(Agreement agreement, AgreementType type) {
        this.agreement = agreement;
        this.type = type;
    }

    /**
     * Settles one agreement's month.
     *
     * @param sums of the agreement's own sources, of any month
     * @param earlier months before, in any order; those after the month aren't looked at
     */
    public static Settled settle(
            Agreement agreement, AgreementType type, Period period, List<KeySum> sums, List<EarlierMonth> earlier) {
        Settlement settlement = new Settlement(agreement, type);
        return settlement.settled(period, sums, settlement.tally(period, earlier));
    }

    /** The months before a month that its settlement goes by, in order: each must be settled first, and be among its {@code earlier}. */
    public static SortedSet<YearMonth> monthsBefore(Agreement agreement, Period period) {
        return agreement.clauses().stream()
                .filter(SaleClause.class::isInstance)
                .map(SaleClause.class::cast)
                .filter(clause -> clause.validity().intersect(period.days()).isPresent())
                .flatMap(clause -> Tally.EMPTY.missing(period.month(), clause, agreement).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Tally tally(Period period, List<EarlierMonth> earlier) {
        Tally tally = Tally.EMPTY;
        for (EarlierMonth month : earlier.stream()
                .filter(each -> each.period().month().isBefore(period.month()))
                .sorted(Comparator.comparing(each -> each.period().month()))
                .toList()) {
            tally = tally.with(
                    month.period().month(),
                    lines(month.period(), month.sums(), tally).counted());
        }
        return tally;
    }

    private record Lines(List<StatementLine> lines, SortedMap<String, Counted> counted, List<Placement> placements) {}

    private Lines lines(Period period, List<KeySum> sums, Tally earlier) {
        RateCard card = RateCard.of(agreement, type, period);
        List<Placement> placements = sums.stream()
                .sorted()
                .map(sum -> Placement.of(sum, agreement, card, period))
                .toList();
        ClauseMonth month = new ClauseMonth(agreement, period.month(), earlier);
        List<StatementLine> lines =
                new ArrayList<>(card.fixed().stream().map(month::of).toList());
        SortedMap<String, Counted> counted = new TreeMap<>();
        for (RateSegment segment : card.segments()) {
            ClauseMonth.Result result = month.of(segment, under(segment, placements));
            result.line().ifPresent(lines::add);
            counted.put(segment.clause().number(), result.counted());
        }
        lines.sort(Comparator.comparing(StatementLine::segment, RateCard.ORDER));
        return new Lines(lines, counted, placements);
    }

    private Settled settled(Period period, List<KeySum> sums, Tally earlier) {
        Lines month = lines(period, sums, earlier);
        List<Placement> placements = month.placements();
        return new Settled(
                agreement.currency(),
                month.lines(),
                month.lines().stream()
                        .flatMap(line -> fee(line, placements).stream())
                        .toList(),
                payments(placements),
                List.copyOf(byMeasure(of(placements, Placement.Untied.class).map(Placement.Untied::sum))
                        .values()),
                otherMonths(placements),
                of(placements, Placement.Refused.class)
                        .map(Placement.Refused::refusal)
                        .toList(),
                missing(period, earlier));
    }

    private List<MissingMonths> missing(Period period, Tally earlier) {
        return RateCard.of(agreement, type, period).segments().stream()
                .map(RateSegment::clause)
                .map(clause -> new MissingMonths(clause.number(), earlier.missing(period.month(), clause, agreement)))
                .filter(missing -> !missing.months().isEmpty())
                .toList();
    }

    /** What a collector reports as kept is its share, and is compared with it, unless the clause takes fees off before sharing. */
    private static Optional<FeeComparison> fee(StatementLine line, List<Placement> placements) {
        return line.segment() instanceof RateSegment segment
                        && segment.clause() instanceof ShareClause share
                        && !Counting.isBase(share, Measure.FEE)
                ? Optional.ofNullable(under(segment, placements).get(Measure.FEE))
                        .map(kept -> new FeeComparison(
                                line.id(), line.owes(), kept.sum(), line.share(line.owes()), kept.rows()))
                : Optional.empty();
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
