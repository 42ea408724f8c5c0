package dev.ggen.hub.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups, and what comes back of them. */
class BackupTest {
    /** Everything that a restore takes apart for a moment. */
    private static final List<String> STRUCTURE = List.of(
            "SELECT string_agg(conrelid::regclass || conname || pg_get_constraintdef(oid), E'\\n' ORDER BY conrelid::regclass::text, conname)"
                    + " FROM pg_constraint",
            "SELECT string_agg(tgrelid::regclass || tgname || tgenabled::text || pg_get_triggerdef(oid), E'\\n'"
                    + " ORDER BY tgrelid::regclass::text, tgname) FROM pg_trigger WHERE NOT tgisinternal",
            "SELECT string_agg(oid::regclass || ' ' || relrowsecurity || relforcerowsecurity || coalesce(relacl::text, ''), E'\\n'"
                    + " ORDER BY oid::regclass::text) FROM pg_class WHERE relnamespace::regnamespace::text IN ('platform', 'demo')"
                    + " AND relkind IN ('r', 'p', 'S')");

    @SuppressWarnings("NullAway.Init")
    private static ThrowawayServer server;

    @SuppressWarnings("NullAway.Init")
    private static Database source;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void start() throws SQLException {
        server = ThrowawayServer.start();
        source = server.makeDatabase("source");
        Migrations.migrate(source);
        fill(source);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static void fill(Database database) throws SQLException {
        Scratch.run(
                database.login(Role.OWNER),
                "SELECT set_config('ggen.scope', 'system', false)",
                "INSERT INTO demo.kind_parent (word, best) VALUES ('one', 2), ('two', 1), (E'tab\\tline\\n\\\\N ä€😀', null)",
                "INSERT INTO demo.kind_child SELECT gen_random_uuid(), 1 + n % 3, null, now() - n * interval '1 day 3 s',"
                        + " date '2026-02-28' + n, n / 7.0::numeric, n / 7.0::float8, decode(md5(n::text), 'hex'),"
                        + " jsonb_build_object('n', n), ARRAY['a,b', null, '{}\"'], tstzrange(now(), null)"
                        + " FROM generate_series(1, 200) n",
                "UPDATE demo.kind_child SET above = (SELECT max(id::text)::uuid FROM demo.kind_child)",
                "INSERT INTO demo.kind_entry SELECT n, a, CASE a WHEN 'x' THEN n ELSE -n END, null"
                        + " FROM generate_series(900, 1100) n, unnest(ARRAY['x', 'y']) a",
                "INSERT INTO demo.\"kind Odd; name\" VALUES (''), (null), ('\\.')",
                "INSERT INTO demo.kind_seed VALUES ('added')",
                "DELETE FROM demo.kind_seed WHERE role = 'from-migration'",
                "SELECT nextval('demo.kind_number'), nextval('demo.kind_number')");
    }

    @Test
    void everythingComesBackAndIsAsStrictAsBefore() throws Exception {
        Path file = folder.resolve("all.zip");
        Backup.Done written = Backup.write(place(source), file, "0.1.0", surroundings());
        Database target = server.makeDatabase("target");
        Restore.Done read = Restore.read(file, place(target), surroundings());

        assertEquals(written.rows(), read.rows());
        assertTrue(written.rows() > 600);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(contents(source), contents(target));
        for (String query : STRUCTURE) {
            assertEquals(Scratch.ask(source.login(Role.OWNER), query), Scratch.ask(target.login(Role.OWNER), query));
        }
        assertEquals("3", Scratch.ask(target.login(Role.OWNER), "SELECT nextval('demo.kind_number')"));
        assertThrows(SQLException.class, () -> Scratch.run(target.login(Role.OWNER), "DELETE FROM demo.kind_entry"));
        HubDatabase.open(place(target), surroundings()).close();
    }

    /** Every table's rows, as the role sees them that sees all. */
    private static Map<String, String> contents(Database database) throws SQLException {
        Login system = database.login(Role.SYSTEM);
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = system.connect()) {
            for (TableShape table : Catalogue.tables(connection)) {
                contents.put(
                        table.quoted(),
                        Scratch.ask(
                                system,
                                "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') FROM "
                                        + table.quoted() + " t"));
            }
        }
        return contents;
    }

    @Test
    void anOlderBackupIsMigratedOn() throws Exception {
        Database older = server.makeDatabase("older");
        Migrations.migrateForRestore(older, without("29990101.01"));
        fill(older);
        Path file = folder.resolve("older.zip");
        Backup.write(place(older), file, "0.0.9", surroundings());
        Database target = server.makeDatabase("migrated_on");
        Restore.read(file, place(target), surroundings());

        assertEquals(
                "added always",
                Scratch.ask(target.login(Role.SYSTEM), "SELECT role || ' ' || since FROM demo.kind_seed"));
    }

    private static MigrationState without(String version) {
        Map<Schema, SequencedMap<String, Integer>> versions =
                new EnumMap<>(MigrationState.known().applied());
        SequencedMap<String, Integer> demo = new TreeMap<>(versions.get(Schema.DEMO));
        demo.remove(version);
        versions.put(Schema.DEMO, demo);
        return new MigrationState(versions);
    }

    @Test
    void anEmptyDatabaseIsNoBackup() throws Exception {
        Database empty = server.makeDatabase("nothing");
        assertEquals(
                "backup-nothing",
                Scratch.refusal(() -> Backup.write(place(empty), folder.resolve("n.zip"), "0.1.0", surroundings()))
                        .id());
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("there.zip"), "mine");
        assertEquals(
                "backup-exists",
                Scratch.refusal(() -> Backup.write(place(source), file, "0.1.0", surroundings()))
                        .id());
        assertEquals("mine", Files.readString(file));
        Path backup = folder.resolve("b.zip");
        Backup.write(place(source), backup, "0.1.0", surroundings());
        Finding refused = Scratch.refusal(() -> Restore.read(backup, place(source), surroundings()));
        assertEquals("restore-not-empty", refused.id());
        assertEquals("2", Scratch.ask(source.login(Role.SYSTEM), "SELECT last_value FROM demo.kind_number"));
    }

    @Test
    void aHubDoesNotStartOnAnInterruptedRestoreWhichCanBeRunAgain() throws Exception {
        Path file = folder.resolve("again.zip");
        Backup.write(place(source), file, "0.1.0", surroundings());
        Database target = server.makeDatabase("interrupted");
        try (Connection owner = target.login(Role.OWNER).connect()) {
            RestoreMark.begin(owner);
            assertEquals(
                    "restore-running",
                    Scratch.refusal(() -> Restore.read(file, place(target), surroundings()))
                            .id());
        }
        Migrations.migrateForRestore(target, MigrationState.known());
        assertEquals(
                "restore-interrupted",
                Scratch.refusal(() -> HubDatabase.open(place(target), surroundings()))
                        .id());
        Restore.read(file, place(target), surroundings());
        assertEquals(contents(source), contents(target));
    }

    @Test
    void aRoleThatDoesNotSeeEverythingMakesNoBackup() throws Exception {
        Scratch.run(server.superuser(source), "ALTER ROLE ggen_system NOBYPASSRLS");
        try {
            Finding refused = Scratch.refusal(
                    () -> Backup.write(place(source), folder.resolve("part.zip"), "0.1.0", surroundings()));
            assertEquals("backup-incomplete", refused.id());
        } finally {
            Scratch.run(server.superuser(source), "ALTER ROLE ggen_system BYPASSRLS");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals("", left.map(Path::toString).collect(Collectors.joining()));
        }
    }

    static DatabasePlace place(Database database) {
        return new DatabasePlace.Outside(database.url());
    }

    static Surroundings surroundings() {
        return new Surroundings(Map.of(Passwords.SHARED, "throwaway"), new SecureRandom(), line -> {});
    }
}
