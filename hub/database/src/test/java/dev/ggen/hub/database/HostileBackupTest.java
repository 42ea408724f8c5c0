package dev.ggen.hub.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.hub.database.BackupManifest.Table;
import dev.ggen.receipt.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that were damaged, or made to do harm: none of their rows ever comes to be in a database. */
class HostileBackupTest {
    private static final String ENTRIES = "tables/demo.kind_entry.copy";

    @SuppressWarnings("NullAway.Init")
    private static ThrowawayServer server;

    @SuppressWarnings("NullAway.Init")
    private static Database target;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Path good;

    @BeforeAll
    static void start() throws SQLException {
        server = ThrowawayServer.start();
        Database source = server.makeDatabase("source");
        Migrations.migrate(source);
        BackupTest.fill(source);
        good = folder.resolve("good.zip");
        Backup.write(BackupTest.place(source), good, "0.1.0", BackupTest.surroundings());
        target = server.makeDatabase("target");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFileThatIsNoBackupIsNamed() throws Exception {
        assertEquals("backup-missing", refused(folder.resolve("none.zip")));
        assertEquals("backup-broken", refused(Files.writeString(folder.resolve("text.zip"), "hello")));
        assertEquals(
                "backup-broken",
                refused(Files.write(folder.resolve("cut.zip"), Arrays.copyOf(Files.readAllBytes(good), 5000))));
        assertEquals(
                "backup-entries", refused(rebuilt("no-manifest", entries -> without(entries, BackupManifest.NAME))));
    }

    @Test
    void aChangedRowIsSeenBeforeAnythingIsLoaded() throws Exception {
        assertEquals(
                "backup-changed",
                refused(rebuilt("row", entries -> with(entries, ENTRIES, flipped(bytes(entries, ENTRIES))))));
        assertEquals(
                "backup-changed",
                refused(rebuilt(
                        "more", entries -> with(entries, ENTRIES, text(bytes(entries, ENTRIES)) + "9\tx\t0\t\\N\n"))));
        assertNothingLoaded();
    }

    @Test
    void aFlippedByteAmongTheRowsIsRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(good);
        for (int at : new int[] {bytes.length / 4, bytes.length / 2, bytes.length * 3 / 4}) {
            byte[] changed = bytes.clone();
            changed[at] ^= 0x55;
            refused(Files.write(folder.resolve("flipped.zip"), changed));
        }
        assertNothingLoaded();
    }

    @Test
    void entriesBesideThoseOfTheManifestAreRefused() throws Exception {
        assertEquals("backup-entries", refused(rebuilt("added", entries -> with(entries, "../../etc/passwd", "x"))));
        assertEquals("backup-entries", refused(rebuilt("missing", entries -> without(entries, ENTRIES))));
    }

    @Test
    void whatIsPackedTighterThanRowsCanBeIsRefusedUnread() throws Exception {
        byte[] zeros = new byte[80 << 20];
        Arrays.fill(zeros, (byte) '0');
        assertEquals("backup-bomb", refused(forged("bomb", ENTRIES, zeros)));
    }

    @Test
    void tablesAndVersionsThatThisBuildDoesNotKnowAreRefused() throws Exception {
        assertEquals("backup-newer", refused(manifest("future", text -> text.replace("29990101.01", "29990101.02"))));
        assertEquals("backup-newer", refused(manifest("format", text -> text.replace("\"format\":1", "\"format\":2"))));
        assertEquals("backup-manifest", refused(manifest("odd", text -> text.replace("\"takenAt\"", "\"taken\""))));
        assertEquals(
                "backup-tables",
                refused(manifest("column", text -> text.replace("\"name\":\"word\"", "\"name\":\"wort\""))));
        assertNothingLoaded();
    }

    @Test
    void rowsThatTheDatabaseItselfRefusesAreNotLoadedEvenWithRightDigests() throws Exception {
        byte[] unbalanced = "5\tx\t7\t\\N\n".getBytes(StandardCharsets.UTF_8);
        assertEquals("restore-failed", refused(forged("unbalanced", ENTRIES, unbalanced)));
        byte[] orphan = "5\tx\t0\t00000000-0000-0000-0000-000000000000\n".getBytes(StandardCharsets.UTF_8);
        assertEquals("restore-failed", refused(forged("orphan", ENTRIES, orphan)));
        assertNothingLoaded();
    }

    private static void assertNothingLoaded() throws SQLException {
        Login owner = server.superuser(target);
        assertEquals(
                "0",
                Scratch.ask(
                        owner,
                        "SELECT coalesce(sum(n_live_tup), 0) FROM pg_stat_user_tables WHERE relname = 'kind_entry_low'"));
        if (Scratch.ask(owner, "SELECT to_regclass('demo.kind_parent') IS NOT NULL")
                .equals("t")) {
            assertEquals("0", Scratch.ask(owner, "SELECT count(*) FROM demo.kind_parent"));
        }
    }

    private static String refused(Path file) {
        return Scratch.refusal(() -> Restore.read(file, BackupTest.place(target), BackupTest.surroundings()))
                .id();
    }

    /** The good backup with a table's rows replaced, and the manifest saying that this is right. */
    private static Path forged(String name, String entry, byte[] rows) throws IOException {
        return rebuilt(name, entries -> {
            BackupManifest manifest = ManifestJson.parse(bytes(entries, BackupManifest.NAME), "m");
            List<Table> tables = new ArrayList<>();
            for (Table table : manifest.tables()) {
                long lines = new String(rows, 0, Math.min(rows.length, 1000), StandardCharsets.UTF_8)
                        .lines()
                        .count();
                tables.add(
                        table.entry().equals(entry)
                                ? new Table(table.shape(), lines, rows.length, Digest.of(rows))
                                : table);
            }
            BackupManifest changed = new BackupManifest(
                    manifest.ggen(), manifest.takenAt(), manifest.migrations(), tables, manifest.sequences());
            entries.put(entry, rows);
            entries.put(BackupManifest.NAME, ManifestJson.bytes(changed));
            return entries;
        });
    }

    private static Path manifest(String name, UnaryOperator<String> change) throws IOException {
        return rebuilt(
                name,
                entries -> with(entries, BackupManifest.NAME, change.apply(text(bytes(entries, BackupManifest.NAME)))));
    }

    private static Path rebuilt(String name, UnaryOperator<SequencedMap<String, byte[]>> change) throws IOException {
        SequencedMap<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(good.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        Path file = folder.resolve(name + ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : change.apply(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static SequencedMap<String, byte[]> with(SequencedMap<String, byte[]> entries, String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    private static SequencedMap<String, byte[]> without(SequencedMap<String, byte[]> entries, String name) {
        entries.remove(name);
        return entries;
    }

    private static String flipped(byte[] rows) {
        return text(rows).replaceFirst("x", "y");
    }

    private static byte[] bytes(SequencedMap<String, byte[]> entries, String name) {
        return Objects.requireNonNull(entries.get(name));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
