package dev.ggen.settlement.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.bundle.WorkFolder;
import dev.ggen.settlement.explain.SourceRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month of each reporter's files: its bundle verifies, and the agreement of another account refuses the files. */
class ReportersBundlesTest {
    private static final Path CASES = Path.of("src/test/cases/settle");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> theBundleOfEveryMonthVerifies() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> verifies(folder)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "partner-center-month, AZURE-2026, 31415926, 27182818",
        "google-month, GCP-2026, producer-portal, another-portal",
        "parquet-month, ACCENTURE-2026, accenture, deloitte",
        "disbursements-month, AWS-2026, 123456789012, 210987654321"
    })
    void filesOfAnotherAccountAreRefused(String month, String agreement, String account, String other)
            throws IOException {
        SettledFolder settled = SettledFolder.of(CASES.resolve(month), temporary.resolve(month));
        Path file = settled.agreements().resolve(agreement + ".ttl");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("p:sourceAccount \"" + account + "\"", "p:sourceAccount \"" + other + "\""));
        settled.signAll();

        List<Finding> red =
                settled.settle().findings().stream().filter(Finding::isRed).toList();

        assertFalse(red.isEmpty());
        for (Finding finding : red) {
            assertEquals("report-of-another-account", finding.id(), finding::message);
            assertTrue(finding.message().contains(account), finding::message);
        }
        assertFalse(Files.exists(settled.out().resolve("statements")));
    }

    @Test
    void aByteChangedInAParquetFileOfABundleIsRed() throws IOException {
        SettledFolder settled = SettledFolder.of(CASES.resolve("parquet-month"), temporary.resolve("parquet"));
        settled.settle();
        byte[] bundle = Files.readAllBytes(settled.bundle("ACCENTURE-2026"));
        Path changed = temporary.resolve("changed.zip");
        int step = Math.max(1, bundle.length / 60);
        for (int at = 0; at < bundle.length; at += step) {
            byte[] copy = bundle.clone();
            copy[at] ^= 0x04;
            Files.write(changed, copy);

            assertTrue(verify(changed, settled).isRed(), "byte " + at + " went unseen");
        }
    }

    private void verifies(Path folder) throws IOException {
        SettledFolder settled =
                SettledFolder.of(folder, temporary.resolve(folder.getFileName().toString()));
        String agreement = settled.settle().statements().getFirst().agreement();

        Report report = verify(settled.bundle(agreement), settled);

        assertEquals(Severity.GREEN, report.worst(), report::text);
        tracesEveryLine(settled, agreement);
    }

    private void tracesEveryLine(SettledFolder settled, String agreement) throws IOException {
        Path file = settled.out().resolve("statements").resolve(agreement + ".json");
        Json.Obj statement = (Json.Obj) CanonicalJson.parseCanonical(Files.readAllBytes(file), file.toString());
        List<String> lines = ((Json.Arr) statement.get("lines"))
                .items().stream()
                        .map(Json.Obj.class::cast)
                        .filter(line -> line.get("purpose")
                                instanceof Json.Null) // an amount that the clause states has no rows
                        .map(line -> CanonicalJson.text(line.get("id")).replace("\"", ""))
                        .toList();
        assertFalse(lines.isEmpty());
        for (String line : lines) {
            SourceRows rows = rows(settled.bundle(agreement), line);
            assertFalse(rows.rows().isEmpty(), line);
            for (SourceRows.Row row : rows.rows()) {
                Path report = settled.transactions().resolve(Path.of(row.file()).getFileName());
                assertTrue(Files.isRegularFile(report), row::toString);
                assertTrue(row.line() >= 1, row::toString);
            }
        }
    }

    private SourceRows rows(Path bundle, String line) {
        try (WorkFolder work = WorkFolder.in(temporary)) {
            return SourceRows.of(bundle, bundle.toString(), line, 0, 100, new RatingLimits(128, 1), work.path());
        }
    }

    private Report verify(Path bundle, SettledFolder settled) {
        try (WorkFolder work = WorkFolder.in(temporary)) {
            return BundleVerification.verify(
                    bundle,
                    bundle.toString(),
                    settled.trust(),
                    SettledFolder.BUILDER,
                    new RatingLimits(128, 1),
                    work.path());
        }
    }
}
