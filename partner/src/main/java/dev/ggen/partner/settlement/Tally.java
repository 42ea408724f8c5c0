package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.CountingClause;
import dev.ggen.partner.agreement.FixedClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.TotalClause;
import dev.ggen.partner.agreement.Window;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * What was counted under each clause, month by month.
 *
 * @param months the months that are known, whether or not something was counted in them
 * @param counted by clause number and month
 */
record Tally(SortedSet<YearMonth> months, SortedMap<String, NavigableMap<YearMonth, Counted>> counted) {
    static final Tally EMPTY = new Tally(new TreeSet<>(), new TreeMap<>());

    Tally {
        months = Collections.unmodifiableSortedSet(new TreeSet<>(months));
        counted = Collections.unmodifiableSortedMap(new TreeMap<>(counted));
    }

    /** With one month more, and what was counted in it by clause. */
    Tally with(YearMonth month, SortedMap<String, Counted> ofMonth) {
        SortedSet<YearMonth> more = new TreeSet<>(months);
        more.add(month);
        SortedMap<String, NavigableMap<YearMonth, Counted>> all = new TreeMap<>(counted);
        ofMonth.forEach((clause, sum) -> {
            NavigableMap<YearMonth, Counted> own = new TreeMap<>(all.getOrDefault(clause, new TreeMap<>()));
            own.put(month, sum);
            all.put(clause, own);
        });
        return new Tally(more, all);
    }

    /** What a clause counted in the months of a window before a month. */
    Counted before(YearMonth month, SaleClause clause, Window window, Agreement agreement) {
        return before(month, clause, clause.number(), window, agreement);
    }

    /** What a clause counted in the months of another's window before a month. */
    Counted before(YearMonth month, Clause clause, String number, Window window, Agreement agreement) {
        NavigableMap<YearMonth, Counted> own = counted.getOrDefault(number, new TreeMap<>());
        return firstCounted(month, clause, window, agreement).stream()
                .flatMap(first -> own.subMap(first, true, month, false).values().stream())
                .reduce(Counted.nothing(agreement.currency()), Counted::plus);
    }

    /** The months before a month on which a clause's result depends and of which nothing is known. */
    List<YearMonth> missing(YearMonth month, Clause clause, Agreement agreement) {
        List<YearMonth> missing = new ArrayList<>();
        firsts(month, clause, agreement)
                .min(YearMonth::compareTo)
                .ifPresent(first -> Stream.iterate(first, each -> each.isBefore(month), each -> each.plusMonths(1))
                        .filter(each -> !months.contains(each))
                        .forEach(missing::add));
        return missing;
    }

    /** What a clause counted in one month. */
    Counted of(String number, YearMonth month, CurrencyUnit currency) {
        return Optional.ofNullable(counted.getOrDefault(number, new TreeMap<>()).get(month))
                .orElseGet(() -> Counted.nothing(currency));
    }

    /** The first month before a month by which a clause goes, for each reason to go by some. */
    private static Stream<YearMonth> firsts(YearMonth month, Clause clause, Agreement agreement) {
        return switch (clause) {
            case SaleClause sale ->
                Stream.of(sale.scale().window(), sale.limits().window())
                        .flatMap(Optional::stream)
                        .flatMap(window -> firstCounted(month, clause, window, agreement).stream());
            case CountingClause counting ->
                withCounted(counting, firstCounted(month, clause, counting.over(), agreement), agreement);
            case HoldbackClause holdback ->
                withCounted(holdback, HoldbackArithmetic.firstHeld(holdback, month), agreement);
            case FixedClause _ -> Stream.empty();
        };
    }

    /** The first month, and those by which the counted clauses' results of it go: what they gave in it can't be told without. */
    private static Stream<YearMonth> withCounted(TotalClause clause, Optional<YearMonth> first, Agreement agreement) {
        return first.stream()
                .flatMap(of -> Stream.concat(
                        Stream.of(of),
                        agreement.clauses().stream()
                                .filter(each -> clause.counted().contains(each.number()))
                                .flatMap(each -> firsts(of, each, agreement))));
    }

    /** The first month before a month that a clause's window counts: after its own beginning; empty where the month is the first. */
    static Optional<YearMonth> firstCounted(YearMonth month, Clause clause, Window window, Agreement agreement) {
        YearMonth first = window.first(month, firstMonth(agreement));
        YearMonth begin = YearMonth.from(clause.validity().from());
        return Optional.of(first.isBefore(begin) ? begin : first).filter(each -> each.isBefore(month));
    }

    static YearMonth firstMonth(Agreement agreement) {
        return YearMonth.from(agreement.validity().from());
    }

    /** Whether a month is the last of a clause's window: every window ends with its clause. */
    static boolean endsWith(YearMonth month, Clause clause, Window window, Agreement agreement) {
        YearMonth last = YearMonth.from(clause.validity().until().minusDays(1));
        return window.endsWith(month, firstMonth(agreement), last);
    }
}
