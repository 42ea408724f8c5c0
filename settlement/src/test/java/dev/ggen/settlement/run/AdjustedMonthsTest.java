package dev.ggen.settlement.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.IssuedStatement;
import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.bundle.WorkFolder;
import dev.ggen.settlement.recalculation.Auditor;
import dev.ggen.settlement.run.SettleRequest.Earlier;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import dev.ggen.settlement.verify.BundleVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that come after their month was settled: what it comes to now is adjusted in the open month, and never twice. */
class AdjustedMonthsTest {
    private static final Path CASE = Path.of("src/test/cases/months/rows-that-come-late");
    private static final String AGREEMENT = "PWC-2026";

    @TempDir
    private static Path temporary;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SettledFolder settled;

    /** September to December; each month with its own reports, and all that came before. */
    @BeforeAll
    static void settleFourMonths() throws IOException {
        settled = SettledFolder.of(CASE, temporary.resolve("settled"));
        Path all = settled.root().resolve("all");
        Files.move(settled.transactions(), all);
        Files.createDirectory(settled.transactions());
        for (int month = 9; month <= 12; month++) {
            copy(all.resolve("reports-" + month + ".csv"));
            assertEquals(List.of(), told(settle(out(month), month, settled.out())));
        }
    }

    @Test
    void comeToWhatWasWorkedOutByHand() throws IOException {
        List<String> told = new ArrayList<>();
        for (int month = 9; month <= 12; month++) {
            told.addAll(IssuedStatement.read(out(month).resolve("statements").resolve(AGREEMENT + ".json"))
                    .told(Integer.toString(month)));
        }
        assertEquals(Files.readAllLines(CASE.resolve("expected.txt")), told);
    }

    @Test
    void areBookedAsAdjustmentsOfTheOpenMonth() throws IOException {
        List<String> adjustments = Files.readAllLines(out(11).resolve("ledger.jsonl")).stream()
                .filter(line -> line.contains("\"kind\":\"adjustment\""))
                .toList();

        assertEquals(2, adjustments.size());
        assertTrue(
                adjustments
                        .getFirst()
                        .startsWith("{\"effectiveOn\":\"2026-11-30\",\"format\":\"ggen-ledger/1\","
                                + "\"id\":\"2026-11/PWC-2026/6.1/USD/2026-09-01\""),
                adjustments::toString);
    }

    @Test
    void areVerified() throws IOException {
        for (int month = 9; month <= 12; month++) {
            Path bundle = out(month).resolve("statements").resolve(AGREEMENT + ".zip");
            try (WorkFolder work = WorkFolder.in(temporary)) {
                Report report = BundleVerification.verify(
                        bundle,
                        "bundle",
                        settled.trust(),
                        SettledFolder.BUILDER,
                        new RatingLimits(128, 1),
                        work.path());
                assertEquals(Severity.GREEN, report.worst(), report::text);
                Auditor.agrees(bundle, work.path());
            }
        }
    }

    @Test
    void areLeftWithoutTheReportsThatTheirMonthWasSettledFrom() throws IOException {
        SettledFolder half = SettledFolder.at(temporary.resolve("half"), settled.vendorKey());
        SettledFolder.copy(settled.agreements(), half.agreements());
        Files.createDirectories(half.transactions());
        Files.copy(
                settled.transactions().resolve("reports-11.csv"),
                half.transactions().resolve("reports-11.csv"));

        SettleOutcome outcome = half.settle(half.out(), YearMonth.of(2026, 11), Optional.of(earlier(settled.out())));

        assertEquals(
                List.of(
                        "earlier-month-not-adjusted: rows of 2026-09 are among the reports of agreement PWC-2026, and that month"
                                + " isn't settled again with them: it was settled from reports-9.csv, too",
                        "earlier-month-not-adjusted: rows of 2026-10 are among the reports of agreement PWC-2026, and that month"
                                + " isn't settled again with them: it was settled from reports-10.csv, too",
                        "rows-of-earlier-month: 2 rows of agreement PWC-2026 belong to 2026-09; not settled here",
                        "rows-of-earlier-month: 1 row of agreement PWC-2026 belongs to 2026-10; not settled here"),
                told(outcome));
    }

    /** October's report holds nothing of September that September didn't have, so nobody is told to bring September's others. */
    @Test
    void areNotSpokenOfWhenAReportOfTwoMonthsBringsNothingNew() throws IOException {
        SettledFolder two = SettledFolder.at(temporary.resolve("two"), settled.vendorKey());
        SettledFolder.copy(settled.agreements(), two.agreements());
        Files.createDirectories(two.transactions());
        Path september = Files.copy(
                settled.transactions().resolve("reports-9.csv"),
                two.transactions().resolve("reports-9.csv"));
        Path both = two.transactions().resolve("both.csv");
        Files.writeString(both, Files.readAllLines(september).getFirst() + """

                        B-1,pwc,sale,audit-automation,2026-09-30,2026-10-01T12:00:00Z,USD,10,customer-1,
                        B-2,pwc,sale,audit-automation,2026-10-01,2026-10-01T12:00:00Z,USD,20,customer-1,
                        """);
        two.settle(two.out().resolve("09"), YearMonth.of(2026, 9), Optional.empty());
        Files.delete(september);

        SettleOutcome outcome =
                two.settle(two.out().resolve("10"), YearMonth.of(2026, 10), Optional.of(earlier(two.out())));

        assertEquals(
                List.of("rows-of-earlier-month: 1 row of agreement PWC-2026 belongs to 2026-09; not settled here"),
                told(outcome));
    }

    @Test
    void areLeftWhenAStatementSinceIsMissing() throws IOException {
        Path held = temporary.resolve("gap");
        SettledFolder.copy(out(9), held);

        List<String> told = told(settle(temporary.resolve("gap-out"), 11, held));

        assertTrue(
                told.getFirst().endsWith("isn't settled again with them: the statement of 2026-10 isn't there"),
                told::toString);
    }

    private static void copy(Path report) throws IOException {
        Files.copy(report, settled.transactions().resolve(report.getFileName().toString()));
    }

    private static SettleOutcome settle(Path target, int month, Path held) {
        return settled.settle(
                target,
                YearMonth.of(2026, month),
                Files.isDirectory(held) ? Optional.of(earlier(held)) : Optional.empty());
    }

    private static Earlier earlier(Path folder) {
        return new Earlier(new NamedFolder(folder, "earlier"), settled.trust());
    }

    private static Path out(int month) {
        return settled.out().resolve("month-" + month);
    }

    private static List<String> told(SettleOutcome outcome) {
        return outcome.findings().stream()
                .filter(finding -> finding.severity() != Severity.GREEN)
                .map(AdjustedMonthsTest::told)
                .toList();
    }

    private static String told(Finding finding) {
        return finding.id() + ": " + finding.message();
    }
}
