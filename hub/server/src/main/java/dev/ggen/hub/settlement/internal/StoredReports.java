package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.DataFolder;
import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.KeyOrder;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.Delivered;
import dev.ggen.hub.settlement.ImportedReports;
import dev.ggen.hub.settlement.ReportFilter;
import dev.ggen.hub.settlement.ReportOrder;
import dev.ggen.hub.settlement.ReportView;
import dev.ggen.receipt.Json;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reports in the database. */
@Component
final class StoredReports implements ImportedReports {
    private final HubSettings settings;
    private final DataFolder folder;
    private final ReportTable table;
    private final ReportContents contents;
    private final ReportAcceptance acceptance;
    private final Writing writing;

    StoredReports(
            HubSettings settings,
            DataFolder folder,
            ReportTable table,
            ReportContents contents,
            ReportAcceptance acceptance,
            Writing writing) {
        this.settings = settings;
        this.folder = folder;
        this.table = table;
        this.contents = contents;
        this.acceptance = acceptance;
        this.writing = writing;
    }

    @Override
    public Delivered deliver(Viewer viewer, CommandId command, String fileName, InputStream content) {
        viewer.require(Permission.REPORT_IMPORT);
        String shown = ReportName.shown(fileName);
        try (DataFolder.Work work = folder.open("upload")) {
            Spool spool = Spool.take(shown, content, work.path().resolve("upload"), settings.mostReportBytes());
            Json input = Json.object()
                    .put("fileName", shown)
                    .put("sha256", spool.digest().hex())
                    .build();
            return delivered(writing.commands()
                    .run(viewer, command, "deliver-report", input, () -> keep(viewer, command, shown, spool)));
        }
    }

    private Json keep(Viewer viewer, CommandId command, String fileName, Spool spool) {
        contents.keep(spool);
        UUID report = writing.ids().next();
        UUID job = writing.jobs().start(viewer, ImportReport.KIND, ImportReport.input(report, command));
        table.insert(report, viewer, fileName, spool.digest().hex(), job);
        return Json.object()
                .put("report", report.toString())
                .put("job", job.toString())
                .build();
    }

    private static Delivered delivered(Json answer) {
        JsonFields fields = JsonFields.of(answer);
        return new Delivered(UUID.fromString(fields.text("report")), UUID.fromString(fields.text("job")));
    }

    @Override
    public Slice<ReportView> page(
            Viewer viewer, ReportFilter filter, ReportOrder order, Optional<String> cursor, int size) {
        viewer.require(Permission.REPORT_READ);
        KeyOrder<ReportView> keys = ReportOrders.of(order);
        return writing.transactions()
                .read(viewer, () -> Slice.of(table.page(filter, keys, cursor, size + 1), size, keys::key));
    }

    @Override
    public ReportView report(Viewer viewer, UUID id) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions()
                .read(viewer, () -> table.find(id).orElseThrow(() -> Refused.notFound("report " + id)));
    }

    @Override
    public Optional<YearMonth> settledMonth(Viewer viewer, ReportView report) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions().read(viewer, () -> acceptance.settledMonth(viewer, report));
    }

    @Override
    public void withdraw(Viewer viewer, CommandId command, UUID report, String reason) {
        viewer.require(Permission.REPORT_IMPORT);
        acceptance.withdraw(viewer, command, report, reason.strip());
    }
}
