package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months settled by command, one after the other, with rows that come late; the figures are worked out in the case's folder. */
class SettleCommandTest {
    private static final Path CASE =
            Path.of("../settlement/src/test/cases/months/rows-that-come-late").toAbsolutePath();
    private static final Path PROGRAM = Path.of("../spec/programs/ggen").toAbsolutePath();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void sign() throws IOException {
        desk = Desk.in(folder);
        SignedCase.in(desk, folder, CASE);
        Files.createDirectories(folder.resolve("reports"));
    }

    @Test
    void lateRowsAreToldAsAdjustmentsByMonth() throws IOException {
        assertEquals(Ggen.FINE, settle(9), desk::said);
        assertFalse(desk.out().contains("adjusts"), desk::out);
        assertEquals(Ggen.FINE, settle(10), desk::said);

        assertEquals(Ggen.FINE, settle(11), desk::said);

        assertTrue(told().matches("(?s).*PWC-2026 +PwC +9,450\\.00 USD +500\\.00 +8,950\\.00 .*"), desk::out);
        assertTrue(
                told().matches("(?s).*\n +adjusts 2026-09 +200\\.00 USD\n +adjusts 2026-10 +3,500\\.00 USD\n.*"),
                desk::out);

        assertEquals(Ggen.FINE, settle(12, "--format", "json"), desk::said);
        assertTrue(desk.out().contains("""
                                "adjusted":[{"month":"2026-10","owedToVendor":{"currency":"USD","minor":-350000}},\
                                {"month":"2026-11","owedToVendor":{"currency":"USD","minor":50000}}]"""), desk::out);
        assertEquals(Ggen.FINE, desk.run("verify", "settled/12/statements/PWC-2026.zip"), desk::said);
        assertTrue(desk.out().contains("green   earlier months  "), desk::out);
        assertEquals(
                Ggen.FINE,
                desk.run("explain", "settled/12/statements/PWC-2026.zip", "PWC-2026/6.1/USD/2026-11-01"),
                desk::said);
        assertTrue(told().startsWith("""
                                Adjusts 2026-11, line PWC-2026/6.1/USD/2026-11-01: PwC owes ggen 500.00 USD more
                                  Reason       its own rows are the same; what was counted before it has changed
                                  Posted       ggen 4,500.00, PwC 25,500.00, of a base of 30,000
                                Now, line PWC-2026/6.1/USD/2026-11-01: PwC owes ggen 5,000.00 USD
                                """), desk::out);
    }

    @Test
    void everyCentOfARowIsFoundInAllMonthsOfAFolder() throws IOException {
        for (int month = 9; month <= 12; month++) {
            assertEquals(Ggen.FINE, settle(month), desk::said);
        }

        assertEquals(Ggen.FINE, desk.run("explain", "settled", "--row", "S-5"), desk::said);

        assertTrue(
                told().contains("In all 3,000.00 USD owed to the vendor by it, in 4 lines of 2 of 4 bundles\n"),
                desk::out);
        assertEquals(
                Ggen.FINE,
                desk.run(
                        "explain",
                        "settled/11/statements/PWC-2026.zip",
                        "settled/10/statements/PWC-2026.zip",
                        "--clause",
                        "6.3",
                        "--format",
                        "json"),
                desk::said);
        assertTrue(desk.out().contains("\"totals\":[{\"currency\":\"USD\",\"owedToVendorMinor\":250000}]"), desk::out);
        assertEquals(Ggen.UNUSABLE, desk.run("explain", "settled", "--customer", "customer-9"), desk::said);
        assertTrue(desk.said().contains("the most alike are customer-1, customer-2, customer-3"), desk::said);
        assertEquals(Ggen.UNUSABLE, desk.run("explain", "settled", "--row", "S-5", "--clause", "6.1"), desk::said);
        assertEquals(
                Ggen.UNUSABLE, desk.run("explain", "settled/11/statements/PWC-2026.zip", "one", "two"), desk::said);
    }

    /** With plain spaces, also between an amount and its currency. */
    private String told() {
        return desk.out().replace('\u00a0', ' ');
    }

    @Test
    void aFolderOfEarlierMonthsThatIsNotThereIsSaid() throws IOException {
        assertEquals(Ggen.UNUSABLE, settle(9, "--earlier", "nowhere"), desk::said);

        assertTrue(desk.said().contains("there is no folder nowhere"), desk::said);
        assertFalse(desk.has("settled/09"));
    }

    /** With the reports of all months until then, as they are at hand. */
    private int settle(int month, String... more) throws IOException {
        Path report = folder.resolve("reports/reports-" + month + ".csv");
        if (!Files.exists(report)) {
            Files.copy(CASE.resolve("transactions/reports-" + month + ".csv"), report);
        }
        List<String> arguments = new ArrayList<>(List.of(
                "settle",
                "--program",
                PROGRAM.toString(),
                "--agreements",
                "agreements",
                "--transactions",
                "reports",
                "--period",
                "2026-%02d".formatted(month),
                "--key",
                "ggen",
                "--out",
                "settled/%02d".formatted(month)));
        if (month > 9) {
            arguments.addAll(List.of("--earlier", "settled"));
        }
        arguments.addAll(List.of(more));
        return desk.run(arguments.toArray(String[]::new));
    }
}
