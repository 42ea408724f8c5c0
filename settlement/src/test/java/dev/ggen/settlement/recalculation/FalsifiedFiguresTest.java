package dev.ggen.settlement.recalculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.run.SettleRequest.Earlier;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody changed in an unpacked bundle, the script shows: each figure by itself. */
class FalsifiedFiguresTest {
    private static final Path CASE = Path.of("src/test/cases/months/rows-that-come-late");
    private static final String STATEMENT = "statement.json";

    @TempDir
    private static Path temporary;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Path november;

    /** November has lines, adjustments and a late payment. */
    @BeforeAll
    static void settleThreeMonths() throws IOException {
        SettledFolder settled = SettledFolder.of(CASE, temporary.resolve("settled"));
        Path all = settled.root().resolve("all");
        Files.move(settled.transactions(), all);
        Files.createDirectory(settled.transactions());
        for (int month = 9; month <= 11; month++) {
            String report = "reports-" + month + ".csv";
            Files.copy(all.resolve(report), settled.transactions().resolve(report));
            settled.settle(
                    settled.out().resolve("2026-" + month),
                    YearMonth.of(2026, month),
                    month == 9
                            ? Optional.empty()
                            : Optional.of(new Earlier(new NamedFolder(settled.out(), "earlier"), settled.trust())));
        }
        november = settled.out().resolve("2026-11/statements/PWC-2026.zip");
    }

    @Test
    void nothingChangedIsEqual() throws IOException, SQLException {
        assertEquals(List.of(), found(STATEMENT, "\"minor\":450000", "\"minor\":450000"));
    }

    @Test
    void aLinesShareIsDifferent() throws IOException, SQLException {
        assertEquals(
                List.of("line PWC-2026/6.1/USD/2026-11-01: DIFFERENT"),
                found(STATEMENT, "\"minor\":450000", "\"minor\":450001"));
    }

    @Test
    void aLineThatNothingGivesIsTold() throws IOException, SQLException {
        assertEquals(
                List.of(
                        "line PWC-2026/6.1/USD/2026-11-01: NOT IN THE STATEMENT",
                        "line PWC-2026/6.9/USD/2026-11-01: NOT RECALCULATED: nothing gives it"),
                found(STATEMENT, "\"id\":\"PWC-2026/6.1/USD/2026-11-01\"", "\"id\":\"PWC-2026/6.9/USD/2026-11-01\""));
    }

    @Test
    void anAdjustmentIsDifferent() throws IOException, SQLException {
        assertEquals(
                List.of("adjustment PWC-2026/6.1/USD/2026-09-01: DIFFERENT"),
                found(STATEMENT, "\"partnerMinor\":80001", "\"partnerMinor\":80000"));
    }

    @Test
    void aPaymentIsDifferent() throws IOException, SQLException {
        assertEquals(
                List.of("payment ggen-transactions:pwc 2026-09-30: DIFFERENT"),
                found(STATEMENT, "\"minor\":50000,\"receivedOn\"", "\"minor\":50001,\"receivedOn\""));
    }

    @Test
    void theBalanceIsDifferent() throws IOException, SQLException {
        assertEquals(
                List.of("balance owed to vendor: DIFFERENT"),
                found(STATEMENT, "\"owedToVendorMinor\":945000", "\"owedToVendorMinor\":944000"));
    }

    @Test
    void whatWasPostedForAnEarlierMonthShowsInItsAdjustment() throws IOException, SQLException {
        assertEquals(
                List.of(
                        "adjustment PWC-2026/6.1/USD/2026-10-01: DIFFERENT",
                        "balance open: DIFFERENT",
                        "balance owed to vendor: DIFFERENT"),
                found("inputs/earlier/2026-10/" + STATEMENT, "\"minor\":1800000", "\"minor\":1800001"));
    }

    @Test
    void aSumIsSeenInWhatComesOfIt() throws IOException, SQLException {
        assertEquals(
                List.of(
                        "balance open: DIFFERENT",
                        "balance owed to vendor: DIFFERENT",
                        "line PWC-2026/6.1/USD/2026-11-01: DIFFERENT"),
                found("sums.csv", "2026-11-05,USD,30000,1", "2026-11-05,USD,30001,1"));
    }

    @Test
    void aRowIsSeenInItsSum() throws IOException, SQLException {
        Path folder = changed("inputs/reports/reports-11.csv", "USD,1000.01,", "USD,1000.02,");
        try (Duck duck = Duck.open()) {
            duck.recalculate(folder);
            assertEquals(
                    List.of("ggen-transactions:pwc SALE audit-automation 2026-09-28 USD : DIFFERENT"),
                    duck.differentSums());
        }
    }

    @Test
    void aRowThatIsGoneIsSeen() throws IOException, SQLException {
        Path folder = changed(
                "inputs/reports/reports-11.csv", "P-2,pwc,payment,,2026-09-30,2026-11-02T12:00:00Z,USD,500,,\n", "");
        try (Duck duck = Duck.open()) {
            duck.recalculate(folder);
            assertEquals(List.of("ggen-transactions:pwc PAYMENT  2026-09-30 USD : DIFFERENT"), duck.differentSums());
        }
    }

    private static List<String> found(String name, String from, String to) throws IOException, SQLException {
        Path folder = changed(name, from, to);
        try (Duck duck = Duck.open()) {
            duck.recalculate(folder);
            return duck.differences();
        }
    }

    private static Path changed(String name, String from, String to) throws IOException {
        Path folder = Auditor.unpack(november, Files.createTempDirectory(temporary, "changed"));
        String text = Files.readString(folder.resolve(name));
        assertEquals(2, (text + " ").split(Pattern.quote(from), -1).length, from);
        Files.writeString(folder.resolve(name), text.replace(from, to));
        return folder;
    }
}
