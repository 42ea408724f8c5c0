package dev.ggen.hub.settlement.web;

import dev.ggen.hub.settlement.MonthSheet;
import dev.ggen.hub.settlement.MonthView;
import dev.ggen.hub.settlement.NothingReported;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A month as callers read it. */
record MonthJson(
        String month,
        String state,
        int agreements,
        int statements,
        int reports,
        Optional<Instant> closedAt,
        Optional<String> preparedBy) {
    static MonthJson of(MonthView view) {
        return new MonthJson(
                view.month().toString(),
                view.state().word(),
                view.agreements(),
                view.statements(),
                view.reports(),
                view.closedAt(),
                view.preparedBy());
    }

    /** With its checklist and its runs. */
    record Sheet(
            MonthJson month,
            Optional<String> program,
            Optional<Integer> programVersion,
            List<MonthSheet.Expected> expected,
            List<String> approvers,
            Optional<NothingReported> nothingReported,
            List<CloseJson> closes,
            List<StatementJson> statements,
            List<ReportJson> lateReports) {}

    static Sheet sheet(MonthSheet sheet) {
        return new Sheet(
                of(sheet.view()),
                sheet.program(),
                sheet.programVersion(),
                sheet.expected(),
                sheet.approvers(),
                sheet.nothingReported(),
                sheet.runs().stream().map(CloseJson::of).toList(),
                sheet.statements().stream().map(StatementJson::of).toList(),
                sheet.lateReports().stream().map(ReportJson::of).toList());
    }
}
