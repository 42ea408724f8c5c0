package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.settlement.Period;
import dev.ggen.settlement.bundle.Restatement;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An agreement as months need it.
 *
 * @param sources whose reports it is settled from
 * @param looksBack whether it counts over more than one month
 * @param converts whether it takes reports in other currencies than its own
 * @param sharing the ids of the other agreements that have parts of what its sources report
 */
record SettledAgreement(
        StoredAgreement stored, List<String> sources, boolean looksBack, boolean converts, SortedSet<String> sharing) {
    SettledAgreement {
        sharing = Collections.unmodifiableSortedSet(new TreeSet<>(sharing));
        sources = List.copyOf(sources);
    }

    /** The months before one by whose statements it may go, when some are settled again. */
    List<YearMonth> monthsBefore(Period period, Set<YearMonth> again) {
        Agreement agreement = stored.signed().read().agreement();
        Stream<YearMonth> certain =
                looksBack || !again.isEmpty() ? Restatement.months(agreement, period, again) : Stream.empty();
        return Stream.concat(certain, reached(agreement, period))
                .distinct()
                .sorted()
                .toList();
    }

    /** The months of which sales could be taken back in a month; which of them are, its reports say. */
    private static Stream<YearMonth> reached(Agreement agreement, Period period) {
        YearMonth begin = YearMonth.from(agreement.validity().from());
        return agreement
                .clawback()
                .map(clawback -> period.month().minusMonths(clawback.months()))
                .map(first -> first.isBefore(begin) ? begin : first)
                .stream()
                .flatMap(first ->
                        Stream.iterate(first, month -> month.isBefore(period.month()), month -> month.plusMonths(1)));
    }

    /** Has its term ended before a month? What comes late for its days is adjusted all the same. */
    boolean hasEndedBefore(YearMonth month) {
        return !stored.until().isAfter(month.atDay(1));
    }

    /** The month after the last in which it holds. */
    YearMonth afterTerm() {
        return YearMonth.from(stored.until().minusDays(1)).plusMonths(1);
    }

    /** Does it hold on some of the days that a late report is about? */
    boolean meets(ReportTable.Late late) {
        return late.meets(new Validity(stored.from(), stored.until()));
    }

    String id() {
        return stored.id();
    }
}
