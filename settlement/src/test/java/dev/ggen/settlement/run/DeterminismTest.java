package dev.ggen.settlement.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.SettledFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs and key give the same bytes, whatever the machine around them is like. */
class DeterminismTest {
    private static final Path EXAMPLE = Path.of("../examples/settlement");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path temporary;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void folderLocaleZoneThreadsAndFileTimesChangeNothing() throws IOException {
        SettledFolder settled = SettledFolder.of(EXAMPLE, temporary.resolve("one"));
        settled.settle();
        Locale.setDefault(Locale.of("ar", "EG"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Path elsewhere = temporary.resolve("another place").resolve("deeper");
        Files.createDirectories(elsewhere);
        touch(settled.transactions());

        SettleOutcome again = settled.withLimits(new RatingLimits(64, 1)).settle(elsewhere.resolve("out"));

        assertFalse(again.isRed(), () -> again.findings().toString());
        assertEquals(
                List.of(),
                SettledFolder.differences(
                        SettledFolder.tree(settled.out()), SettledFolder.tree(elsewhere.resolve("out"))));
    }

    @Test
    void anotherProcessWithAnotherLanguageZoneAndCharsetMakesTheSameBytes() throws Exception {
        SettledFolder settled = SettledFolder.of(EXAMPLE, temporary.resolve("one"));
        settled.settle();
        Path key = Files.writeString(
                temporary.resolve("key.pem"), settled.vendorKey().pem());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Path out = temporary.resolve("elsewhere");

        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SettleOnce.class.getName(),
                        settled.root().toString(),
                        key.toString(),
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream said = other.getInputStream()) {
            assertEquals("settled", new String(said.readAllBytes(), StandardCharsets.ISO_8859_1).strip());
            assertTrue(other.waitFor(60, TimeUnit.SECONDS));
        }

        assertEquals(List.of(), SettledFolder.differences(SettledFolder.tree(settled.out()), SettledFolder.tree(out)));
    }

    @Test
    void orderAndRepetitionOfRowsChangeNoAmount() throws IOException {
        SettledFolder plain =
                SettledFolder.of(Path.of("src/test/cases/settle/integrator-month"), temporary.resolve("a"));
        SettledFolder shuffled =
                SettledFolder.of(Path.of("src/test/cases/settle/integrator-month"), temporary.resolve("b"));
        Path report = shuffled.transactions().resolve("report.csv");
        List<String> lines = Files.readAllLines(report);
        Files.write(report, List.of(lines.get(0), lines.get(8), lines.get(3), lines.get(9), lines.get(1)));
        Files.write(
                shuffled.transactions().resolve("rest.csv"),
                List.of(
                        lines.get(0),
                        lines.get(2),
                        lines.get(4),
                        lines.get(3),
                        lines.get(5),
                        lines.get(6),
                        lines.get(7)));

        SettleOutcome.Summary expected = plain.settle().statements().getFirst();
        SettleOutcome.Summary found = shuffled.settle().statements().getFirst();

        assertEquals(expected, found);
    }

    private static void touch(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            }
        }
    }
}
