package dev.ggen.settlement.run;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.run.SettleRequest.Elsewhere;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows that no agreement takes, because their day lies in no term: a statement leaves them for another one, so whoever settles asks whether
 * there is one.
 *
 * <p>Red where a sale of the month, or of one that is settled again, would be in no statement. Yellow where nothing is shared: payments, tax, and
 * rows of months that aren't settled here.
 */
final class RowsOutsideTerms {
    private final List<StatementJob> jobs;
    private final SettleRequest request;

    /** By source, because every sum asks: as are the agreements of a split, and the months that are settled again. */
    private final Map<String, List<Elsewhere>> terms;

    private final Map<String, SortedSet<String>> parts = new HashMap<>();
    private final Map<String, Set<YearMonth>> restated = new HashMap<>();

    RowsOutsideTerms(List<StatementJob> jobs, SettleRequest request) {
        this.jobs = jobs;
        this.request = request;
        this.terms = Stream.concat(jobs.stream().flatMap(RowsOutsideTerms::terms), request.elsewhere().stream())
                .collect(Collectors.groupingBy(Elsewhere::source));
        jobs.forEach(job -> agreement(job).sources().forEach(source -> take(job, source)));
    }

    private void take(StatementJob job, ReportSource source) {
        restated.computeIfAbsent(source.name(), any -> new HashSet<>())
                .addAll(job.inputs().restated());
        source.splits()
                .forEach(split -> parts.computeIfAbsent(source.name(), any -> new TreeSet<>())
                        .addAll(split.fractions().keySet()));
    }

    private static Stream<Elsewhere> terms(StatementJob job) {
        Agreement agreement = agreement(job);
        return agreement.sources().stream()
                .map(source -> new Elsewhere(agreement.id(), source.name(), agreement.validity()));
    }

    private static Agreement agreement(StatementJob job) {
        return job.agreement().read().agreement();
    }

    /** What findings are grouped by, in the order in which they are told. */
    private record Group(String source, Severity severity) implements Comparable<Group> {
        private static final Comparator<Group> ORDER =
                Comparator.comparing(Group::source).thenComparing(Group::severity, Comparator.reverseOrder());

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * One finding for each source and weight, at its first row.
     *
     * @param firstRows finds the first report row of each sum
     */
    List<Finding> findings(Function<Set<SumKey>, Map<SumKey, Place>> firstRows) {
        SortedMap<Group, List<KeySum>> groups = jobs.stream()
                .flatMap(job -> job.inputs().sums().stream())
                .distinct()
                .filter(sum -> sum.key().day().isBefore(request.period().days().until()))
                .filter(sum -> !isTaken(sum.key()))
                .sorted(Comparator.comparing(KeySum::key, Comparator.comparing(SumKey::day))
                        .thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.groupingBy(this::group, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> finding(group.getKey(), group.getValue(), firstRows))
                .toList();
    }

    /** By one agreement's term, or by those of all that have a part of it. */
    private boolean isTaken(SumKey key) {
        SortedSet<String> parts = parts(key.source());
        return parts.isEmpty()
                ? terms(key.source()).anyMatch(term -> takes(term, key))
                : parts.stream()
                        .allMatch(part -> terms(key.source())
                                .anyMatch(term -> term.agreement().equals(part) && takes(term, key)));
    }

    private Stream<Elsewhere> terms(String source) {
        return terms.getOrDefault(source, List.of()).stream();
    }

    /** The agreements between which a source is split; none where it is one agreement's. */
    private SortedSet<String> parts(String source) {
        return parts.getOrDefault(source, Collections.emptySortedSet());
    }

    private static boolean takes(Elsewhere term, SumKey key) {
        return term.days().contains(key.day());
    }

    private Group group(KeySum sum) {
        return new Group(sum.key().source(), isLost(sum.key()) ? Severity.RED : Severity.YELLOW);
    }

    private boolean isLost(SumKey key) {
        return isSettled(key)
                && switch (key.measure()) {
                    case SALE, REFUND, CREDIT, FORGIVEN, FEE, COLLECTED, UNITS -> true;
                    case PAYMENT, TAX, TAX_PAYMENT, ADJUSTMENT -> false;
                };
    }

    /** Is it of the month, or of one that is settled again from the same source? */
    private boolean isSettled(SumKey key) {
        return request.period().days().contains(key.day())
                || restated.getOrDefault(key.source(), Set.of()).contains(YearMonth.from(key.day()));
    }

    private Finding finding(Group group, List<KeySum> sums, Function<Set<SumKey>, Map<SumKey, Place>> firstRows) {
        SumKey first = sums.getFirst().key();
        long rows = sums.stream().mapToLong(KeySum::rows).sum();
        List<Place> place =
                Stream.ofNullable(firstRows.apply(Set.of(first)).get(first)).toList();
        return new Finding(
                "rows-outside-terms",
                group.severity(),
                rows
                        + (rows == 1 ? " row of " : " rows of ")
                        + group.source()
                        + (rows == 1 ? " lies" : " lie")
                        + (parts(group.source()).isEmpty()
                                ? " in no agreement's term"
                                : " outside the term of an agreement that has a part")
                        + on(rows, first.day()),
                place,
                "days of " + allowed(group.source()),
                "take in the agreement that holds then, or take the rows out of the reports: they are in no statement");
    }

    private static String on(long rows, LocalDate first) {
        return (rows == 1 ? ", on " : ", the first on ") + first;
    }

    private String allowed(String source) {
        return terms(source)
                .sorted(Comparator.comparing(term -> term.days().from()))
                .map(term -> term.agreement() + " (" + term.days().from() + " until "
                        + term.days().until() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
