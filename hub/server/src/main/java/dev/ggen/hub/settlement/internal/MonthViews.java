package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.MonthSheet;
import dev.ggen.hub.settlement.MonthSheet.Expected;
import dev.ggen.hub.settlement.MonthState;
import dev.ggen.hub.settlement.MonthView;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.hub.settlement.internal.ReportTable.MonthOfSource;
import dev.ggen.hub.tables.settlement.tables.records.CloseRecord;
import dev.ggen.partner.settlement.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Months as people see them; every call joins the running transaction. */
@Component
final class MonthViews {
    /** How many months a list goes back at most. */
    private static final int MOST_MONTHS = 120;

    private static final MonthOfSource NOTHING = new MonthOfSource(0, 0);

    private final HubClock clock;
    private final Terms terms;
    private final CloseTable closes;
    private final CloseViews closeViews;
    private final ReportTable reports;
    private final StatementTable statements;
    private final Approvers approvers;

    MonthViews(
            HubClock clock,
            Terms terms,
            CloseTable closes,
            CloseViews closeViews,
            ReportTable reports,
            StatementTable statements,
            Approvers approvers) {
        this.clock = clock;
        this.terms = terms;
        this.closes = closes;
        this.closeViews = closeViews;
        this.reports = reports;
        this.statements = statements;
        this.approvers = approvers;
    }

    List<MonthView> list(Viewer viewer) {
        List<SettledAgreement> all = terms.all(viewer);
        Optional<LocalDate> first =
                all.stream().map(agreement -> agreement.stored().from()).min(LocalDate::compareTo);
        List<MonthView> months = new ArrayList<>();
        YearMonth running = YearMonth.from(clock.today());
        YearMonth month = running;
        while (first.isPresent() && months.size() < MOST_MONTHS && !month.isBefore(YearMonth.from(first.get()))) {
            months.add(view(month, validIn(all, month)));
            month = month.minusMonths(1);
        }
        return months;
    }

    private static List<SettledAgreement> validIn(List<SettledAgreement> all, YearMonth month) {
        return all.stream()
                .filter(agreement ->
                        agreement.stored().from().isBefore(month.plusMonths(1).atDay(1))
                                && agreement.stored().until().isAfter(month.atDay(1)))
                .toList();
    }

    MonthSheet sheet(Viewer viewer, YearMonth month) {
        Period period = new Period(month);
        List<SettledAgreement> agreements = terms.agreements(viewer, period);
        Optional<PublishedVersion> version = terms.version(viewer, period);
        Map<String, MonthOfSource> sources = reports.ofMonth(month);
        return new MonthSheet(
                view(month, agreements),
                version.map(known -> known.name() + " " + known.programVersion()),
                version.map(PublishedVersion::number),
                viewer.isVendor()
                        ? agreements.stream()
                                .map(agreement -> expected(viewer, agreement, month, sources))
                                .toList()
                        : List.of(),
                viewer.isVendor() ? approvers.names(viewer) : List.of(),
                closes.runs(month).stream().map(closeViews::brief).toList(),
                statements(month),
                reports.late(month, Slice.MOST));
    }

    private List<StatementView> statements(YearMonth month) {
        StatementFilter filter =
                new StatementFilter(Optional.of(month), Optional.empty(), Optional.empty(), Optional.empty());
        return statements.page(filter, Optional.empty(), Slice.MOST);
    }

    private Expected expected(
            Viewer viewer, SettledAgreement agreement, YearMonth month, Map<String, MonthOfSource> sources) {
        String partner = agreement.stored().partner();
        return new Expected(
                agreement.id(),
                partner,
                terms.partnerName(viewer, partner),
                statements.exists(agreement.id(), month),
                agreement.sources().stream()
                        .map(source -> source(source, sources.getOrDefault(source, NOTHING)))
                        .toList());
    }

    private static MonthSheet.Source source(String name, MonthOfSource reported) {
        return new MonthSheet.Source(name, reported.reports(), reported.rows());
    }

    CloseView close(CloseRecord row) {
        return closeViews.full(row);
    }

    private MonthView view(YearMonth month, List<SettledAgreement> agreements) {
        Optional<CloseRecord> open = closes.open(month);
        int issued = statements.count(month);
        return new MonthView(
                month,
                state(month, agreements.size(), issued, open.isPresent()),
                agreements.size(),
                issued,
                reports.ofMonth(month).values().stream()
                        .mapToInt(MonthOfSource::reports)
                        .sum(),
                closes.closedAt(month),
                open.map(CloseRecord::getPreparedByName));
    }

    private MonthState state(YearMonth month, int agreements, int issued, boolean hasOpenRun) {
        if (hasOpenRun) {
            return MonthState.CLOSING;
        }
        if (issued > 0) {
            return issued < agreements ? MonthState.PARTLY_CLOSED : MonthState.CLOSED;
        }
        return clock.today().isAfter(month.atEndOfMonth()) ? MonthState.OPEN : MonthState.RUNNING;
    }
}
