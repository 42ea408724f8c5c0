package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Drop;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.Delivered;
import dev.ggen.hub.settlement.ImportedReports;
import dev.ggen.hub.settlement.ReportFilter;
import dev.ggen.hub.settlement.ReportOrder;
import dev.ggen.hub.settlement.ReportState;
import dev.ggen.hub.settlement.ReportView;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.report.ReportEndings;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /reports}: what was delivered, and the form that takes a report in. */
@Controller
final class ReportsController {
    private static final int ROWS = 50;
    private static final String AFTER = "after";
    private static final String STATE = "state";
    private static final String MONTH = "month";

    private final ImportedReports reports;
    private final HubSettings settings;

    ReportsController(ImportedReports reports, HubSettings settings) {
        this.reports = reports;
        this.settings = settings;
    }

    @GetMapping(Addresses.REPORTS)
    ModelAndView list(Viewer viewer, Words words, Listing listing, @RequestParam Map<String, String> asked) {
        return page(viewer, words, listing, asked, List.of());
    }

    private ModelAndView page(
            Viewer viewer, Words words, Listing listing, Map<String, String> asked, List<Finding> refused) {
        String state = asked.getOrDefault(STATE, "");
        String month = asked.getOrDefault(MONTH, "");
        ReportFilter filter = new ReportFilter(ReportState.of(state), Addresses.filter(month), Optional.empty());
        Optional<String> after = Optional.ofNullable(asked.get(AFTER));
        ReportOrder order = ReportOrder.of(listing.sort());
        Slice<ReportView> slice =
                listing.read(after, ROWS, (from, size) -> reports.page(viewer, filter, order, from, size));
        ReportTables tables = new ReportTables(words);
        Table table = tables.list(slice.items(), viewer.may(Permission.REPORT_IMPORT) ? "words" : "others");
        return Page.of(
                "settlement/reports",
                new ReportsPage(
                        tables.heading(),
                        viewer.may(Permission.REPORT_IMPORT) ? Optional.of(drop(words)) : Optional.empty(),
                        refused,
                        tables.filters(state, month),
                        table.sorted(listing.sorting(order.word())).paged(listing.pager("", AFTER, slice))));
    }

    private Drop drop(Words words) {
        String most = words.figures().bytes(settings.mostReportBytes());
        return new Drop(
                "file",
                words.text("settlement.report.drop"),
                words.text("settlement.report.drop.help", most),
                String.join(",", ReportEndings.all()),
                "");
    }

    @PostMapping(Addresses.REPORTS)
    ModelAndView take(Viewer viewer, Words words, Listing listing, CommandId command, @RequestParam MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            Delivered delivered = reports.deliver(
                    viewer, command, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
            return Page.to("/jobs/" + delivered.job());
        } catch (Refused refused) {
            ModelAndView page = page(viewer, words, listing, Map.of(), refused.findings());
            page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            return page;
        }
    }

    @GetMapping(Addresses.REPORTS + "/{id}")
    ModelAndView report(Viewer viewer, Words words, @PathVariable String id) {
        ReportView report = reports.report(viewer, Addresses.readId(id));
        ReportTables tables = new ReportTables(words);
        boolean mayWithdraw = viewer.may(Permission.REPORT_IMPORT) && report.isCounted();
        Optional<YearMonth> settled = mayWithdraw ? reports.settledMonth(viewer, report) : Optional.empty();
        return Page.of(
                "settlement/report",
                new ReportPage(
                        tables.heading(report),
                        tables.notice(report),
                        tables.facts(report),
                        tables.months(report),
                        report.findings(),
                        mayWithdraw && settled.isEmpty()
                                ? Optional.of(Addresses.report(report.id()) + "/withdraw")
                                : Optional.empty(),
                        settled.map(tables::kept)));
    }

    @PostMapping(Addresses.REPORTS + "/{id}/withdraw")
    ModelAndView withdraw(Viewer viewer, CommandId command, @PathVariable String id, @RequestParam String reason) {
        reports.withdraw(viewer, command, Addresses.readId(id), reason);
        return Page.to(Addresses.report(Addresses.readId(id)));
    }
}
