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
                    .filter(row -> isOpen(agreement.id(), row, before))
                    .map(ReportTable.Late::month)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!open.isEmpty()) {
                months.put(agreement.id(), open);
            }
        }
        return months;
    }

    /**
     * A yellow finding for each agreement that has ended and of whose days rows came late: it is in no month any more that could adjust them.
     *
     * @param terms of the sources that the month goes by
     */
    List<Finding> ofEnded(List<Elsewhere> terms, YearMonth before) {
        Set<String> sources = terms.stream().map(Elsewhere::source).collect(Collectors.toSet());
        SortedMap<String, SortedSet<YearMonth>> months = new TreeMap<>();
        for (ReportTable.Late row : reports.lateBefore(before, sources)) {
            terms.stream()
                    .filter(term -> !term.days().until().isAfter(before.atDay(1)))
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
                                + ", which has ended: no close adjusts them")
                .withAllowed("reports that are complete before an agreement's last month is closed")
                .withHint("settle the agreement with ggen settle --earlier, from all of its reports and bundles");
    }

    /** The month and all since have their statements, and none since counts the report's rows in it. */
    private boolean isOpen(String agreement, ReportTable.Late late, YearMonth before) {
        Set<YearMonth> issued = statements.months(agreement);
        return Stream.iterate(late.month(), month -> month.isBefore(before), month -> month.plusMonths(1))
                        .allMatch(issued::contains)
                && isUncounted(agreement, issued, late, before);
    }

    private boolean isUncounted(String agreement, Set<YearMonth> issued, ReportTable.Late late, YearMonth before) {
        return issued.stream()
                .filter(month -> month.isAfter(late.month()) && month.isBefore(before))
                .map(month -> StatementText.parse(files.json(agreement, month)))
                .noneMatch(text -> text.restates(late.month(), late.sha256()));
    }

    /** The month has its statement, and none since counts the report's rows in it. */
    private boolean isLeft(String agreement, ReportTable.Late late, YearMonth before) {
        Set<YearMonth> issued = statements.months(agreement);
        return issued.contains(late.month()) && isUncounted(agreement, issued, late, before);
    }
}
