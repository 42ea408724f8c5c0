package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final ReferenceRates rates;

    private Settlement(Agreement agreement, AgreementType type, ReferenceRates rates) {
        this.agreement = agreement;
        this.type = type;
        this.rates = rates;
    }

    /**
     * Settles one agreement's month.
     *
     * @param sums of the agreement's own sources, of any month
     * @param earlier months before, in any order; those after the month aren't looked at
     * @param restated earlier months whose sums are all among {@code sums}: what they come to now, less what was posted, is adjusted with this
     *     month, and so are the months between where the agreement counts over more than one
     * @param rates what was published of other currencies; an earlier month keeps those that it was settled with, and takes from these what it
     *     didn't need then
     */
    public static Settled settle(
            Agreement agreement,
            AgreementType type,
            Period period,
            List<KeySum> sums,
            List<EarlierMonth> earlier,
            Set<YearMonth> restated,
            ReferenceRates rates) {
        return new Settlement(agreement, type, rates).settled(period, sums, earlier, restated);
    }

    /**
     * The months before a month that its settlement goes by, in order: each must be settled first, and be among its {@code earlier}.
     */
    public static SortedSet<YearMonth> monthsBefore(Agreement agreement, Period period) {
        return agreement.clauses().stream()
                .filter(clause -> clause.validity().intersect(period.days()).isPresent())
                .flatMap(clause -> Tally.EMPTY.missing(period.month(), clause, agreement).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The months before a month of which sales are taken back in it, or in a month that is restated, by {@link
     * dev.ggen.partner.agreement.Clawback}: they are settled again, too.
     *
     * @param sums of the agreement's own sources
     */
    public static SortedSet<YearMonth> takenBack(
            Agreement agreement, Period period, List<KeySum> sums, Set<YearMonth> restated) {
        return KnownSums.takenBack(agreement, period, sums, restated);
    }

    /** Sums on the days on which they count: what takes back a sale by the agreement's clawback on the sale's day, all else on its own. */
    public static List<KeySum> asSold(Agreement agreement, Collection<KeySum> sums) {
        SaleMonths months = new SaleMonths(agreement);
        return sums.stream().map(months::asSold).toList();
    }

    /**
     * The first month of whose statement and all later ones a settlement that restates months takes account; empty when it takes account of
     * none.
     */
    public static Optional<YearMonth> firstBefore(Agreement agreement, Period period, Set<YearMonth> restated) {
        Optional<YearMonth> adjusted = restated.stream().min(YearMonth::compareTo);
        Stream<Period> settledAgain = adjusted.stream()
                .flatMap(first -> looksBack(agreement)
                        ? Stream.iterate(first, month -> month.isBefore(period.month()), month -> month.plusMonths(1))
                        : restated.stream())
                .map(Period::new);
        return Stream.concat(
                        adjusted.stream(),
                        Stream.concat(settledAgain, Stream.of(period))
                                .flatMap(each -> monthsBefore(agreement, each).stream()))
                .min(YearMonth::compareTo);
    }

    /** The months whose statements a settlement takes account of, in order, when some are settled again. */
    public static Stream<YearMonth> monthsBefore(Agreement agreement, Period period, Set<YearMonth> restated) {
        return firstBefore(agreement, period, restated).stream()
                .flatMap(first ->
                        Stream.iterate(first, month -> month.isBefore(period.month()), month -> month.plusMonths(1)));
    }

    private static boolean looksBack(Agreement agreement) {
        return agreement.clauses().stream().anyMatch(Clause::looksBack);
    }

    /** Earlier months settled again: what they count now, and what is to be adjusted. */
    private record Past(
            Tally tally,
            List<Adjustment> adjustments,
            List<DayPayment> payments,
            List<Placement> placements,
            UsedRates rates) {}

    private Past past(KnownSums sums, List<EarlierMonth> earlier) {
        Optional<YearMonth> first = sums.touched().stream().min(YearMonth::compareTo);
        Tally known = Tally.EMPTY;
        Tally now = Tally.EMPTY;
        boolean isSame = true; // until something else counts, what is known counts now
        List<Adjustment> adjustments = new ArrayList<>();
        List<DayPayment> payments = new ArrayList<>();
        List<Placement> placements = new ArrayList<>();
        UsedRates used = UsedRates.NONE;
        for (EarlierMonth month : earlier) {
            YearMonth of = month.period().month();
            ReferenceRates ofMonth = month.rates().or(rates);
            Lines asKnown = lines(month.period(), sums.known(of), known, ofMonth);
            isSame = isSame && sums.known(of).equals(sums.now(of));
            Lines asNow = isSame ? asKnown : lines(month.period(), sums.now(of), now, ofMonth);
            used = used.and(UsedRates.of(of, asNow.placements(), month.rates()))
                    .andGiven(asKnown.placements(), month.rates());
            known = known.with(of, asKnown.counted());
            now = isSame ? known : now.with(of, asNow.counted());
            boolean isSettledAgain = sums.touched().contains(of)
                    || (looksBack(agreement)
                            && first.filter(each -> each.isBefore(of)).isPresent());
            if (isSettledAgain) {
                Restating restating = new Restating(
                        month,
                        asKnown.lines(),
                        asNow.lines(),
                        sums.hasOtherRows(month) ? Adjustment.Reason.ROWS : Adjustment.Reason.CLAWBACK);
                adjustments.addAll(restating.adjustments());
                payments.addAll(restating.payments(payments(asNow.placements())));
                placements.addAll(asNow.placements());
            } else {
                placements.addAll(withoutRate(asNow.placements()));
            }
        }
        if (!now.months().containsAll(sums.restated())) {
            throw new IllegalArgumentException("months are restated that weren't settled before: " + sums.restated());
        }
        return new Past(now, adjustments, payments, placements, used);
    }

    /** What can't be counted in a month that isn't settled again, and would be missing from what counts it. */
    private static List<Placement> withoutRate(List<Placement> placements) {
        return of(placements, Placement.Refused.class)
                .filter(refused -> refused.refusal().isOfCurrency())
                .<Placement>map(refused -> refused)
                .toList();
    }

    private record Lines(List<StatementLine> lines, SortedMap<String, Counted> counted, List<Placement> placements) {}

    private Lines lines(Period period, List<KeySum> sums, Tally earlier, ReferenceRates published) {
        RateCard card = RateCard.of(agreement, type, period);
        List<Placement> placements = sums.stream()
                .sorted()
                .map(sum -> Placement.of(sum, agreement, card, period, published))
                .toList();
        ClauseMonth month = new ClauseMonth(agreement, period.month(), earlier);
        List<StatementLine> lines =
                new ArrayList<>(card.fixed().stream().map(month::of).toList());
        SortedMap<String, Counted> counted = new TreeMap<>();
        for (RateSegment segment : card.segments()) {
            ClauseMonth.Result result = month.of(segment, Sold.of(under(segment, placements)));
            result.line().ifPresent(lines::add);
            counted.put(segment.clause().number(), result.counted());
        }
        TotalMonth totals = new TotalMonth(agreement, period.month(), earlier, counted);
        card.totals().forEach(segment -> totals.of(segment).ifPresent(lines::add));
        lines.sort(Comparator.comparing(StatementLine::segment, RateCard.ORDER));
        return new Lines(lines, counted, placements);
    }

    private Settled settled(Period period, List<KeySum> sums, List<EarlierMonth> earlier, Set<YearMonth> restated) {
        List<EarlierMonth> before = earlier.stream()
                .filter(each -> each.period().month().isBefore(period.month()))
                .sorted(Comparator.comparing(each -> each.period().month()))
                .toList();
        KnownSums known = new KnownSums(agreement, period, sums, before, restated);
        Past past = past(known, before);
        Lines month = lines(period, known.own(), past.tally(), rates);
        List<Placement> placements = month.placements();
        return new Settled(
                agreement.currency(),
                month.lines(),
                past.adjustments(),
                month.lines().stream()
                        .flatMap(line -> fee(line, placements).stream())
                        .toList(),
                Stream.concat(past.payments().stream(), payments(placements).stream())
                        .toList(),
                List.copyOf(byMeasure(of(placements, Placement.Untied.class).map(Placement.Untied::sum))
                        .values()),
                otherMonths(placements),
                of(placements, Placement.LeftOutsideTerm.class)
                        .map(Placement.LeftOutsideTerm::lines)
                        .reduce(OutsideTerm::plus),
                past.rates().and(UsedRates.of(period.month(), placements, ReferenceRates.NONE)),
                Stream.concat(
                                known.refusals().stream(),
                                Stream.concat(past.placements().stream(), placements.stream())
                                        .filter(Placement.Refused.class::isInstance)
                                        .map(placement -> ((Placement.Refused) placement).refusal()))
                        .toList(),
                missing(period, past.tally()));
    }

    private List<MissingMonths> missing(Period period, Tally earlier) {
        RateCard card = RateCard.of(agreement, type, period);
        return Stream.concat(card.segments().stream(), card.totals().stream())
                .map(Segment::clause)
                .map(clause -> new MissingMonths(clause.number(), earlier.missing(period.month(), clause, agreement)))
                .filter(missing -> !missing.months().isEmpty())
                .toList();
    }

    /** What a collector reports as kept is its share, and is compared with it, unless the clause takes fees off before sharing. */
    private static Optional<FeeComparison> fee(StatementLine line, List<Placement> placements) {
        return line.segment() instanceof RateSegment segment
                        && segment.clause() instanceof ShareClause share
                        && !Counting.isBase(share, Measure.FEE)
                ? Optional.ofNullable(Sold.of(under(segment, placements)).all().get(Measure.FEE))
                        .map(kept -> new FeeComparison(
                                line.id(),
                                line.owes(),
                                kept.sum(),
                                line.share(line.owes()),
                                kept.rows(),
                                kept.converted()))
                : Optional.empty();
    }

    private static Stream<Placement.UnderClause> under(RateSegment segment, List<Placement> placements) {
        return of(placements, Placement.UnderClause.class)
                .filter(placement -> placement.segment().equals(segment));
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
                        entry.getValue().rows(),
                        entry.getValue().converted()))
                .toList();
    }

    private static <P extends Placement> Stream<P> of(List<Placement> placements, Class<P> kind) {
        Function<Placement, Stream<P>> only =
                placement -> kind.isInstance(placement) ? Stream.of(kind.cast(placement)) : Stream.empty();
        return placements.stream().flatMap(only);
    }
}
