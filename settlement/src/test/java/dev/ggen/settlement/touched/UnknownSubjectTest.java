package dev.ggen.settlement.touched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Who asks for something that isn't there is told what is. */
class UnknownSubjectTest {
    @TempDir
    private static Path temporary;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static List<NamedBundle> bundles;

    @BeforeAll
    static void settle() throws IOException {
        bundles = SettledMonths.of(
                        Path.of("src/test/cases/months/other-currencies"),
                        9,
                        10,
                        _ -> true,
                        temporary.resolve("months"))
                .bundles();
    }

    @Test
    void isToldTheRowsMostAlike() {
        assertRefused("no-such-row", "the most alike are S-1, S-2, S-3, S-4, P-1", new Subject.Row("S-9"));
    }

    @Test
    void isToldTheCustomersMostAlike() {
        assertRefused(
                "no-such-customer",
                "the most alike are customer-1, customer-2, customer-3",
                new Subject.Customer("customer-12"));
    }

    @Test
    void isToldTheClauses() {
        assertRefused("no-such-clause", "6.1, 6.2, 6.3", new Subject.Clause("6.4"));
    }

    @Test
    void isToldTheRates() {
        assertRefused(
                "no-such-rate",
                "GBP@2026-09-11, USD@2026-09-10, USD@2026-09-11, USD@2026-09-25, USD@2026-10-05",
                Subject.of("rate", "USD@2026-09-12"));
    }

    @Test
    void isToldHowARateIsWritten() {
        assertEquals(
                "rate-not-readable", refusal(() -> Subject.of("rate", "USD")).id());
        assertEquals(
                "rate-not-readable",
                refusal(() -> Subject.of("rate", "2026-09-10")).id());
    }

    @Test
    void isToldWhichBundlesAreOfOneStatement() {
        List<NamedBundle> twice = new ArrayList<>(bundles);
        twice.addAll(bundles);

        assertEquals(
                "statement-twice",
                refusal(() -> asked(twice, new Subject.Row("S-1"))).id());
    }

    @Test
    void wordsAndFiguresSayTheSame() {
        Touched touched = asked(bundles, Subject.of("rate", "GBP@2026-09-11"));

        String text = TouchedText.of(touched).replace('\u00a0', ' ');
        assertTrue(text.contains("Adjustment of 2026-09, line PWC-2026/6.1/USD/2026-09-01"), text);
        assertTrue(text.contains("converted from 10,000.00 GBP × 1.34419410745234"), text);
        assertTrue(text.contains("In all 2,688.39 USD owed to the vendor by it, in 1 line of 1 of 2 bundles"), text);
        String json = CanonicalJson.text(TouchedJson.of(touched));
        assertTrue(json.contains("\"adjusts\":\"2026-09\""), json);
        assertTrue(json.contains("\"differenceMinor\":268839"), json);
        assertTrue(json.contains("\"totals\":[{\"currency\":\"USD\",\"owedToVendorMinor\":268839}]"), json);
    }

    private static void assertRefused(String id, String allowed, Subject subject) {
        Finding refusal = refusal(() -> asked(bundles, subject));
        assertEquals(id, refusal.id());
        assertEquals(allowed, refusal.allowed());
    }

    private static Touched asked(List<NamedBundle> asked, Subject subject) {
        return TouchedRun.of(asked, subject, 1, new RatingLimits(128, 1), temporary);
    }

    private static Finding refusal(Executable asked) {
        return assertThrows(FindingsException.class, asked).findings().getFirst();
    }
}
