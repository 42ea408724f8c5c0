package dev.ggen.settlement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportExtractTest {
    private static final Path EXAMPLES = Path.of("../examples/settlement/transactions");
    private static final String HEADER =
            "transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id";

    @TempDir
    private Path cache;

    @TempDir
    private Path extractCache;

    @TempDir
    private Path work;

    @Test
    void anExtractOfEverythingGivesTheSameLinesTotalsAndDigest() throws IOException {
        FrozenReports original = ReportCases.read(ReportCases.reportsIn(EXAMPLES), cache)
                .frozen()
                .orElseThrow();

        FrozenReports again = ReportCases.read(extracts(original, line -> true), extractCache)
                .frozen()
                .orElseThrow();

        assertEquals(original.lines().digest(), again.lines().digest());
        assertEquals(original.controlTotals(), again.controlTotals());
        for (ReportFile file : original.files()) {
            assertEquals(ReportCases.lines(original, file.source()), ReportCases.lines(again, file.source()));
        }
    }

    @Test
    void anExtractHoldsTheChosenRecordsByteForByteBehindTheirLines() throws IOException {
        Path report = work.resolve("report.csv");
        String header = "transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id\r\n";
        Files.writeString(
                report, "\uFEFF" + header + record("x-1") + "\r\n" + record("\"x-2\"") + "\r\n" + record("x-3"));
        FrozenReports frozen = ReportCases.read(List.of(ReportInput.of("report.csv", report)), cache)
                .frozen()
                .orElseThrow();

        ReportInput extract = extracts(frozen, line -> line >= 3).getFirst();

        assertEquals(
                "line," + header + "3," + record("\"x-2\"") + "\r\n" + "4," + record("x-3") + "\n",
                Files.readString(extract.path(), StandardCharsets.UTF_8));
        List<TransactionLine> expected =
                ReportCases.lines(frozen, "ggen-transactions:accenture").subList(1, 3);
        FrozenReports again =
                ReportCases.read(List.of(extract), extractCache).frozen().orElseThrow();
        assertEquals(expected, ReportCases.lines(again, "ggen-transactions:accenture"));
    }

    @Test
    void anExtractOfAParquetFileIsTextBehindTheNumbersOfItsRows() throws IOException {
        Path csv = work.resolve("report.csv");
        Files.writeString(csv, String.join("\n", HEADER, record("x-1"), record("x-2"), record("x-3"), ""));
        Path parquet = WrittenParquet.of(csv);
        FrozenReports frozen = ReportCases.read(List.of(ReportInput.of("report.parquet", parquet)), cache)
                .frozen()
                .orElseThrow();

        ReportInput extract = extracts(frozen, line -> line == 2).getFirst();

        assertEquals(
                String.join(
                        "\n",
                        "line," + HEADER,
                        "2,x-2,accenture,sale,impl-services,2026-09-01,2026-09-02T00:00:00Z,USD,1.500000,c-1,",
                        ""),
                Files.readString(extract.path(), StandardCharsets.UTF_8));
        FrozenReports again =
                ReportCases.read(List.of(extract), extractCache).frozen().orElseThrow();
        assertEquals(
                ReportCases.lines(frozen, "ggen-transactions:accenture").subList(1, 2),
                ReportCases.lines(again, "ggen-transactions:accenture"));
    }

    @Test
    void aReportThatChangedSinceItWasFrozenIsRefused() throws IOException {
        Path report = work.resolve("report.csv");
        Files.copy(EXAMPLES.resolve("mckinsey-2026-09.csv"), report);
        FrozenReports frozen = ReportCases.read(List.of(ReportInput.of("report.csv", report)), cache)
                .frozen()
                .orElseThrow();
        Files.writeString(report, Files.readString(report).replace("137", "138"));
        Files.writeString(report, Files.readString(report) + " ");

        List<TransactionLine> lines = new ArrayList<>();
        assertThrows(FindingsException.class, () -> frozen.lines("ggen-transactions:mckinsey", lines::add));
        assertTrue(lines.isEmpty());
    }

    @Test
    void everyRecordHasAFate() throws IOException {
        FrozenReports frozen = ReportCases.read(ReportCases.reportsIn(EXAMPLES), cache)
                .frozen()
                .orElseThrow();
        List<ReportRecord> records = new ArrayList<>();
        frozen.files().forEach(file -> frozen.records(file, records::add));

        assertEquals(197, records.size());
        assertFalse(records.stream().noneMatch(ReportRecord.Repeated.class::isInstance));
        assertFalse(records.stream().noneMatch(ReportRecord.Excluded.class::isInstance));
    }

    private static String record(String id) {
        return id + ",accenture,sale,impl-services,2026-09-01,2026-09-02T00:00:00Z,USD,1.5,c-1,";
    }

    private List<ReportInput> extracts(FrozenReports frozen, java.util.function.IntPredicate chosen)
            throws IOException {
        List<ReportInput> extracts = new ArrayList<>();
        for (ReportFile file : frozen.files()) {
            Path target = work.resolve("extract-" + file.name());
            try (OutputStream out = Files.newOutputStream(target)) {
                ReportExtract.write(file, chosen, out);
            }
            extracts.add(
                    ReportInput.extract(file.name(), target, new ReportInput.Original(file.digest(), file.account())));
        }
        return extracts;
    }
}
