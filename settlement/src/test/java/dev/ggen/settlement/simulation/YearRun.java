package dev.ggen.settlement.simulation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.settlement.Adjustment;
import dev.ggen.partner.settlement.EarlierMonth;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.Refusal;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.Settlement;
import dev.ggen.settlement.agreement.ClauseCase;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Closes a year's months in order, as a vendor would: each from what is known by then; where a rate of exchange is missing, as soon as it is there. */
final class YearRun {
    private static final int MOST_MONTHS_OF_WAITING = 12;

    private final Year year;
    private final Books books = new Books();
    private final NavigableMap<YearMonth, List<KeySum>> lastSums = new TreeMap<>();

    private YearRun(Year year) {
        this.year = year;
    }

    /** The books; empty where a month can't be settled, whatever is published. */
    static Optional<Books> of(Year year) {
        YearRun run = new YearRun(year);
        return run.close() ? Optional.of(run.books) : Optional.empty();
    }

    private boolean close() {
        YearMonth now = year.first();
        for (YearMonth month = year.first(); !month.isAfter(year.last()); month = month.plusMonths(1)) {
            now = now.isBefore(month) ? month : now;
            Settled settled = settled(month, now);
            for (int waited = 0; isWaiting(settled) && waited < MOST_MONTHS_OF_WAITING; waited++) {
                now = now.plusMonths(1);
                settled = settled(month, now);
            }
            if (settled.isRefused()) {
                return false;
            }
            post(month, settled);
        }
        return true;
    }

    /** Is a rate missing, which may be published yet? */
    static boolean isWaiting(Settled settled) {
        return settled.refusals().stream().anyMatch(refusal -> refusal.reason() == Refusal.Reason.MISSING_RATE)
                && settled.missing().isEmpty();
    }

    private Settled settled(YearMonth month, YearMonth now) {
        Agreement agreement = year.agreement(month);
        Period period = new Period(month);
        List<KeySum> sums = year.sums(month);
        Set<YearMonth> restated = year.restatedWith(month);
        Set<YearMonth> again = new TreeSet<>(restated);
        again.addAll(Settlement.takenBack(agreement, period, sums, restated));
        List<EarlierMonth> earlier = Settlement.firstBefore(agreement, period, again)
                .map(this::since)
                .orElse(List.of());
        return Settlement.settle(
                agreement,
                ClauseCase.TYPE,
                period,
                sums,
                earlier,
                restated,
                year.rates().at(month, now));
    }

    private void post(YearMonth month, Settled settled) {
        books.post(month, year.agreement(month), settled);
        year.restatedWith(month).forEach(of -> lastSums.put(of, year.sums(of, month)));
        lastSums.put(month, year.sums(month, month));
    }

    /** What a vendor's month takes of the months since one: no more than it needs. */
    private List<EarlierMonth> since(YearMonth first) {
        return since(first, books, lastSums);
    }

    private static List<EarlierMonth> since(YearMonth first, Books books, NavigableMap<YearMonth, List<KeySum>> sums) {
        return books.settled().tailMap(first, true).keySet().stream()
                .map(month -> earlier(month, books, sums.getOrDefault(month, List.of())))
                .toList();
    }

    private static EarlierMonth earlier(YearMonth month, Books books, List<KeySum> sums) {
        Period period = new Period(month);
        SortedSet<ReferenceRate> rates = books.rates(month).orElseGet(TreeSet::new);
        return new EarlierMonth(
                period,
                sums,
                books.posted().stream()
                        .filter(line -> line.id().contains("/" + period.name() + "-"))
                        .toList(),
                books.payments().stream()
                        .filter(payment -> period.days().contains(payment.day()))
                        .toList(),
                ReferenceRates.of(rates));
    }

    /** The month after the last, in which every earlier month is settled again: what would be adjusted although nothing is new. */
    static List<Adjustment> adjustedAgain(Year year, Books books) {
        NavigableMap<YearMonth, List<KeySum>> sums = new TreeMap<>();
        books.settled().keySet().forEach(month -> sums.put(month, year.sums(month, year.last())));
        Agreement agreement = year.agreement(year.last());
        YearMonth after = year.last().plusMonths(1);
        return Settlement.settle(
                        agreement,
                        ClauseCase.TYPE,
                        new Period(after),
                        year.sums(year.last()),
                        since(year.first(), books, sums),
                        Set.copyOf(books.settled().keySet()),
                        year.rates().at(after, after.plusMonths(MOST_MONTHS_OF_WAITING)))
                .adjustments();
    }
}
