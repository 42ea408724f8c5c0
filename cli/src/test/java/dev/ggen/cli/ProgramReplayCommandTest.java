package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms tried by command; the figures are worked out in the cases' folders. */
class ProgramReplayCommandTest {
    private static final Path CASES =
            Path.of("../settlement/src/test/cases/replay").toAbsolutePath();
    private static final String PROGRAM =
            Path.of("../spec/programs/ggen").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = Desk.in(folder).with("TMPDIR", folder.toString());
    }

    @Test
    void whoGainsAndWhatMovesIsToldWithBothSentences() {
        assertEquals(Ggen.FINE, replay("a-lower-bracket-and-a-lower-fee", "2026-11", "2026-12"), desk::said);

        assertTrue(
                told().matches(
                                "(?s).*\nPWC-2026 +PwC +USD +9,000\\.00 +8,000\\.00 +−1,000\\.00 +−1,000\\.00 +\\+1,000\\.00\n"
                                        + "together +USD +9,000\\.00 +8,000\\.00 +−1,000\\.00 +−1,000\\.00 +\\+1,000\\.00\n.*"),
                desk::out);
        assertTrue(
                told().contains(
                                "old: ggen receives 20 % of Compliance automation services, from 100,000.00 USD on 15 %"),
                desk::out);
        assertTrue(
                told().contains(
                                "new: ggen receives 20 % of Compliance automation services, from 60,000.00 USD on 15 %"),
                desk::out);
        assertTrue(
                told().matches(
                                "(?s).*\n +2026-11 +2026-11-01 +partner owes 5,000\\.00 +partner owes 4,500\\.00 +−500\\.00 +\\+500\\.00\n.*"),
                desk::out);
        assertTrue(
                told().endsWith("1 agreement better for the partner, 0 worse, 2 statements and 3 lines moved.\n"),
                desk::out);
    }

    @Test
    void whatIsRefusedEndsRedAndStillTellsTheRest() {
        assertEquals(Ggen.RED, replay("one-refused-and-one-new", "2026-11", "2026-11"), desk::said);

        assertTrue(told().contains("Under the new terms:\nred[rate-outside-range]"), desk::out);
        assertTrue(told().contains("Under the old terms:\n"), desk::out);
        assertTrue(told().contains("PwC (1 of 1 months refused)"), desk::out);
        assertTrue(told().endsWith("; 1 month refused and in no figure above.\n"), desk::out);
    }

    @Test
    void theSameAsJson() {
        assertEquals(
                Ggen.FINE,
                replay("a-lower-bracket-and-a-lower-fee", "2026-11", "2026-12", "--format", "json"),
                desk::said);

        Json.Obj json = (Json.Obj) CanonicalJson.parse(desk.out().getBytes(StandardCharsets.UTF_8), "replay");
        assertEquals(Json.of("ggen-replay/1"), json.get("format"));
        assertTrue(desk.out().contains("""
                "totals":[{"currency":"USD","difference":{"owedToVendorMinor":-100000,"partnerMinor":100000,"vendorMinor":-100000}"""), desk::out);
    }

    @Test
    void nothingIsWrittenAndTheSameComesOutAgain() throws IOException {
        replay("a-lower-bracket-and-a-lower-fee", "2026-11", "2026-12");
        String first = desk.out();

        replay("a-lower-bracket-and-a-lower-fee", "2026-11", "2026-12", "--threads", "1");

        assertEquals(first, desk.out());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void moreMonthsThanTheBoundOrNoneAreUnusable() {
        assertEquals(Ggen.FINE, replay("a-lower-bracket-and-a-lower-fee", "2026-09", "2031-08"), desk::said);
        assertEquals(Ggen.UNUSABLE, replay("a-lower-bracket-and-a-lower-fee", "2026-09", "2031-09"), desk::said);
        assertEquals(Ggen.UNUSABLE, replay("a-lower-bracket-and-a-lower-fee", "2026-12", "2026-11"), desk::said);
        assertTrue(desk.said().contains("from 1 to 60 months"), desk::said);
        assertEquals(Ggen.UNUSABLE, replay("nowhere", "2026-12", "2026-12"), desk::said);
    }

    /** With plain spaces, also between an amount and its currency. */
    private String told() {
        return desk.out().replace('\u00a0', ' ');
    }

    private int replay(String name, String from, String to, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "program",
                "replay",
                PROGRAM,
                PROGRAM,
                "--agreements",
                CASES.resolve(name).resolve("agreements").toString(),
                "--new-agreements",
                CASES.resolve(name).resolve("new-agreements").toString(),
                "--transactions",
                CASES.resolve(name).resolve("transactions").toString(),
                "--from",
                from,
                "--to",
                to));
        arguments.addAll(List.of(more));
        return desk.run(arguments.toArray(String[]::new));
    }
}
