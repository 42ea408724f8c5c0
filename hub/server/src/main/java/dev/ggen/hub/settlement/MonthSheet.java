package dev.ggen.hub.settlement;

import java.util.List;
import java.util.Optional;

/**
 * A month with its checklist and its runs.
 *
 * @param program by which it is settled: name and version; empty where none is in force
 * @param programVersion its number here
 * @param expected each agreement that holds in it, with its sources; of the vendor's sight only
 * @param approvers who may let it be posted, by name; of the vendor's sight only
 * @param nothingReported somebody's word that there is nothing to report; of the vendor's sight only
 * @param runs of its close, the newest first; proposals in full only on their own page
 * @param statements that were issued
 * @param lateReports accepted reports with new rows that came after the close
 */
public record MonthSheet(
        MonthView view,
        Optional<String> program,
        Optional<Integer> programVersion,
        List<Expected> expected,
        List<String> approvers,
        Optional<NothingReported> nothingReported,
        List<CloseView> runs,
        List<StatementView> statements,
        List<ReportView> lateReports) {
    public MonthSheet {
        expected = List.copyOf(expected);
        approvers = List.copyOf(approvers);
        runs = List.copyOf(runs);
        statements = List.copyOf(statements);
        lateReports = List.copyOf(lateReports);
    }

    /**
     * What an agreement's settlement waits for.
     *
     * @param isSettled whether it has its statement
     */
    public record Expected(
            String agreement, String partner, String partnerName, boolean isSettled, List<Source> sources) {
        public Expected {
            sources = List.copyOf(sources);
        }

        /** Whether every source reported something. */
        public boolean isComplete() {
            return sources.stream().allMatch(source -> source.reports() > 0);
        }
    }

    /**
     * A source of an agreement.
     *
     * @param reports how many accepted reports of it hold rows of the month
     * @param rows how many rows of the month count
     */
    public record Source(String name, int reports, long rows) {}

    /** Whether it can't be closed before somebody says that nothing was reported of it. */
    public boolean waitsForWordOfNothing() {
        return (view.state() == MonthState.OPEN || view.state() == MonthState.PARTLY_CLOSED)
                && nothingReported.isEmpty()
                && expected.stream().anyMatch(each -> !each.isSettled())
                && expected.stream()
                        .filter(each -> !each.isSettled())
                        .flatMap(each -> each.sources().stream())
                        .allMatch(source -> source.reports() == 0);
    }

    /** The run that is open. */
    public Optional<CloseView> openRun() {
        return runs.stream().filter(run -> run.state().isOpen()).findFirst();
    }
}
