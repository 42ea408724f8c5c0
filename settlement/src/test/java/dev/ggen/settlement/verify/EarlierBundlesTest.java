package dev.ggen.settlement.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.bundle.WorkFolder;
import dev.ggen.settlement.explain.BundleExplanation;
import dev.ggen.settlement.run.SettleRequest.Earlier;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of months that go by earlier ones: what they hold of these is proven by the earlier months' own receipts. */
class EarlierBundlesTest {
    private static final Path CASE = Path.of("src/test/cases/months/quarter-floor-and-users-of-a-year");
    private static final String SUMS = "inputs/earlier/2026-09/sums.csv";
    private static final String STATEMENT = "inputs/earlier/2026-09/statement.json";
    private static final String RECEIPT = "inputs/earlier/2026-09/receipt.dsse.json";

    @TempDir
    private static Path temporary;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SettledFolder settled;

    @BeforeAll
    static void settleTwoMonths() throws IOException {
        settled = SettledFolder.of(CASE, temporary.resolve("settled"));
        settled.settle(settled.out().resolve("2026-09"), YearMonth.of(2026, 9), Optional.empty());
        settled.settle(
                settled.out().resolve("2026-10"),
                YearMonth.of(2026, 10),
                Optional.of(new Earlier(new NamedFolder(settled.out(), "out"), settled.trust())));
    }

    @Test
    void areGreenAndNameTheSumsTheyGoBy() throws IOException {
        Report report = verify(forgery());

        assertEquals(Severity.GREEN, report.worst(), report::text);
        String digest = Digest.of(CanonicalZip.read(bundle("2026-09")).bytes("sums.csv", 1 << 20))
                .hex();
        assertTrue(report.text().contains("2026-09 " + digest.substring(0, 16)), report::text);
    }

    @Test
    void areRedWithOtherSumsThanTheEarlierReceiptNames() throws IOException {
        assertRed("names another sums.csv than " + SUMS, forgery().replacing(SUMS, "33333.33", "3333.33"));
    }

    @Test
    void areRedWithAnotherStatementThanTheEarlierReceiptNames() throws IOException {
        assertRed(
                "names another statement.json than " + STATEMENT,
                forgery().replacing(STATEMENT, "\"rows\":1", "\"rows\":2"));
    }

    @Test
    void areRedWithAnEarlierStatementThatCannotBeRead() throws IOException {
        assertRed(
                "statement.lines[].shares.vendor.minor is not an integer",
                forgery().replacing(STATEMENT, "\"minor\":2500000", "\"minor\":\"much\""));
        assertRed("2026-09/statement.json isn't an object", forgery().with(STATEMENT, new byte[] {'1'}));
    }

    @Test
    void areRedWithAnEarlierReceiptOfAnotherMonth() throws IOException {
        byte[] october = CanonicalZip.read(bundle("2026-10")).bytes("receipt.dsse.json", 1 << 20);

        assertRed("is not of ggen's agreement PWC-2026 and 2026-09", forgery().with(RECEIPT, october));
    }

    @Test
    void areRedWithoutAMonthThatTheAgreementGoesBy() throws IOException {
        assertRed(
                "goes by what was sold before",
                forgery().without(SUMS).without(STATEMENT).without(RECEIPT));
    }

    @Test
    void areRedWithAMonthThatTheAgreementDoesNotGoBy() throws IOException {
        byte[] nothing = "source,product,measure,day,currency,amount,rows\n".getBytes(StandardCharsets.UTF_8);

        assertRed(
                "holds [2026-08, 2026-09], and the statement goes by [2026-09]",
                forgery()
                        .with("inputs/earlier/2026-08/sums.csv", nothing)
                        .with(
                                "inputs/earlier/2026-08/statement.json",
                                CanonicalZip.read(bundle("2026-09")).bytes("statement.json", 1 << 20))
                        .with("inputs/earlier/2026-08/receipt.dsse.json", nothing));
    }

    @Test
    void areRedWithSumsThatAreNotAsGgenWritesThem() throws IOException {
        assertRed("line 3 can't be read: not an amount", forgery().replacing(SUMS, "33333.33", "a third"));
        assertRed("line 3 can't be read: not an amount", forgery().replacing(SUMS, "33333.33", "1E1000000000"));
        assertRed("isn't as ggen writes it", forgery().replacing(SUMS, "33333.33", "033333.330"));
    }

    @Test
    void areRedWithAReceiptWithoutItsSums() throws IOException {
        assertRed(
                "inputs/earlier/2026-08/receipt.dsse.json belongs to no sums",
                forgery().with("inputs/earlier/2026-08/receipt.dsse.json", new byte[] {1}));
    }

    @Test
    void areExplainedWithWhatWasCountedBefore() throws IOException {
        try (WorkFolder work = WorkFolder.in(temporary)) {
            String told = BundleExplanation.of(
                    bundle("2026-10"), "bundle", Optional.empty(), 1, new RatingLimits(128, 1), work.path());

            assertTrue(told.contains("60 units counted since 2026-09 (over a contract year)"), told);
        }
    }

    private static Path bundle(String month) {
        return settled.out().resolve(month).resolve("statements").resolve("PWC-2026.zip");
    }

    private static Forgery forgery() throws IOException {
        return Forgery.of(bundle("2026-10")).loggedAs("settlement/ggen/2026-10");
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
