package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say to programs, with {@code --format json}. */
class FormatJsonTest {
    private static final Path EXAMPLES = Path.of("../examples/settlement").toAbsolutePath();
    private static final Path PROGRAM = Path.of("../spec/programs/ggen").toAbsolutePath();

    @Test
    void aSettledMonthIsTold(@TempDir Path folder) {
        Desk desk = Desk.in(folder);

        assertEquals(Ggen.FINE, settle(desk, "out"), desk::err);

        String told = desk.out();
        assertTrue(told.startsWith("{\"findings\":["), told);
        assertTrue(
                told.contains(
                        "{\"agreement\":\"AWS-2026\",\"bundle\":\"out/statements/AWS-2026.zip\",\"dueOn\":\"2026-11-14\""),
                told);
    }

    @Test
    void aMonthThatCannotBeSettledIsAnArrayOfFindings(@TempDir Path folder) {
        Desk desk = Desk.in(folder);
        settle(desk, "out");

        assertEquals(Ggen.UNUSABLE, settle(desk, "out"));

        assertTrue(desk.out().startsWith("[{") && desk.out().contains("\"severity\":\"red\""), desk::out);
    }

    private static int settle(Desk desk, String out) {
        return desk.run(
                "settle",
                "--format",
                "json",
                "--program",
                PROGRAM.toString(),
                "--agreements",
                EXAMPLES.resolve("agreements").toString(),
                "--transactions",
                EXAMPLES.resolve("transactions").toString(),
                "--period",
                "2026-09",
                "--out",
                out);
    }

    @Test
    void aSignatureIsTold(@TempDir Path folder) throws IOException {
        Files.copy(EXAMPLES.resolve("agreements/AWS-2026.ttl"), folder.resolve("AWS-2026.ttl"));
        Desk desk = Desk.in(folder);

        assertEquals(
                Ggen.FINE,
                desk.run(
                        "agreement",
                        "sign",
                        "AWS-2026.ttl",
                        "--as",
                        "vendor",
                        "--on",
                        "2026-08-20",
                        "--by",
                        "Ada",
                        "--format",
                        "json"),
                desk::err);

        assertEquals(
                "{\"agreement\":\"AWS-2026.ttl\",\"as\":\"vendor\",\"signature\":\"AWS-2026.vendor.dsse.json\"}\n",
                desk.out());
    }
}
