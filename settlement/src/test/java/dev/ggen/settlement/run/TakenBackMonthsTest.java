package dev.ggen.settlement.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.IssuedStatement;
import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.bundle.WorkFolder;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sales that are taken back by the terms of their day, and shares that are held back: month after month, each from its own report alone. */
class TakenBackMonthsTest {
    private static final Path CASE = Path.of("src/test/cases/months/taken-back-and-held-back");
    private static final String AGREEMENT = "PWC-2026";

    @TempDir
    private Path temporary;

    @Test
    void comeToWhatWasWorkedOutByHandAndAreVerified() throws IOException {
        SettledFolder settled = SettledFolder.of(CASE, temporary.resolve("settled"));
        List<String> told = months(settled, false);

        assertEquals(Files.readAllLines(CASE.resolve("expected.txt")), told);
        assertEquals(
                List.of("adjustment", "clawback", "earning", "reserve", "reserve-release"),
                Files.readAllLines(out(settled, 10).resolve("ledger.jsonl")).stream()
                        .map(line -> line.replaceAll(".*\"kind\":\"([a-z-]+)\".*", "$1"))
                        .sorted()
                        .toList());
    }

    @Test
    void sayForHowLongSalesAreTakenBack() throws IOException {
        SettledFolder settled = SettledFolder.of(CASE, temporary.resolve("said"));
        months(settled, false);

        assertEquals(
                "What takes a sale back counts with the sale, by the terms and rates of its day, within 6 months of it; what comes later takes"
                        + " nothing back.",
                IssuedStatement.read(out(settled, 9).resolve("statements/" + AGREEMENT + ".json"))
                        .text("clawback", "sentence"));
        String page = Files.readString(out(settled, 9).resolve("statements/" + AGREEMENT + ".html"))
                .replaceAll("<[^>]*>", "");
        assertTrue(page.contains("by the terms and rates of its day, within 6 months of it; what"), page);
    }

    @Test
    void comeToTheSameWhereAllReportsAreGivenAgain() throws IOException {
        SettledFolder settled = SettledFolder.of(CASE, temporary.resolve("again"));

        assertEquals(Files.readAllLines(CASE.resolve("expected.txt")), months(settled, true));
    }

    @Test
    void withoutTheStatementOfTheSaleTheyAreRefused() throws IOException {
        SettledFolder settled = SettledFolder.of(CASE, temporary.resolve("alone"));
        Files.delete(settled.transactions().resolve("reports-9.csv"));
        Files.delete(settled.transactions().resolve("reports-11.csv"));

        SettleOutcome outcome = settled.settle(settled.out(), YearMonth.of(2026, 10), Optional.empty());

        assertEquals(
                List.of("earlier-months-missing", "taken-back-without-statement"),
                outcome.findings().stream()
                        .filter(finding -> finding.severity() == Severity.RED)
                        .map(finding -> finding.id())
                        .toList());
    }

    /** September to November; each month with its own report, or with all before as well. */
    private List<String> months(SettledFolder settled, boolean cumulative) throws IOException {
        Path all = settled.root().resolve("all");
        Files.move(settled.transactions(), all);
        Files.createDirectory(settled.transactions());
        List<String> told = new ArrayList<>();
        for (int month = 9; month <= 11; month++) {
            Files.copy(all.resolve(report(month)), settled.transactions().resolve(report(month)));
            SettleOutcome outcome = settled.settle(out(settled, month), YearMonth.of(2026, month), earlier(settled));
            assertEquals(
                    1, outcome.statements().size(), () -> outcome.findings().toString());
            told.addAll(IssuedStatement.read(out(settled, month).resolve("statements/" + AGREEMENT + ".json"))
                    .told(Integer.toString(month)));
            verifies(settled, out(settled, month).resolve("statements/" + AGREEMENT + ".zip"));
            if (!cumulative) {
                Files.delete(settled.transactions().resolve(report(month)));
            }
        }
        return told;
    }

    private static String report(int month) {
        return "reports-" + month + ".csv";
    }

    private static Path out(SettledFolder settled, int month) {
        return settled.out().resolve("2026-" + month);
    }

    private static Optional<Earlier> earlier(SettledFolder settled) {
        return Files.isDirectory(settled.out())
                ? Optional.of(new Earlier(new NamedFolder(settled.out(), "earlier"), settled.trust()))
                : Optional.empty();
    }

    private void verifies(SettledFolder settled, Path bundle) throws IOException {
        try (WorkFolder work = WorkFolder.in(temporary)) {
            Report report = BundleVerification.verify(
                    bundle, "bundle", settled.trust(), SettledFolder.BUILDER, new RatingLimits(128, 1), work.path());
            assertEquals(Severity.GREEN, report.worst(), report::text);
        }
    }
}
