package dev.ggen.hub.portal.overview;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Place;
import dev.ggen.hub.settlement.ImportedReports;
import dev.ggen.hub.settlement.Months;
import dev.ggen.hub.settlement.ReportFilter;
import dev.ggen.hub.settlement.ReportState;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementRow;
import dev.ggen.hub.settlement.Statements;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where things of the demo's year stand; empty for what isn't there yet, and for what the viewer may not see. */
@Component
final class DemoThings {
    /** No source of the demo has more reports. */
    private static final int MOST = 50;

    private final Statements statements;
    private final ImportedReports reports;
    private final Months months;

    DemoThings(Statements statements, ImportedReports reports, Months months) {
        this.statements = statements;
        this.reports = reports;
        this.months = months;
    }

    /** A statement's page. */
    Optional<String> statement(Viewer viewer, String agreement, String month, String within) {
        StatementFilter one = new StatementFilter(
                Optional.of(YearMonth.parse(month)), Optional.of(agreement), Optional.empty(), Optional.empty());
        return first(viewer, one, within);
    }

    /** The page of the newest statement. */
    Optional<String> newest(Viewer viewer, String within) {
        return first(viewer, StatementFilter.ALL, within);
    }

    private Optional<String> first(Viewer viewer, StatementFilter filter, String within) {
        if (!viewer.may(Permission.STATEMENT_READ)) {
            return Optional.empty();
        }
        return statements.page(viewer, filter, Optional.empty(), 1).items().stream()
                .findFirst()
                .map(StatementRow::statement)
                .map(found -> Place.STATEMENTS.href() + "/" + found.agreement() + "/" + found.month() + within);
    }

    /** The page of a source's report. */
    Optional<String> report(Viewer viewer, String source, String fileName) {
        return named(viewer, new ReportFilter(Optional.empty(), Optional.empty(), Optional.of(source)), fileName);
    }

    /** The page of a report that was refused. */
    Optional<String> refused(Viewer viewer, String fileName) {
        return named(
                viewer,
                new ReportFilter(Optional.of(ReportState.REFUSED), Optional.empty(), Optional.empty()),
                fileName);
    }

    private Optional<String> named(Viewer viewer, ReportFilter filter, String fileName) {
        if (!viewer.may(Permission.REPORT_READ)) {
            return Optional.empty();
        }
        return reports.page(viewer, filter, Optional.empty(), MOST).items().stream()
                .filter(report -> report.fileName().equals(fileName))
                .findFirst()
                .map(report -> Place.REPORTS.href() + "/" + report.id());
    }

    /** A month's page, while it is to be closed. */
    Optional<String> month(Viewer viewer, String month) {
        boolean mayRead = viewer.isVendor() && viewer.may(Permission.MONTH_READ);
        return mayRead
                ? months.due(viewer)
                        .filter(due -> due.month().equals(YearMonth.parse(month)))
                        .map(due -> Place.MONTHS.href() + "/" + due.month())
                : Optional.empty();
    }
}
