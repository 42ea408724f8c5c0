package dev.ggen.hub.settlement.internal;

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
                    .filter(row -> agreement.sources().contains(row.source()))
                    .filter(row -> isOpen(agreement.id(), row, before))
                    .map(ReportTable.Late::month)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!open.isEmpty()) {
                months.put(agreement.id(), open);
            }
        }
        return months;
    }

    /** The month and all since have their statements, and none since counts the report's rows in it. */
    private boolean isOpen(String agreement, ReportTable.Late late, YearMonth before) {
        Set<YearMonth> issued = statements.months(agreement);
        return Stream.iterate(late.month(), month -> month.isBefore(before), month -> month.plusMonths(1))
                        .allMatch(issued::contains)
                && issued.stream()
                        .filter(month -> month.isAfter(late.month()) && month.isBefore(before))
                        .map(month -> StatementText.parse(files.json(agreement, month)))
                        .noneMatch(text -> text.restates(late.month(), late.sha256()));
    }
}
