package dev.ggen.settlement.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Envelope;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.Severity;
import dev.ggen.receipt.Statement;
import dev.ggen.settlement.IssuedStatement;
import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.bundle.WorkFolder;
import dev.ggen.settlement.explain.BundleExplanation;
import dev.ggen.settlement.run.SettleOutcome;
import dev.ggen.settlement.run.SettleRequest.Earlier;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months with other currencies: worked out by hand, verified from the rates that their bundles hold, and red when these are other ones. */
class ConvertedMonthsTest {
    private static final Path CASE = Path.of("src/test/cases/months/other-currencies");
    private static final String AGREEMENT = "PWC-2026";
    private static final String EXTRACT = "inputs/rates.csv";

    @TempDir
    private static Path temporary;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SettledFolder settled;

    /** September to November; each month with the reports until then, and its own rates alone. */
    @BeforeAll
    static void settleThreeMonths() throws IOException {
        settled = SettledFolder.of(CASE, temporary.resolve("settled"));
        clear(settled.transactions());
        for (int month = 9; month <= 11; month++) {
            clear(settled.rates());
            take("transactions", "reports-" + month + ".csv", settled.transactions());
            take("rates", "rates-" + month + ".csv", settled.rates());
            assertEquals(List.of(), red(settle(month, out(month))));
        }
    }

    @Test
    void comeToWhatWasWorkedOutByHand() throws IOException {
        List<String> told = new ArrayList<>();
        for (int month = 9; month <= 11; month++) {
            told.addAll(IssuedStatement.read(out(month).resolve("statements/" + AGREEMENT + ".json"))
                    .told(Integer.toString(month)));
        }
        assertEquals(Files.readAllLines(CASE.resolve("expected.txt")), told);
    }

    @Test
    void areVerifiedByTheRatesThatTheirBundlesHold() throws IOException {
        for (int month = 9; month <= 11; month++) {
            Report report = verify(forgery(month));

            assertEquals(Severity.GREEN, report.worst(), report::text);
            String digest = Digest.of(Files.readAllBytes(CASE.resolve("rates/rates-" + month + ".csv")))
                    .hex();
            assertTrue(report.text().contains("rates-" + month + ".csv " + digest.substring(0, 16)), report::text);
        }
    }

    @Test
    void holdNoOtherRatesThanTheyUse() throws IOException {
        assertEquals("day,currency,rate\n2026-09-10,USD,1.1612\n2026-09-25,USD,1.1650\n", text(bundle(9), EXTRACT));
        assertEquals(
                "day,currency,rate\n2026-09-11,GBP,0.8655\n2026-09-11,USD,1.1634\n2026-10-05,USD,1.1680\n",
                text(bundle(10), EXTRACT));
        assertEquals("day,currency,rate\n2026-11-10,USD,1.1700\n", text(bundle(11), EXTRACT));
        assertEquals("""
                month,day,currency,rate
                2026-09,2026-09-10,USD,1.1612
                2026-09,2026-09-11,GBP,0.8655
                2026-09,2026-09-11,USD,1.1634
                2026-09,2026-09-25,USD,1.1650
                2026-10,2026-10-05,USD,1.1680
                """, text(bundle(10), "rates.csv"));
    }

    @Test
    void nameTheFileThatTheirRatesAreFrom() throws IOException {
        byte[] receipt = CanonicalZip.read(bundle(9)).bytes("receipt.dsse.json", 1 << 20);
        Provenance provenance =
                Provenance.of(Statement.parse(Envelope.parse(receipt, "receipt").payload(), "receipt"), "receipt");

        assertEquals(
                List.of("rates/rates-9.csv " + Digest.of(Files.readAllBytes(CASE.resolve("rates/rates-9.csv")))),
                provenance.resolvedDependencies().stream()
                        .filter(input -> input.name().startsWith("rates/"))
                        .map(input -> input.name() + " " + input.digest())
                        .toList());
    }

    @Test
    void areExplainedWithAmountRateDayAndSource() throws IOException {
        try (WorkFolder work = WorkFolder.in(temporary)) {
            String told = BundleExplanation.of(
                    bundle(10), "bundle", Optional.empty(), 3, new RatingLimits(128, 1), work.path());

            assertTrue(told.contains("40,000.00 EUR × 1.168 = 46720   ECB 2026-10-05: 1 EUR = 1.1680 USD"), told);
            assertTrue(
                    told.contains("10,000.00 GBP × 1.34419410745234 = 13441.9410745234   ECB 2026-09-11:"
                            + " 1 EUR = 0.8655 GBP = 1.1634 USD"),
                    told);
        }
    }

    @Test
    void showAmountRateDayAndSourceOnThePage() throws IOException {
        String page = Files.readString(out(9).resolve("statements/" + AGREEMENT + ".html"))
                .replaceAll("<[^>]*>", "")
                .replace('\u00a0', ' ');

        assertTrue(
                page.contains("50,000.00 EUR × 1.1612 = 58,060.00 USD, by ECB of 2026-09-10: 1 EUR = 1.1612 USD"),
                page);
        assertTrue(
                page.contains("1,000.00 EUR × 1.165 = 1,165.00 USD, by ECB of 2026-09-25: 1 EUR = 1.1650 USD"), page);
    }

    @Test
    void areRedWithAnotherRate() throws IOException {
        assertRed("statement.json comes out differently", forgery(9).replacing(EXTRACT, "1.1612", "1.1613"));
    }

    @Test
    void areRedWithARateThatIsNotUsed() throws IOException {
        assertRed(
                "inputs/rates.csv has 3 rates, and the statement rests on 2",
                forgery(9).replacing(EXTRACT, "2026-09-25", "2026-09-11,USD,1.1634\n2026-09-25"));
    }

    @Test
    void areRedWithoutARate() throws IOException {
        assertRed(
                "no rate of USD on 2026-09-10 was given", forgery(9).replacing(EXTRACT, "2026-09-10,USD,1.1612\n", ""));
        assertRed("no rate of USD on 2026-09-10 was given", forgery(9).without(EXTRACT));
    }

    @Test
    void areRedWithRatesThatAreNotAsGgenWritesThem() throws IOException {
        assertRed("isn't as ggen writes it", forgery(9).replacing(EXTRACT, "currency", "money"));
        assertRed("line 2 can't be read: not a rate: 1E9", forgery(9).replacing(EXTRACT, "1.1612", "1E9"));
    }

    @Test
    void areRedWhenTheReceiptDoesNotNameTheFile() throws IOException {
        assertRed(
                "names 0 files that the rates in the bundle are from",
                forgery(9).withoutOriginals());
    }

    @Test
    void areRedWithoutTheRatesOfAnEarlierMonth() throws IOException {
        assertRed("names rates.csv, which isn't there", forgery(11).without("inputs/earlier/2026-10/rates.csv"));
        assertRed(
                "names another rates.csv than inputs/earlier/2026-10/rates.csv",
                forgery(11).replacing("inputs/earlier/2026-10/rates.csv", "1.1680", "1.1780"));
    }

    @Test
    void areRedWithAnOutputThatDoesNotComeOut() throws IOException {
        SettledFolder plain =
                SettledFolder.of(Path.of("src/test/cases/months/rows-that-come-late"), temporary.resolve("plain"));
        plain.settle();
        Forgery forgery = Forgery.of(plain.bundle(AGREEMENT))
                .with("rates.csv", "month,day,currency,rate\n".getBytes(StandardCharsets.UTF_8));
        Path forged = forgery.write(Files.createTempFile(temporary, "forged", ".zip"), plain.vendorKey());
        try (WorkFolder work = WorkFolder.in(temporary)) {
            Report report = BundleVerification.verify(
                    forged, "forged", plain.trust(), SettledFolder.BUILDER, new RatingLimits(128, 1), work.path());

            assertTrue(report.text().contains("rates.csv doesn't come out of these inputs"), report::text);
        }
    }

    @Test
    void areRedWhenARateIsMissing() throws IOException {
        SettledFolder other = SettledFolder.of(CASE, temporary.resolve("other"));
        clear(other.rates());
        take("rates", "rates-11.csv", other.rates());
        clear(other.transactions());
        take("transactions", "reports-9.csv", other.transactions());

        SettleOutcome outcome = other.settle();

        assertEquals(List.of("missing-rate", "missing-rate"), red(outcome));
        Finding sale =
                outcome.findings().stream().filter(Finding::isRed).toList().getLast();
        assertEquals(
                "agreement PWC-2026 converts EUR into USD by the ECB's rates, and no rate of USD on 2026-09-10 was given"
                        + " (1 row of ggen-transactions:pwc, first on 2026-09-10)",
                sale.message());
        assertEquals(
                "transactions/reports-9.csv:2",
                sale.places().getFirst().file() + ":" + sale.places().getFirst().line());
    }

    private static SettleOutcome settle(int month, Path target) {
        Optional<Earlier> earlier = Files.isDirectory(settled.out())
                ? Optional.of(new Earlier(new NamedFolder(settled.out(), "earlier"), settled.trust()))
                : Optional.empty();
        return settled.settle(target, YearMonth.of(2026, month), earlier);
    }

    private static List<String> red(SettleOutcome outcome) {
        return outcome.findings().stream()
                .filter(Finding::isRed)
                .map(Finding::id)
                .toList();
    }

    private static void take(String kind, String name, Path to) throws IOException {
        Files.copy(CASE.resolve(kind).resolve(name), to.resolve(name));
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path out(int month) {
        return settled.out().resolve("month-" + month);
    }

    private static Path bundle(int month) {
        return out(month).resolve("statements").resolve(AGREEMENT + ".zip");
    }

    private static String text(Path bundle, String name) throws IOException {
        return new String(CanonicalZip.read(bundle).bytes(name, 1 << 20), StandardCharsets.UTF_8);
    }

    private static Forgery forgery(int month) throws IOException {
        return Forgery.of(bundle(month)).loggedAs("settlement/ggen/" + YearMonth.of(2026, month));
    }

    private static void assertRed(String message, Forgery forgery) throws IOException {
        Report report = verify(forgery);

        assertEquals(Severity.RED, report.worst(), report::text);
        assertTrue(report.text().contains(message), report::text);
    }

    private static Report verify(Forgery forgery) throws IOException {
        Path forged = forgery.write(Files.createTempFile(temporary, "forged", ".zip"), settled.vendorKey());
        try (WorkFolder work = WorkFolder.in(temporary)) {
            return BundleVerification.verify(
                    forged, "forged", settled.trust(), SettledFolder.BUILDER, new RatingLimits(128, 1), work.path());
        }
    }
}
