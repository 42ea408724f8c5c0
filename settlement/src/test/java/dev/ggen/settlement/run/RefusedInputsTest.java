package dev.ggen.settlement.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.SettledFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gets a message that names the thing, and nothing is written. */
class RefusedInputsTest {
    private static final Path CASE = Path.of("src/test/cases/settle/integrator-month");
    private static final String AGREEMENT = "ACCENTURE-2026.ttl";

    @TempDir
    private Path temporary;

    private SettledFolder settled;

    @BeforeEach
    void arrange() throws IOException {
        settled = SettledFolder.of(CASE, temporary.resolve("work"));
    }

    @Test
    void brokenTurtleInTheProgramIsNamedWithItsLine() throws IOException {
        Path program = temporary.resolve("program");
        SettledFolder.copy(SettledFolder.PROGRAM, program);
        Files.writeString(program.resolve("terms/broken.ttl"), "<http://a> <http://b> \n  nonsense .\n");

        Finding finding = refusal(settled.withProgram(program));

        assertEquals("program/terms/broken.ttl", finding.places().getFirst().file());
        assertEquals(2, finding.places().getFirst().line());
    }

    @Test
    void brokenTurtleInAnAgreementIsNamedWithItsLine() throws IOException {
        Files.writeString(settled.agreements().resolve(AGREEMENT), "<http://a> <http://b> \n  nonsense .\n");

        Finding finding = refusal(settled);

        assertEquals("agreements/" + AGREEMENT, finding.places().getFirst().file());
        assertEquals(2, finding.places().getFirst().line());
    }

    @Test
    void anAgreementThatWasChangedAfterSigningIsRefused() throws IOException {
        change(AGREEMENT, "p:rate 0.10", "p:rate 0.11");

        assertTrue(refusal(settled).message().contains("isn't the file that was signed"));
    }

    @Test
    void anAgreementWithoutTheOthersSignatureIsRefused() throws IOException {
        Files.delete(settled.agreements().resolve("ACCENTURE-2026.partner.dsse.json"));

        assertTrue(refusal(settled).message().contains("isn't signed by the partner"));
    }

    @Test
    void oneSidesSignatureInTheOthersPlaceIsRefused() throws IOException {
        Path vendor = settled.agreements().resolve("ACCENTURE-2026.vendor.dsse.json");
        Files.write(settled.agreements().resolve("ACCENTURE-2026.partner.dsse.json"), Files.readAllBytes(vendor));

        assertEquals("signed-by-another", refusal(settled).id());
    }

    @Test
    void anAgreementWithSomebodyTheProgramDoesNotKnowIsRefused() throws IOException {
        change(AGREEMENT, "partner/accenture>", "partner/nobody>");
        settled.signAll();

        assertEquals("unknown-partner", refusal(settled).id());
    }

    @Test
    void aRateOutsideItsRangeNeedsARecordedException() throws IOException {
        change(AGREEMENT, "p:rate 0.10", "p:rate 0.08");
        settled.signAll();

        Finding finding = refusal(settled);

        assertEquals("rate-outside-range", finding.id());
        assertTrue(
                finding.places().getFirst().line() > 1, () -> finding.places().toString());
    }

    @Test
    void aMisspeltPropertyCannotEvenBeSigned() throws IOException {
        change(AGREEMENT, "p:remainderTo p:vendorReceives", "p:remaindreTo p:vendorReceives");

        FindingsException refused = assertThrows(FindingsException.class, () -> settled.signAll());

        assertEquals("unknown-property", refused.findings().getFirst().id());
    }

    @Test
    void anUnmappedProductIsRefusedAndNeverGivenADefault() throws IOException {
        change("report.csv", "impl-services,2026-09-30", "mystery,2026-09-30");

        Finding finding = refusal(settled);

        assertEquals("unmapped-product", finding.id());
        assertTrue(finding.message().contains("mystery"), finding::message);
        assertEquals("transactions/report.csv", finding.places().getFirst().file());
        assertTrue(
                finding.places().getFirst().line() > 1, () -> finding.places().toString());
    }

    @Test
    void aForeignCurrencyIsRefusedAndNeverConverted() throws IOException {
        change("report.csv", "Z,USD,9999.95", "Z,EUR,9999.95");

        Finding finding = refusal(settled);

        assertEquals("foreign-currency", finding.id());
        assertEquals("USD", finding.allowed());
        assertEquals("transactions/report.csv", finding.places().getFirst().file());
    }

    @Test
    void aReportOfAnotherAccountIsRefused() throws IOException {
        Files.writeString(
                settled.transactions().resolve("other.csv"),
                Files.readString(settled.transactions().resolve("report.csv")).replace(",accenture,", ",deloitte,"));

        Finding finding = refusal(settled);

        assertEquals("report-of-another-account", finding.id());
        assertEquals("transactions/other.csv", finding.places().getFirst().file());
    }

    @Test
    void aLinkedReportIsRefusedAndNotPassedOver() throws IOException {
        Path report = settled.transactions().resolve("report.csv");
        Path kept = Files.copy(report, temporary.resolve("elsewhere.csv"));
        Files.createSymbolicLink(settled.transactions().resolve("linked.csv"), kept);

        assertEquals("report-link", refusal(settled).id());
    }

    @Test
    void factsThatABundleCannotShowAreRefusedBeforeAnythingIsSettledByThem() throws IOException {
        Path program = temporary.resolve("program");
        SettledFolder.copy(SettledFolder.PROGRAM, program);
        Files.move(program.resolve("partners/accenture"), program.resolve("partners/another"));

        assertEquals(
                "program-not-disclosed", refusal(settled.withProgram(program)).id());
    }

    @Test
    void anAgreementWithoutAReportIsSettledAndSaidToHaveNone() throws IOException {
        Path example = Path.of("../examples/settlement");
        SettledFolder folder = SettledFolder.of(example, temporary.resolve("all"));
        Files.delete(folder.transactions().resolve("mckinsey-2026-09.csv"));

        SettleOutcome outcome = folder.settle();

        assertFalse(outcome.isRed());
        assertEquals(
                List.of("no-report-of-source"),
                outcome.findings().stream()
                        .filter(finding -> finding.message().contains("MCKINSEY-2026"))
                        .map(Finding::id)
                        .toList());
    }

    @Test
    void aReportThatLacksAColumnIsRefused() throws IOException {
        change("report.csv", ",currency,", ",coin,");

        assertTrue(refusal(settled).message().contains("currency"));
    }

    @Test
    void aRowThatIsCutOffIsRefusedWithItsLine() throws IOException {
        Path report = settled.transactions().resolve("report.csv");
        Files.writeString(report, "T-0099,accenture,sale,impl-ser", StandardCharsets.UTF_8, StandardOpenOption.APPEND);

        assertEquals(11, refusal(settled).places().getFirst().line());
    }

    @Test
    void aFileGivenTwiceCountsOnce() throws IOException {
        Files.copy(
                settled.transactions().resolve("report.csv"),
                settled.transactions().resolve("again.csv"));

        SettleOutcome outcome = settled.settle();

        assertFalse(outcome.isRed());
        assertEquals(
                6_582_750,
                outcome.statements().getFirst().owedToVendor().minor().intValueExact());
        assertTrue(outcome.findings().stream().anyMatch(finding -> finding.severity() == Severity.YELLOW));
    }

    @Test
    void aRowInTwoFilesCountsOnce() throws IOException {
        List<String> lines = Files.readAllLines(settled.transactions().resolve("report.csv"));
        Files.write(settled.transactions().resolve("part.csv"), List.of(lines.get(0), lines.get(3)));

        assertEquals(
                6_582_750,
                settled.settle().statements().getFirst().owedToVendor().minor().intValueExact());
    }

    @Test
    void aRowWithAnotherContentUnderItsIdIsRefused() throws IOException {
        List<String> lines = Files.readAllLines(settled.transactions().resolve("report.csv"));
        Files.write(
                settled.transactions().resolve("part.csv"),
                List.of(lines.get(0), lines.get(3).replace("9999.95", "9999.96")));

        assertEquals(2, refusal(settled).places().size());
    }

    @Test
    void aSettlementIsNeverWrittenOverAnother() throws IOException {
        settled.settle();
        var before = SettledFolder.tree(settled.out());

        assertEquals("output-exists", refusalOnly().id());
        assertEquals(List.of(), SettledFolder.differences(before, SettledFolder.tree(settled.out())));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidAndLeavesNothing() throws IOException {
        Path file = Files.writeString(temporary.resolve("a file"), "in the way");

        UncheckedIOException outage =
                assertThrows(UncheckedIOException.class, () -> settled.settle(file.resolve("out")));

        assertTrue(String.valueOf(outage.getMessage()).startsWith("out can't be made"));
    }

    private Finding refusal(SettledFolder folder) throws IOException {
        Finding finding = refusalOnly();
        try (Stream<Path> left = Files.list(folder.root())) {
            assertEquals(
                    List.of("agreements", "transactions"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
        return finding;
    }

    private Finding refusalOnly() {
        try {
            return settled.settle().findings().stream()
                    .filter(Finding::isRed)
                    .findFirst()
                    .orElseThrow();
        } catch (FindingsException e) {
            return e.findings().stream().filter(Finding::isRed).findFirst().orElseThrow();
        }
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = (file.endsWith(".csv") ? settled.transactions() : settled.agreements()).resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(from), () -> file + " holds no " + from);
        Files.writeString(path, text.replace(from, to));
    }
}
