package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.SignedFiles;
import dev.ggen.hub.platform.DemoClock;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.Delivered;
import dev.ggen.hub.settlement.ImportedReports;
import dev.ggen.hub.settlement.Months;
import dev.ggen.hub.settlement.ReportState;
import dev.ggen.hub.settlement.ReportView;
import dev.ggen.hub.settlement.Started;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ggen settle} reads, the hub takes in: months that were worked out by hand, delivered file by file. */
class ReportersFormatsTest {
    private static final Path CASES = Path.of("../../settlement/src/test/cases/settle");

    private final TestHub hub = TestHub.fresh();
    private final Viewer ann = TestHub.vendor("Ann", EnumSet.allOf(Permission.class));

    @ParameterizedTest
    @CsvSource({
        "auditor-month, PWC-2026, pwc, 1491668",
        "disbursements-month, AWS-2026, aws, 1045002",
        "google-month, GCP-2026, gcp, 99003",
        "parquet-month, ACCENTURE-2026, accenture, 6582750",
        "partner-center-month, AZURE-2026, azure, 365003",
    })
    void aReportersOwnFilesAreDeliveredAndSettled(String month, String agreement, String partner, long owedMinor)
            throws IOException {
        ((DemoClock) hub.part(HubClock.class)).set(Instant.parse("2026-10-12T09:00:00Z"));
        hub.part(ProgramSetup.class).ensurePublished(Viewer.system("test"));
        String text = Files.readString(CASES.resolve(month).resolve("agreements/" + agreement + ".ttl"));
        hub.part(Agreements.class).importSigned(ann, Desk.command(), SignedFiles.signed(text, agreement, partner));

        for (Path file : files(CASES.resolve(month).resolve("transactions"))) {
            ReportView first = delivered(file, file.getFileName().toString());
            assertEquals(
                    ReportState.ACCEPTED, first.state(), () -> first.findings().toString());
            ReportView again = delivered(file, "again-" + file.getFileName());
            assertEquals(0, again.rows().accepted(), again.rows()::toString);
        }

        Months months = hub.part(Months.class);
        Started started = months.prepare(ann, Desk.command(), YearMonth.of(2026, 9));
        hub.part(Jobs.class).await(ann, started.job());
        CloseView prepared = months.close(ann, started.close());
        assertEquals(1, prepared.proposed().size(), () -> prepared.findings().toString());
        assertEquals(
                owedMinor, prepared.proposed().getFirst().owedToVendor().minor().longValueExact());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private ReportView delivered(Path file, String name) throws IOException {
        ImportedReports reports = hub.part(ImportedReports.class);
        Delivered delivered =
                reports.deliver(ann, Desk.command(), name, new ByteArrayInputStream(Files.readAllBytes(file)));
        hub.part(Jobs.class).await(ann, delivered.job());
        return reports.report(ann, delivered.report());
    }
}
