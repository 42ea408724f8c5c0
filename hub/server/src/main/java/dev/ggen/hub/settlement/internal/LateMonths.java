package dev.ggen.hub.settlement.internal;

import dev.ggen.receipt.Finding;
import dev.ggen.settlement.run.SettleRequest.Elsewhere;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds closed months of which rows came since, and that no later statement took account of, although every month since has one; every call joins the running transaction.
 *
 * <p>Whether one did is read from the statements themselves, so that it can't differ from what was issued.
 */
@Component
final class LateMonths {
    private final ReportTable reports;
    private final StatementTable statements;
    private final StatementFiles files;

    LateMonths(ReportTable reports, StatementTable statements, StatementFiles files) {
        this.reports = reports;
        this.statements = statements;
        this.files = files;
    }

    /** By agreement, its months before a month that are to be settled again; only agreements that have some. */
    SortedMap<String, SortedSet<YearMonth>> of(List<SettledAgreement> agreements, YearMonth before) {
        List<ReportTable.Late> late = reports.lateBefore(before, Terms.sources(agreements));
        SortedMap<String, SortedSet<YearMonth>> months = new TreeMap<>();
        for (SettledAgreement agreement : agreements) {
            SortedSet<YearMonth> open = late.stream()
                    .filter(row -> agreement.sources().contains(row.source()) && agreement.meets(row))
                    .filter(row -> isOpen(agreement, row, before))
                    .map(ReportTable.Late::month)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!open.isEmpty()) {
                months.put(agreement.id(), open);
            }
        }
        return months;
    }

    /**
     * A yellow finding for each agreement that has ended and of whose days rows came late that its month's close can't adjust, since an earlier
     * statement is missing, or a later one is there.
     *
     * @param terms of the sources that the month goes by
     * @param adjusted the ids of those that are settled again with the month
     */
    List<Finding> ofEnded(List<Elsewhere> terms, Set<String> adjusted, YearMonth before) {
        Set<String> sources = terms.stream().map(Elsewhere::source).collect(Collectors.toSet());
        SortedMap<String, SortedSet<YearMonth>> months = new TreeMap<>();
        for (ReportTable.Late row : reports.lateBefore(before, sources)) {
            terms.stream()
                    .filter(term ->
                            !term.days().until().isAfter(before.atDay(1)) && !adjusted.contains(term.agreement()))
                    .filter(term -> term.source().equals(row.source()) && row.meets(term.days()))
                    .filter(term -> isLeft(term.agreement(), row, before))
                    .forEach(term -> months.computeIfAbsent(term.agreement(), any -> new TreeSet<>())
                            .add(row.month()));
        }
        return months.entrySet().stream()
                .map(each -> ofEnded(each.getKey(), each.getValue()))
                .toList();
    }

    private static Finding ofEnded(String agreement, SortedSet<YearMonth> months) {
        String named = months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
        return Finding.yellow(
                        "late-rows-of-ended-agreement",
                        "rows of " + named + " came late for agreement " + agreement
                                + ", which has ended: this close doesn't adjust them")
                .withAllowed("a statement of each month of its term since, and none of a month after this one")
                .withHint(
                        "close the months of its term first; what came after its latest statement is adjusted with the month after it");
    }

    /**
     * The month and all since of its term have their statements, and none since counts the report's rows in it. Once the term is over, a month has
     * a statement only where there is something to adjust: none may be issued before one that is there already.
     */
    private boolean isOpen(SettledAgreement agreement, ReportTable.Late late, YearMonth before) {
        Set<YearMonth> issued = statements.months(agreement.id());
        boolean isOver = agreement.hasEndedBefore(before);
        YearMonth end = isOver ? agreement.afterTerm() : before;
        return Stream.iterate(late.month(), month -> month.isBefore(end), month -> month.plusMonths(1))
                        .allMatch(issued::contains)
                && !(isOver && issued.stream().anyMatch(month -> !month.isBefore(before)))
                && isUncounted(agreement.id(), issued, late, before);
    }

    /** The ids of agreements that may have ended before a month, and of whose days something came late. */
    SortedSet<String> ended(List<Elsewhere> terms, YearMonth before) {
        Set<String> sources = terms.stream().map(Elsewhere::source).collect(Collectors.toSet());
        List<ReportTable.Late> late = reports.lateBefore(before, sources);
        return terms.stream()
                .filter(term -> !term.days().until().isAfter(before.atDay(1)))
                .filter(term ->
                        late.stream().anyMatch(row -> term.source().equals(row.source()) && row.meets(term.days())))
                .map(Elsewhere::agreement)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isUncounted(String agreement, Set<YearMonth> issued, ReportTable.Late late, YearMonth before) {
        return issued.stream()
                .filter(month -> month.isAfter(late.month()) && month.isBefore(before))
                .map(month -> StatementText.parse(files.json(agreement, month)))
                .noneMatch(text -> text.restates(late.month(), late.sha256()));
    }

    /** The month has its statement, and none at all counts the report's rows in it. */
    private boolean isLeft(String agreement, ReportTable.Late late, YearMonth before) {
        Set<YearMonth> issued = statements.months(agreement);
        YearMonth last = issued.stream().max(YearMonth::compareTo).orElse(before);
        return issued.contains(late.month()) && isUncounted(agreement, issued, late, last.plusMonths(1));
    }
}
