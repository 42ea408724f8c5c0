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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Agreements side by side, worked out by hand: where they follow each other within a month, each row counts once, in the agreement that holds on
 * its day; where several partners share a sale, each has its part.
 */
class AgreementsSideBySideTest {
    private static final Path CASES = Path.of("src/test/cases/terms");
    private static final Path SPLITS = Path.of("src/test/cases/splits");
    private static final Path RENEWAL = CASES.resolve("renewal-on-the-16th");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> agreeToTheCent() throws IOException {
        return Stream.concat(folders(CASES).stream(), folders(SPLITS).stream())
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> agrees(folder)));
    }

    private static List<Path> folders(Path cases) throws IOException {
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.sorted().toList();
        }
    }

    /** Settles a month for each report of the case, with that and all before. */
    private void agrees(Path folder) throws IOException {
        SettledFolder settled =
                SettledFolder.of(folder, temporary.resolve(folder.getFileName().toString()));
        Path all = settled.root().resolve("all");
        Files.move(settled.transactions(), all);
        Files.createDirectory(settled.transactions());
        List<String> told = new ArrayList<>();
        for (String report : names(all)) {
            Files.copy(all.resolve(report), settled.transactions().resolve(report));
            told.addAll(month(settled, YearMonth.parse("2026-" + report.replaceAll("[^0-9]", ""))));
        }
        assertEquals(Files.readAllLines(folder.resolve("expected.txt")), told);
    }

    private List<String> month(SettledFolder settled, YearMonth month) throws IOException {
        Path out = settled.out().resolve(month.toString());
        SettleOutcome outcome = settled.settle(out, month, earlier(settled));
        List<String> told = new ArrayList<>(outcome.findings().stream()
                .filter(finding -> finding.severity() != Severity.GREEN)
                .map(AgreementsSideBySideTest::told)
                .toList());
        for (SettleOutcome.Summary summary : outcome.statements()) {
            Path statement = out.resolve("statements/" + summary.agreement() + ".json");
            told.addAll(told(month + " " + summary.agreement(), statement));
            verifies(settled, out.resolve("statements/" + summary.agreement() + ".zip"));
        }
        return told;
    }

    private static Optional<Earlier> earlier(SettledFolder settled) {
        return Files.isDirectory(settled.out())
                ? Optional.of(new Earlier(new NamedFolder(settled.out(), "earlier"), settled.trust()))
                : Optional.empty();
    }

    private static String told(Finding finding) {
        return finding.severity().word() + " " + finding.id() + " "
                + finding.places().getFirst().toString().replaceAll(" .*", "") + " " + finding.message();
    }

    private static List<String> told(String of, Path file) throws IOException {
        IssuedStatement statement = IssuedStatement.read(file);
        List<String> told = new ArrayList<>();
        statement.objects("lines").forEach(line -> told.add(of + " line " + IssuedStatement.told(line)));
        statement.objects("adjustments").forEach(each -> told.add(of + " " + IssuedStatement.adjusted(each)));
        told.add(of + " owed " + statement.text("balance", "owedToVendorMinor") + " paid "
                + statement.text("balance", "paidToVendorMinor") + " left "
                + statement.text("outsideTermRows").replace("null", "0"));
        return told;
    }

    private void verifies(SettledFolder settled, Path bundle) throws IOException {
        try (WorkFolder work = WorkFolder.in(temporary)) {
            Report report = BundleVerification.verify(
                    bundle, "bundle", settled.trust(), SettledFolder.BUILDER, new RatingLimits(128, 1), work.path());
            assertEquals(Severity.GREEN, report.worst(), report::text);
            Auditor.agrees(bundle, work.path());
        }
    }

    @Test
    void theStatementSaysHowManyRowsItLeaves() throws IOException {
        SettledFolder settled = SettledFolder.of(RENEWAL, temporary.resolve("said"));
        Files.delete(settled.transactions().resolve("reports-10.csv"));

        SettleOutcome outcome = settled.settle();

        assertEquals(
                List.of(
                        "4 rows lie outside the term of agreement PWC-2026, 2026-09-01 until 2026-09-16, the first on 2026-09-16;"
                                + " another agreement's, if one holds then",
                        "2 rows lie outside the term of agreement PWC-2026-R, 2026-09-16 until 2029-09-01, the first on 2026-09-10;"
                                + " another agreement's, if one holds then"),
                outcome.findings().stream()
                        .filter(finding -> finding.id().equals("rows-outside-term"))
                        .map(Finding::message)
                        .toList());
        assertTrue(Files.readString(settled.out().resolve("statements/PWC-2026.html"))
                .contains("Dated outside this agreement"));
    }

    @Test
    void withoutTheAgreementThatFollowsTheMonthIsRefused() throws IOException {
        SettledFolder settled = SettledFolder.of(RENEWAL, temporary.resolve("elsewhere"));
        Files.delete(settled.transactions().resolve("reports-10.csv"));
        try (Stream<Path> files = Files.list(settled.agreements())) {
            for (Path file :
                    files.filter(each -> name(each).startsWith("PWC-2026-R")).toList()) {
                Files.delete(file);
            }
        }

        SettleOutcome alone = settled.settle();

        assertEquals(
                List.of("red rows-outside-terms transactions/reports-09.csv:3 3 rows of ggen-transactions:pwc lie in no"
                        + " agreement's term, the first on 2026-09-16"),
                alone.findings().stream()
                        .filter(Finding::isRed)
                        .map(AgreementsSideBySideTest::told)
                        .toList());
        assertEquals(
                "days of PWC-2026 (2026-09-01 until 2026-09-16)",
                alone.findings().stream()
                        .filter(Finding::isRed)
                        .findFirst()
                        .orElseThrow()
                        .allowed());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(AgreementsSideBySideTest::name).sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
