package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.MonthSheet;
import dev.ggen.hub.settlement.MonthState;
import dev.ggen.hub.settlement.MonthView;
import dev.ggen.hub.settlement.Months;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /months}: what is closed, what is open, and closing by two people. */
@Controller
final class MonthsController {
    private static final String ONE = Addresses.MONTHS + "/{month}";

    private final Months months;

    MonthsController(Months months) {
        this.months = months;
    }

    @GetMapping(Addresses.MONTHS)
    ModelAndView list(Viewer viewer, Words words) {
        MonthTables tables = new MonthTables(words);
        List<MonthView> all = months.list(viewer);
        return Page.of(
                "settlement/months",
                new MonthsPage(
                        tables.heading(viewer.isVendor()),
                        viewer.isVendor() ? tables.list(all) : tables.partnersList(all)));
    }

    @GetMapping(ONE)
    ModelAndView month(Viewer viewer, Words words, @PathVariable String month) {
        MonthSheet sheet = months.month(viewer, Addresses.readMonth(month));
        MonthTables tables = new MonthTables(words);
        return Page.of(
                "settlement/month",
                new MonthPage(
                        tables.heading(sheet, viewer),
                        tables.notice(sheet, viewer),
                        tables.facts(sheet, viewer),
                        viewer.isVendor() ? Optional.of(tables.expected(sheet)) : Optional.empty(),
                        new StatementTables(words).list(sheet.statements()),
                        tables.happenings(sheet),
                        new ReportTables(words).list(sheet.lateReports(), "others"),
                        !sheet.lateReports().isEmpty(),
                        tables.nothing(sheet, viewer.may(Permission.MONTH_PREPARE)),
                        estimate(sheet, viewer)));
    }

    private static Optional<String> estimate(MonthSheet sheet, Viewer viewer) {
        return viewer.may(Permission.REPORT_READ) && sheet.view().state() != MonthState.CLOSED
                ? Optional.of(Addresses.month(sheet.view().month()) + "/accrual")
                : Optional.empty();
    }

    @PostMapping(ONE + "/prepare")
    ModelAndView prepare(Viewer viewer, CommandId command, @PathVariable String month) {
        return Page.to("/jobs/"
                + months.prepare(viewer, command, Addresses.readMonth(month)).job());
    }

    @PostMapping(ONE + "/nothing-reported")
    ModelAndView nothing(Viewer viewer, CommandId command, @PathVariable String month, @RequestParam String reason) {
        months.confirmNothingReported(viewer, command, Addresses.readMonth(month), reason);
        return Page.to(Addresses.month(Addresses.readMonth(month)));
    }

    /** The run that is open, or else the last one. */
    @GetMapping(ONE + "/close")
    ModelAndView close(Viewer viewer, Words words, @PathVariable String month, @RequestParam Optional<String> run) {
        MonthSheet sheet = months.month(viewer, Addresses.readMonth(month));
        UUID id = run.map(Addresses::readId).orElseGet(() -> last(sheet));
        CloseView close = months.close(viewer, id);
        CloseParts parts = new CloseParts(words, viewer, close);
        return Page.of("settlement/close", parts.page());
    }

    private static UUID last(MonthSheet sheet) {
        return sheet.runs().stream()
                .findFirst()
                .map(CloseView::id)
                .orElseThrow(() -> Refused.notFound("a close of " + sheet.view().month()));
    }

    @PostMapping(ONE + "/close/approve")
    ModelAndView approve(
            Viewer viewer,
            CommandId command,
            @PathVariable String month,
            @RequestParam UUID close,
            @RequestParam String seen) {
        Addresses.readMonth(month);
        return Page.to("/jobs/" + months.approve(viewer, command, close, seen).job());
    }

    @PostMapping(ONE + "/close/reject")
    ModelAndView reject(
            Viewer viewer,
            CommandId command,
            @PathVariable String month,
            @RequestParam UUID close,
            @RequestParam String reason) {
        months.reject(viewer, command, close, reason);
        return Page.to(Addresses.month(Addresses.readMonth(month)));
    }

    @PostMapping(ONE + "/close/withdraw")
    ModelAndView withdraw(
            Viewer viewer,
            CommandId command,
            @PathVariable String month,
            @RequestParam UUID close,
            @RequestParam String reason) {
        months.withdraw(viewer, command, close, reason);
        return Page.to(Addresses.month(Addresses.readMonth(month)));
    }

    @GetMapping(ONE + "/close/{close}/inputs")
    void inputs(Viewer viewer, @PathVariable String month, @PathVariable UUID close, HttpServletResponse response)
            throws IOException {
        months.close(viewer, close);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("inputs-" + Addresses.readMonth(month) + ".zip")
                        .build()
                        .toString());
        months.writeInputs(viewer, close, response.getOutputStream());
    }
}
