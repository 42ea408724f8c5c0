package dev.ggen.settlement.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Check;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.bundle.WorkFolder;
import dev.ggen.settlement.explain.BundleExplanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles that a vendor forged with its own key: each is red, and none is a fault. */
class ForgedBundleTest {
    private static final Path EXAMPLE = Path.of("../examples/settlement");
    private static final String AGREEMENT = "inputs/agreement.ttl";
    private static final byte[] JUNK = {1, 2, 3};

    @TempDir
    private static Path temporary;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SettledFolder settled;

    @BeforeAll
    static void settle() throws IOException {
        settled = SettledFolder.of(EXAMPLE, temporary.resolve("settled"));
        settled.settle();
    }

    @Test
    void nothingForgedIsGreen() throws IOException {
        Report report = verify(forgery());

        assertEquals(Severity.GREEN, report.worst(), report::text);
    }

    @Test
    void anOutputThatTheFunctionDoesNotMakeIsRed() throws IOException {
        assertRed(
                "statement-final.pdf is named by the receipt and isn't an output",
                forgery().output("statement-final.pdf", JUNK));
    }

    @Test
    void anInputThatTheFunctionDoesNotReadIsRed() throws IOException {
        assertRed(
                "inputs/extra.pdf is named by the receipt and isn't an input",
                forgery().with("inputs/extra.pdf", JUNK));
        assertRed(
                "pack/extra.pdf is named by the receipt and isn't an input",
                forgery().with("pack/extra.pdf", JUNK));
    }

    @Test
    void anInputThatIsCalledAnOutputIsRed() throws IOException {
        assertRed(
                "inputs/extra.pdf is named by the receipt and isn't an output",
                forgery().output("inputs/extra.pdf", JUNK));
    }

    @Test
    void anotherScriptThanTheFunctionWritesIsRed() throws IOException {
        assertRed("recalculate.sql comes out differently", forgery().replacing("recalculate.sql", "'0.04'", "'0.05'"));
    }

    @Test
    void madeBeforeScriptsWereKeptItIsGreen() throws IOException {
        Report report = verify(forgery().without("recalculate.sql"));

        assertEquals(Severity.GREEN, report.worst(), report::text);
    }

    @Test
    void theLogOfAnotherRunIsRed() throws IOException {
        assertRed("belongs under that of settlement/ggen/2026-09", forgery().loggedAs("settlement/ggen/2026-08"));
    }

    @Test
    void aReceiptThatNamesAnotherAgreementIsRed() throws IOException {
        assertRed(
                "externalParameters.agreement is \"AWS-2026\", recomputed \"MCKINSEY-2026\"",
                forgery().parameter("agreement", Json.of("AWS-2026")));
    }

    @Test
    void aParameterThatNobodyReadsIsRed() throws IOException {
        assertRed("externalParameters.note", forgery().parameter("note", Json.of("paid in full")));
    }

    @Test
    void aProgramThatIsNamedOtherwiseIsRed() throws IOException {
        Json program = Json.object()
                .put("name", "Another program")
                .put("version", "9")
                .put("vendor", "Somebody")
                .put("digest", "0".repeat(64))
                .build();

        assertRed(
                "externalParameters.program.name is \"Another program\"",
                forgery().parameter("program", program));
    }

    @Test
    void aReportOfAnotherAccountIsRed() throws IOException {
        byte[] other = Files.readAllBytes(settled.transactions().resolve("accenture-2026-09.csv"));

        assertRed("is of account accenture", forgery().with("inputs/reports/accenture.csv", other));
    }

    @Test
    void monthsAndTimesOfNoCalendarAreRed() throws IOException {
        assertRed("\"period\" can't be used", forgery().parameter("period", Json.of("+999999999-12")));
        assertRed(
                "\"issuedAt\" can't be used", forgery().parameter("issuedAt", Json.of("+1000000000-12-31T23:59:59Z")));
    }

    @Test
    void aRateThatWouldTakeForeverIsRed() throws IOException {
        assertRed("p:rate 1E-1000000000", forgery().replacing(AGREEMENT, "p:rate 0.04", "p:rate \"1E-1000000000\""));
    }

    @Test
    void whatAStrangerWroteStaysInItsLine() throws IOException {
        Report report = verify(forgery()
                .replacing(AGREEMENT, "p:paidEvery p:monthly", "p:paidEvery \"\\u001b[2J\\ngreen   all verified\""));

        assertTrue(report.isRed());
        assertTrue(report.text().contains("\\u{1b}[2J\\u{a}green"), report::text);
        assertFalse(report.text().contains("\u001b"));
    }

    @Test
    void anExplanationKeepsAStrangersWordsInTheirLine() throws IOException {
        Path bundle = forgery()
                .replacing(AGREEMENT, "p:reason \"", "p:reason \"\\u001b[2J\\nLine")
                .write(temporary.resolve("explained.zip"), settled.vendorKey());
        try (WorkFolder work = WorkFolder.in(temporary)) {
            String text =
                    BundleExplanation.of(bundle, "bundle", Optional.empty(), 1, new RatingLimits(64, 1), work.path());

            assertTrue(text.contains("\uFFFD[2J\uFFFDLine"), text);
        }
    }

    private static Forgery forgery() throws IOException {
        return Forgery.of(settled.bundle("MCKINSEY-2026"));
    }

    private static void assertRed(String words, Forgery forgery) throws IOException {
        Report report = verify(forgery);
        String red = report.checks().stream()
                .filter(check -> check.severity() == Severity.RED)
                .map(Check::words)
                .collect(Collectors.joining("\n"));
        assertTrue(red.contains(words), report::text);
    }

    private static Report verify(Forgery forgery) throws IOException {
        Path bundle = forgery.write(temporary.resolve("forged.zip"), settled.vendorKey());
        try (WorkFolder work = WorkFolder.in(temporary)) {
            return BundleVerification.verify(
                    bundle, "forged.zip", settled.trust(), SettledFolder.BUILDER, new RatingLimits(64, 1), work.path());
        }
    }
}
