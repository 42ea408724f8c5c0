package dev.ggen.hub.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update: a hub starts on the data folder that an older one filled. */
class OlderFolderTest {
    /** The day of the first migrations; those of later days are what the update brings. */
    private static final String FIRST_DAY = "20261122.99";

    private static final String BALANCES =
            "SELECT string_agg(account || ' ' || debit_minor || ' ' || credit_minor, ', ' ORDER BY account) FROM ledger.balance";

    @Test
    void aFolderOfAnOlderSchemaIsBroughtToThisOneAndKeepsWhatIsInIt(@TempDir Path temporary) throws Exception {
        Path data = Scratch.opened(temporary).resolve("data");
        MigrationState older = upTo(FIRST_DAY);
        try (EmbeddedServer server = EmbeddedServer.start(data, Scratch.surroundings())) {
            Migrations.migrateForRestore(server.database(), older);
            BackupTest.fill(server.database());
            book(server.database().login(Role.OWNER));
            assertEquals(older, state(server.database()));
            assertEquals(
                    "null", Scratch.ask(server.database().login(Role.OWNER), "SELECT to_regclass('ledger.total')"));
        }
        for (int start = 0; start < 2; start++) {
            try (HubDatabase hub = HubDatabase.open(new DatabasePlace.Embedded(data), Scratch.surroundings())) {
                assertEquals(MigrationState.known(), state(hub.database()));
                holds(hub.database().login(Role.SYSTEM));
            }
        }
    }

    private static void book(Login owner) throws SQLException {
        Scratch.run(
                owner,
                "SELECT set_config('ggen.scope', 'system', false)",
                "INSERT INTO ledger.account VALUES"
                        + " ('receivable:aws:AWS-2026:USD', 'receivable', 'aws', 'AWS-2026', 'USD', now()),"
                        + " ('receivable:pwc:PWC-2027:USD', 'receivable', 'pwc', 'PWC-2027', 'USD', now())",
                "INSERT INTO ledger.balance VALUES ('receivable:aws:AWS-2026:USD', 'aws', 700, 50, 3),"
                        + " ('receivable:pwc:PWC-2027:USD', 'pwc', 41, 0, 1)",
                close(1, "posted", "now()"),
                close(2, "rejected", "NULL"),
                statement("AWS-2026", 1),
                statement("PWC-2027", 1),
                statement("KPMG-2027", 3));
    }

    private static String close(int run, String state, String postedAt) {
        return """
                INSERT INTO settlement.close (id, month, run, state, prepared_by, prepared_by_name, prepared_at, prepare_job, input_digest, decided_by,
                                              decided_by_name, decided_at, reason, posted_at)
                VALUES (%1$s, '2026-09-01', %2$d, '%3$s', %4$s, 'Ada', now(), %1$s, repeat('0', 64), %5$s, 'Ben', now(), 'as said', %6$s)
                """.formatted(id(run), run, state, id(7), id(8), postedAt);
    }

    private static String statement(String agreement, int close) {
        return """
                INSERT INTO settlement.statement
                VALUES ('%s', '2026-09-01', %s, 'aws', 'AWS', 'USD', 3, 100, 0, '2026-11-01', 0, now(), now(), repeat('1', 64), repeat('2', 64))
                """.formatted(agreement, id(close));
    }

    private static String id(int number) {
        return "'019a0000-0000-7000-8000-00000000000%d'".formatted(number);
    }

    /** What was there is there, what the update adds is filled from it. */
    private static void holds(Login system) throws SQLException {
        assertEquals(
                "receivable:aws:AWS-2026:USD 700 50, receivable:pwc:PWC-2027:USD 41 0", Scratch.ask(system, BALANCES));
        assertEquals(
                "1 posted 2, 2 rejected none",
                Scratch.ask(
                        system,
                        "SELECT string_agg(run || ' ' || state || ' ' || coalesce(issued::text, 'none'), ', ' ORDER BY run)"
                                + " FROM settlement.close"));
        assertEquals("200", Scratch.ask(system, "SELECT count(*) FROM demo.kind_child"));
        assertEquals(
                "receivable USD 2 741 50",
                Scratch.ask(
                        system,
                        "SELECT kind || ' ' || currency || ' ' || accounts || ' ' || debit_minor || ' ' || credit_minor"
                                + " FROM ledger.total"));
        assertEquals(
                "added always",
                Scratch.ask(system, "SELECT role || ' ' || since FROM demo.kind_seed WHERE role = 'added'"));
    }

    private static MigrationState state(Database database) throws SQLException {
        try (Connection connection = database.login(Role.OWNER).connect()) {
            return MigrationState.read(connection);
        }
    }

    private static MigrationState upTo(String last) {
        Map<Schema, SequencedMap<String, Integer>> versions = new EnumMap<>(Schema.class);
        MigrationState.known()
                .applied()
                .forEach((schema, all) -> versions.put(schema, new TreeMap<>(all).headMap(last)));
        return new MigrationState(versions);
    }
}
