package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month in another currency, settled by command with the rates that are given; the figures are worked out in the case's folder. */
class SettleRatesTest {
    private static final Path CASE =
            Path.of("../settlement/src/test/cases/months/other-currencies").toAbsolutePath();
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
        Files.copy(CASE.resolve("transactions/reports-9.csv"), folder.resolve("reports/reports-9.csv"));
        Files.createDirectories(folder.resolve("rates"));
        Files.copy(CASE.resolve("rates/rates-9.csv"), folder.resolve("rates/rates-9.csv"));
    }

    @Test
    void aMissingRateIsSaidAndNothingIsSettled() {
        assertEquals(Ggen.RED, settle(), desk::said);

        assertTrue(
                desk.said()
                        .contains("agreement PWC-2026 converts EUR into USD by the ECB's rates, and no rate of USD on"
                                + " 2026-09-10 was given"),
                desk::said);
        assertFalse(desk.has("settled"));
    }

    @Test
    void aFileAndItsFolderComeToTheSame() throws IOException {
        assertEquals(Ggen.FINE, settle("--rates", "rates/rates-9.csv"), desk::said);
        // 11,612.00 and the fee of 1,250.00, of which 1,165.00 were paid
        assertTrue(
                desk.out().replace('\u00a0', ' ').matches("(?s).*PWC-2026 +PwC +12,862\\.00 USD +1,165\\.00 .*"),
                desk::out);
        assertEquals(Ggen.FINE, desk.run("verify", "settled/statements/PWC-2026.zip"), desk::said);
        byte[] ofFile = Files.readAllBytes(folder.resolve("settled/statements/PWC-2026.json"));
        Files.move(folder.resolve("settled"), folder.resolve("before"));

        assertEquals(Ggen.FINE, settle("--rates", "rates"), desk::said);

        assertEquals(
                new String(ofFile, StandardCharsets.UTF_8),
                Files.readString(folder.resolve("settled/statements/PWC-2026.json")));
    }

    @Test
    void whatIsNoFileOfRatesIsRefusedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("rates/rates-9.csv"), "Date,USD,\n2026-09-10,1.1612,\n2026-09-10,1.1612,\n");

        assertEquals(Ggen.RED, settle("--rates", "rates"), desk::said);

        assertTrue(desk.said().contains("rates/rates-9.csv:3"), desk::said);
        assertFalse(desk.has("settled"));
    }

    private int settle(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "settle",
                "--program",
                PROGRAM.toString(),
                "--agreements",
                "agreements",
                "--transactions",
                "reports",
                "--period",
                "2026-09",
                "--key",
                "ggen",
                "--out",
                "settled"));
        arguments.addAll(List.of(more));
        return desk.run(arguments.toArray(String[]::new));
    }
}
