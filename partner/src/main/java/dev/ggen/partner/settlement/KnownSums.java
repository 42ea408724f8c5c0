package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.revenue.KeySum;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which sums count in which month: as they were known when the month before was settled, and as they are known now.
 *
 * <p>A restated month's rows are all given; of other months only what was settled is known. What takes back a sale counts in the sale's month, from
 * the month on with which it came.
 */
final class KnownSums {
    private final Agreement agreement;
    private final Period period;
    private final List<KeySum> given;
    private final SaleMonths months;
    private final Set<YearMonth> settled;
    private final Set<YearMonth> restated;
    private final Set<YearMonth> touched;
    private final SortedMap<YearMonth, List<KeySum>> known;
    private final SortedMap<YearMonth, List<KeySum>> now;

    /**
     * Sorts sums out.
     *
     * @param given of any month
     * @param before months before the period, in order
     */
    KnownSums(
            Agreement agreement,
            Period period,
            List<KeySum> given,
            List<EarlierMonth> before,
            Set<YearMonth> restated) {
        this.agreement = agreement;
        this.period = period;
        this.given = given;
        this.months = new SaleMonths(agreement);
        this.restated = new TreeSet<>(restated);
        this.settled =
                before.stream().map(month -> month.period().month()).collect(Collectors.toCollection(TreeSet::new));
        this.touched = Stream.concat(restated.stream(), takenBack(agreement, period, given, restated).stream())
                .filter(this::isKnownSince)
                .collect(Collectors.toCollection(TreeSet::new));
        SortedMap<YearMonth, List<KeySum>> settledSums = new TreeMap<>();
        before.forEach(month -> settledSums.put(month.period().month(), month.sums()));
        this.known = months.byMonth(settledSums.values());
        restated.forEach(month -> settledSums.put(month, ofMonth(month, given)));
        settledSums.put(period.month(), ofMonth(period.month(), given));
        this.now = months.byMonth(settledSums.values());
        touched.addAll(restated);
    }

    static SortedSet<YearMonth> takenBack(
            Agreement agreement, Period period, Collection<KeySum> sums, Set<YearMonth> restated) {
        SaleMonths months = new SaleMonths(agreement);
        return sums.stream()
                .filter(isOf(period, restated))
                .filter(months::isTakenBack)
                .map(months::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Predicate<KeySum> isOf(Period period, Set<YearMonth> restated) {
        return sum -> {
            YearMonth month = YearMonth.from(sum.key().day());
            return month.equals(period.month()) || restated.contains(month);
        };
    }

    private static List<KeySum> ofMonth(YearMonth month, List<KeySum> sums) {
        return sums.stream()
                .filter(sum -> YearMonth.from(sum.key().day()).equals(month))
                .toList();
    }

    /** Is its statement there, and every one since? */
    private boolean isKnownSince(YearMonth month) {
        return Stream.iterate(month, each -> each.isBefore(period.month()), each -> each.plusMonths(1))
                .allMatch(settled::contains);
    }

    /** The months whose rows are all given. */
    Set<YearMonth> restated() {
        return restated;
    }

    /** Are a month's own rows others than it was settled from? */
    boolean hasOtherRows(EarlierMonth month) {
        YearMonth of = month.period().month();
        return restated.contains(of) && !inTerm(ofMonth(of, given)).equals(inTerm(month.sums()));
    }

    private List<KeySum> inTerm(List<KeySum> sums) {
        return sums.stream()
                .filter(sum -> agreement.validity().contains(sum.key().day()))
                .sorted()
                .toList();
    }

    /** The months in which something else counts now. */
    Set<YearMonth> touched() {
        return touched;
    }

    /** What counted in a month as far as it was known before. */
    List<KeySum> known(YearMonth month) {
        return known.getOrDefault(month, List.of());
    }

    /** What counts in a month now. */
    List<KeySum> now(YearMonth month) {
        return now.getOrDefault(month, List.of());
    }

    /** What counts in the period itself, and given rows of months that aren't settled here. */
    List<KeySum> own() {
        List<KeySum> own = new ArrayList<>(now(period.month()));
        given.stream().filter(sum -> !isOf(period, restated).test(sum)).forEach(own::add);
        return own;
    }

    /** Sales taken back whose month can't be settled again. */
    List<Refusal> refusals() {
        return given.stream()
                .filter(isOf(period, restated))
                .filter(months::isTakenBack)
                .filter(sum -> !isKnownSince(months.of(sum)))
                .map(sum -> new Refusal(Refusal.Reason.SALE_NOT_SETTLED, sum.key(), sum.rows()))
                .toList();
    }
}
