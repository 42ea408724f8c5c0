package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.Agreements.Term;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.MonthDue;
import dev.ggen.hub.settlement.MonthSheet;
import dev.ggen.hub.settlement.MonthSheet.Expected;
import dev.ggen.hub.settlement.MonthState;
import dev.ggen.hub.settlement.MonthView;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementOrder;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.hub.settlement.internal.CloseTable.Locked;
import dev.ggen.hub.settlement.internal.ReportTable.MonthOfSource;
import dev.ggen.hub.tables.settlement.tables.records.CloseRecord;
import dev.ggen.partner.settlement.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
    private final NothingReportedTable nothingReported;

    MonthViews(
            HubClock clock,
            Terms terms,
            CloseTable closes,
            CloseViews closeViews,
            ReportTable reports,
            StatementTable statements,
            Approvers approvers,
            NothingReportedTable nothingReported) {
        this.clock = clock;
        this.terms = terms;
        this.closes = closes;
        this.closeViews = closeViews;
        this.reports = reports;
        this.statements = statements;
        this.approvers = approvers;
        this.nothingReported = nothingReported;
    }

    List<MonthView> list(Viewer viewer) {
        List<Term> all = terms.days(viewer);
        Optional<LocalDate> first = all.stream().map(Term::from).min(LocalDate::compareTo);
        List<MonthView> months = new ArrayList<>();
        Known known = known(viewer);
        YearMonth month = YearMonth.from(clock.today());
        while (first.isPresent() && months.size() < MOST_MONTHS && !month.isBefore(YearMonth.from(first.get()))) {
            months.add(view(month, validIn(all, month), known));
            month = month.minusMonths(1);
        }
        return months;
    }

    Optional<MonthDue> due() {
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        return closes.closed().containsKey(last)
                ? Optional.empty()
                : Optional.of(new MonthDue(last, closes.open(last).map(CloseRecord::getPreparedByName)));
    }

    private static int validIn(List<Term> all, YearMonth month) {
        LocalDate after = month.plusMonths(1).atDay(1);
        return all.stream()
                .filter(term -> term.meets(month.atDay(1), after))
                .mapToInt(Term::agreements)
                .sum();
    }

    /** What is known of all months: asked once, however many are shown. */
    private record Known(
            Map<YearMonth, String> openBy,
            Map<YearMonth, Integer> issued,
            Map<YearMonth, Integer> reports,
            Map<YearMonth, Locked> closed) {}

    private Known known(Viewer viewer) {
        Map<YearMonth, String> openBy = closes.open().stream()
                .collect(Collectors.toMap(row -> YearMonth.from(row.getMonth()), CloseRecord::getPreparedByName));
        Map<YearMonth, Integer> issued =
                viewer.partner().map(statements::issuedTo).orElseGet(closes::issued);
        return new Known(openBy, issued, reports.counts(), closes.closed());
    }

    MonthSheet sheet(Viewer viewer, YearMonth month) {
        Period period = new Period(month);
        List<SettledAgreement> agreements = terms.agreements(viewer, period);
        Optional<PublishedVersion> version = terms.version(viewer, period);
        return new MonthSheet(
                view(month, agreements.size(), known(viewer)),
                version.map(known -> known.name() + " " + known.programVersion()),
                version.map(PublishedVersion::number),
                viewer.isVendor() ? expected(viewer, agreements, month) : List.of(),
                viewer.isVendor() ? approvers.names(viewer) : List.of(),
                nothingReported.of(month),
                closes.runs(month).stream().map(closeViews::brief).toList(),
                statements(viewer, month),
                reports.late(month, Slice.MOST));
    }

    private List<StatementView> statements(Viewer viewer, YearMonth month) {
        StatementFilter filter =
                new StatementFilter(Optional.of(month), Optional.empty(), Optional.empty(), Optional.empty());
        return statements.page(
                viewer.partner(), filter, StatementOrders.of(StatementOrder.NEWEST), Optional.empty(), Slice.MOST);
    }

    private List<Expected> expected(Viewer viewer, List<SettledAgreement> agreements, YearMonth month) {
        Map<String, MonthOfSource> sources = reports.ofMonth(month);
        UnaryOperator<String> names = terms.partnerNames(viewer);
        Set<String> settled = statements.agreements(month);
        return agreements.stream()
                .map(agreement -> new Expected(
                        agreement.id(),
                        agreement.stored().partner(),
                        names.apply(agreement.stored().partner()),
                        settled.contains(agreement.id()),
                        agreement.sources().stream()
                                .map(source -> source(source, sources.getOrDefault(source, NOTHING)))
                                .toList()))
                .toList();
    }

    private static MonthSheet.Source source(String name, MonthOfSource reported) {
        return new MonthSheet.Source(name, reported.reports(), reported.rows());
    }

    CloseView close(CloseRecord row) {
        return closeViews.full(row);
    }

    private MonthView view(YearMonth month, int agreements, Known known) {
        Optional<String> openBy = Optional.ofNullable(known.openBy().get(month));
        Optional<Locked> closed = Optional.ofNullable(known.closed().get(month));
        int issued = known.issued().getOrDefault(month, 0);
        return new MonthView(
                month,
                state(month, agreements, issued, openBy.isPresent(), closed.isPresent()),
                agreements,
                issued,
                known.reports().getOrDefault(month, 0),
                closed.map(Locked::at),
                openBy.or(() -> closed.map(Locked::preparedBy)));
    }

    /** @param issued how many statements of agreements that hold in it; others may have been adjusted with it */
    private MonthState state(YearMonth month, int agreements, int issued, boolean hasOpenRun, boolean isClosed) {
        if (hasOpenRun) {
            return MonthState.CLOSING;
        }
        if (issued > 0 || isClosed) {
            return issued < agreements ? MonthState.PARTLY_CLOSED : MonthState.CLOSED;
        }
        return clock.today().isAfter(month.atEndOfMonth()) ? MonthState.OPEN : MonthState.RUNNING;
    }
}
