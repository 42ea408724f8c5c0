package dev.ggen.settlement.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.ZipSource;
import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.agreement.AgreementFolder;
import dev.ggen.settlement.agreement.SignedAgreement;
import dev.ggen.settlement.report.ReportFile;
import dev.ggen.settlement.report.ReportFormat;
import dev.ggen.settlement.report.ReportInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Their sizes are known before any row is read; there are no such files here. */
class TooLargeReportsTest {
    private static final Path CASE = Path.of("src/test/cases/settle/integrator-month");
    private static final long GIBIBYTE = 1L << 30;

    /** A container ends two bytes before four gibibytes; 64 MiB are kept for what isn't reports. */
    private static final long ROOM = 4 * GIBIBYTE - 2 - (64 << 20);

    @TempDir
    private Path temporary;

    private List<SignedAgreement> agreements;

    @BeforeEach
    void arrange() throws IOException {
        SettledFolder settled = SettledFolder.of(CASE, temporary.resolve("work"));
        agreements = AgreementFolder.read(settled.agreements(), "agreements").agreements();
    }

    @Test
    void reportsThatFillABundleAreFine() {
        assertEquals(List.of(), AgreementReports.tooLarge(List.of(report("a.csv", "accenture", ROOM)), agreements));
    }

    @Test
    void oneByteMoreInAllOfAnAgreementsFilesIsRefused() {
        List<ReportFile> reports =
                List.of(report("b.csv", "accenture", ROOM - GIBIBYTE), report("a.csv", "accenture", GIBIBYTE + 1));

        List<Finding> findings = AgreementReports.tooLarge(reports, agreements);

        assertEquals(1, findings.size());
        Finding finding = findings.getFirst();
        assertTrue(finding.isRed());
        assertEquals("reports-too-large", finding.id());
        assertEquals(
                "the reports of agreement ACCENTURE-2026 have " + (ROOM + 1)
                        + " bytes in 2 files, more than its bundle can hold",
                finding.message());
        assertEquals(
                List.of("a.csv", "b.csv"),
                finding.places().stream().map(Place::file).toList());
    }

    @Test
    void whatOthersReportDoesNotCount() {
        List<ReportFile> reports = List.of(report("a.csv", "accenture", ROOM), report("b.csv", "deloitte", GIBIBYTE));

        assertEquals(List.of(), AgreementReports.tooLarge(reports, agreements));
    }

    private static ReportFile report(String name, String account, long bytes) {
        return new ReportFile(
                ReportInput.of(name, Path.of(name)),
                Digest.of(new byte[0]),
                Optional.of(new ZipSource.Measure(0, bytes)),
                ReportFormat.TRANSACTIONS_CSV,
                account,
                ReportFile.Form.TEXT);
    }
}
