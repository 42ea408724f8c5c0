package dev.ggen.settlement.touched;

import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.partner.settlement.SumPlaces;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.settlement.bundle.OpenedBundle;
import dev.ggen.settlement.explain.SourceRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks for a subject in one bundle after another, and remembers what it saw instead. */
final class Search {
    private static final int MOST_ALLOWED = 12;

    private final Subject subject;
    private final int mostRows;
    private final NearestNames nearest;
    private final NavigableSet<String> seen = new TreeSet<>();
    private boolean isFound;

    Search(Subject subject, int mostRows) {
        this.subject = subject;
        this.mostRows = mostRows;
        this.nearest = new NearestNames(subject.name());
    }

    /** What of a bundle's rows is the subject's; nothing of a clause that goes by no sales. */
    Taken in(OpenedBundle.Contents contents, SumPlaces places) {
        return switch (subject) {
            case Subject.Row(var id) -> rows(contents, TransactionLine::rowId, id);
            case Subject.Customer(var name) -> rows(contents, TransactionLine::customer, name);
            case Subject.Clause(var number) -> ofClause(contents, places, number);
            case Subject.Rate rate -> ofRate(contents, places, rate);
        };
    }

    /** Streams the reports; nothing is kept but sums by key and the first rows. */
    private Taken rows(OpenedBundle.Contents contents, Function<TransactionLine, String> name, String sought) {
        Map<String, String> files = SourceRows.names(contents);
        Taken.Sums sums = new Taken.Sums();
        List<SourceRows.Row> shown = new ArrayList<>();
        long[] count = {0};
        for (ReportSource source : contents.inputs().agreement().agreement().sources()) {
            contents.reports().lines(source.name(), row -> {
                if (!name.apply(row).equals(sought)) {
                    see(name.apply(row));
                    return;
                }
                isFound = true;
                sums.add(row.key(), row.amountMillionths());
                count[0]++;
                if (shown.size() < mostRows) {
                    shown.add(SourceRows.Row.of(row, files));
                }
            });
        }
        return new Taken(sums.all(), new SourceRows(count[0], shown));
    }

    private void see(String name) {
        if (!isFound) {
            nearest.see(name);
        }
    }

    private Taken ofClause(OpenedBundle.Contents contents, SumPlaces places, String number) {
        List<String> numbers = contents.inputs().agreement().agreement().clauses().stream()
                .map(Clause::number)
                .toList();
        seen.addAll(numbers);
        isFound |= numbers.contains(number);
        return sums(contents, sum -> places.clause(sum).filter(number::equals).isPresent());
    }

    private Taken ofRate(OpenedBundle.Contents contents, SumPlaces places, Subject.Rate sought) {
        Taken taken = sums(
                contents,
                sum -> places.rate(sum)
                        .filter(rate -> {
                            rate.published().stream().map(Search::name).forEach(seen::add);
                            return sought.isOf(rate);
                        })
                        .isPresent());
        isFound |= !taken.isNothing();
        return taken;
    }

    private static String name(ReferenceRate rate) {
        return rate.currency() + "@" + rate.day();
    }

    private static Taken sums(OpenedBundle.Contents contents, Predicate<KeySum> wanted) {
        return Taken.of(contents.inputs().sums().stream().filter(wanted).toList());
    }

    /**
     * Refuses a subject that was in no bundle, and says what is.
     *
     * @throws FindingsException {@code no-such-row}, {@code -customer}, {@code -clause} or {@code -rate}
     */
    void requireFound() {
        if (!isFound) {
            throw new FindingsException(
                    Finding.red("no-such-" + subject.kind(), message()).withAllowed(allowed()));
        }
    }

    private String message() {
        return switch (subject) {
            case Subject.Row(var id) -> "no report has a row " + id;
            case Subject.Customer(var name) -> "no report has a row of customer " + name;
            case Subject.Clause(var number) -> "no agreement has a clause " + number;
            case Subject.Rate rate -> "nothing was converted by a rate " + rate.name();
        };
    }

    private String allowed() {
        return switch (subject) {
            case Subject.Row _, Subject.Customer _ ->
                nearest.names().isEmpty()
                        ? "there is none in these reports"
                        : "the most alike are " + String.join(", ", nearest.names());
            case Subject.Clause _, Subject.Rate _ ->
                seen.isEmpty()
                        ? "nothing was converted"
                        : seen.stream().limit(MOST_ALLOWED).collect(Collectors.joining(", "))
                                + (seen.size() > MOST_ALLOWED ? ", … (" + seen.size() + ")" : "");
        };
    }
}
