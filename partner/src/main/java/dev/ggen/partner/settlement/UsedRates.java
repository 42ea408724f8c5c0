package dev.ggen.partner.settlement;

import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.exchange.ReferenceRates;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The published rates that a settlement rests on.
 *
 * @param byMonth those of each month that was settled, or settled again
 * @param given those of them that were given with this settlement, and not taken from an earlier one
 */
public record UsedRates(SortedMap<YearMonth, SortedSet<ReferenceRate>> byMonth, SortedSet<ReferenceRate> given) {
    static final UsedRates NONE = new UsedRates(new TreeMap<>(), new TreeSet<>());

    public UsedRates {
        byMonth = Collections.unmodifiableSortedMap(new TreeMap<>(byMonth));
        given = Collections.unmodifiableSortedSet(new TreeSet<>(given));
    }

    /** Those of one month, given what it had kept. */
    static UsedRates of(YearMonth month, Collection<Placement> placements, ReferenceRates kept) {
        SortedSet<ReferenceRate> seen = seen(placements);
        SortedMap<YearMonth, SortedSet<ReferenceRate>> byMonth = new TreeMap<>();
        if (!seen.isEmpty()) {
            byMonth.put(month, seen);
        }
        return new UsedRates(byMonth, without(kept, seen));
    }

    /** With those of other months. */
    UsedRates and(UsedRates others) {
        SortedMap<YearMonth, SortedSet<ReferenceRate>> both = new TreeMap<>(byMonth);
        both.putAll(others.byMonth);
        return new UsedRates(both, union(given, others.given));
    }

    /** With those that only comparing with what was posted needs. */
    UsedRates andGiven(Collection<Placement> placements, ReferenceRates kept) {
        return new UsedRates(byMonth, union(given, without(kept, seen(placements))));
    }

    private static SortedSet<ReferenceRate> seen(Collection<Placement> placements) {
        SortedSet<ReferenceRate> seen = new TreeSet<>();
        placements.stream()
                .flatMap(UsedRates::sum)
                .flatMap(sum -> sum.converted().stream())
                .forEach(converted -> seen.addAll(converted.seen()));
        return seen;
    }

    private static Stream<BasePart> sum(Placement placement) {
        return switch (placement) {
            case Placement.UnderClause(var _, var _, var sum) -> Stream.of(sum);
            case Placement.Paid(var _, var sum) -> Stream.of(sum);
            case Placement.Untied(var sum) -> Stream.of(sum);
            case Placement.LeftOutsideTerm _, Placement.OutsidePeriod _, Placement.Refused _ -> Stream.empty();
        };
    }

    private static SortedSet<ReferenceRate> without(ReferenceRates kept, SortedSet<ReferenceRate> seen) {
        SortedSet<ReferenceRate> rest = new TreeSet<>(seen);
        rest.removeIf(rate -> kept.at(rate.day(), rate.currency()).isPresent());
        return rest;
    }

    private static SortedSet<ReferenceRate> union(SortedSet<ReferenceRate> one, SortedSet<ReferenceRate> other) {
        SortedSet<ReferenceRate> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
