package dev.ggen.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetCsvTest {
    private static final RatingLimits LIMITS = new RatingLimits(128, 1);
    private static final int BROKEN_TRIES = 200;

    @TempDir
    private Path folder;

    @Test
    void valuesBecomeTextWithoutLosingAnything() throws Exception {
        Path file = written("""
                SELECT 'a,"b"' AS "te,xt", DATE '2026-09-30' AS day, TIMESTAMP '2026-09-30 23:59:59' AS utc,
                  TIMESTAMPTZ '2026-09-30 23:59:59+02' AS zoned, TIMESTAMP '2026-09-30 23:59:59.5' AS half,
                  (-0.000001)::DECIMAL(18, 6) AS small, 99999999999999999999999999999999999999::DECIMAL(38, 0) AS large,
                  42::BIGINT AS whole, NULL AS none, NULL::VARCHAR AS nothing, 'Zürich' || chr(10) || 'x' AS lines""");

        assertEquals(
                "line,\"te,xt\",day,utc,zoned,half,small,large,whole,none,nothing,lines\n"
                        + "1,\"a,\"\"b\"\"\",2026-09-30,2026-09-30T23:59:59Z,2026-09-30T21:59:59Z,2026-09-30T23:59:59.500000Z,"
                        + "-0.000001,99999999999999999999999999999999999999,42,,,\"Zürich\nx\"\n",
                text(file));
    }

    @Test
    void rowsKeepTheirOrderAndNumbersInMemoryThatDoesNotGrow() throws Exception {
        Path file = written("SELECT 'R-' || i AS id FROM range(700000) t(i)");
        long rows = 0;
        try (InputStream in = ParquetCsv.open(file, new RatingLimits(64, 1));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            assertEquals("line,id", reader.readLine());
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows++;
                if (!line.equals(rows + ",R-" + (rows - 1))) {
                    assertEquals(rows + ",R-" + (rows - 1), line);
                }
            }
        }
        assertEquals(700_000, rows);
    }

    @Test
    void whatIsNoTextIsRefused() throws Exception {
        assertEquals(
                "its column amount is DOUBLE, which is no text, date, time, decimal or whole number",
                refusal(written("SELECT 1.5::DOUBLE AS amount")));
        assertEquals(
                "its column list is INTEGER[], which is no text, date, time, decimal or whole number",
                refusal(written("SELECT [1] AS list")));
        assertTrue(refusal(written("SELECT repeat('x', 1048577) AS long")).contains("longer than 1048576 bytes"));
    }

    @Test
    void aFileThatClaimsMoreRowsThanItCanHoldIsRefused() throws Exception {
        Path file = written("SELECT NULL::VARCHAR AS nothing FROM range(10000000)");

        assertTrue(refusal(file).startsWith("it claims more rows than a file of "), () -> refusal(file));
    }

    @Test
    void aNameThatCouldMeanOtherFilesIsRefused() throws Exception {
        Path file = Files.copy(written("SELECT 1 AS one"), folder.resolve("report[1].parquet"));

        assertEquals("its path has one of *?[]{}", refusal(file));
    }

    @Test
    void aFileBrokenAnywhereIsReadOrRefusedAndNothingElse() throws Exception {
        byte[] whole = Files.readAllBytes(
                written("SELECT 'R-' || i AS id, i AS number, DATE '2026-09-01' AS day FROM range(3000) t(i)"));
        long seed = Long.getLong("ggen.seed", 1);
        Random random = new Random(seed);
        for (int attempt = 0; attempt < BROKEN_TRIES; attempt++) {
            byte[] broken = whole.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("broken.parquet"), broken);
            try {
                text(file);
            } catch (UnreadableParquet e) {
                assertFalse(String.valueOf(e.getMessage()).contains("\n"), "seed " + seed);
            }
        }
    }

    private String refusal(Path file) {
        return String.valueOf(
                assertThrows(UnreadableParquet.class, () -> text(file)).getMessage());
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = ParquetCsv.open(file, LIMITS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path written(String select) throws SQLException {
        Path file = folder.resolve("written.parquet");
        try (DuckSession session = DuckSession.open(new RatingLimits(256, 1), folder)) {
            session.execute("COPY (" + select + ") TO " + DuckSession.quoted(file) + " (FORMAT parquet)");
        }
        return file;
    }
}
