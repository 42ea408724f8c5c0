package dev.ggen.hub.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ThrowawayServerTest {
    @SuppressWarnings("NullAway.Init")
    private static ThrowawayServer server;

    @SuppressWarnings("NullAway.Init")
    private static Database migrated;

    @BeforeAll
    static void start() {
        server = ThrowawayServer.start();
        migrated = server.makeDatabase("template_m");
        Migrations.migrate(migrated);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCopyHasTheTemplatesTablesAndIsItsOwn() throws Exception {
        Database template = server.makeDatabase("template_a");
        Scratch.run(template.login(Role.OWNER), "CREATE TABLE public.note (word text)");
        Database copy = server.copyDatabase("copy_a", template);
        Scratch.run(copy.login(Role.OWNER), "INSERT INTO public.note VALUES ('here')");

        assertEquals("1", Scratch.ask(copy.login(Role.OWNER), "SELECT count(*) FROM public.note"));
        assertEquals("0", Scratch.ask(template.login(Role.OWNER), "SELECT count(*) FROM public.note"));
    }

    @Test
    void rolesHaveTheRightsThatTheyHaveInEarnest() throws Exception {
        Database database = server.makeDatabase("rights");
        String rights = "SELECT string_agg(rolname || ':' || rolsuper || ':' || rolbypassrls, ' ' ORDER BY rolname)"
                + " FROM pg_roles WHERE rolname LIKE 'ggen%'";
        assertEquals(
                "ggen_app:false:false ggen_owner:false:false ggen_system:false:true",
                Scratch.ask(database.login(Role.APP), rights));
    }

    @Test
    void migratedTablesAreReadAndFilledByTheApplicationAndNotMore() throws Exception {
        Database database = server.copyDatabase("migrated", migrated);
        Scratch.run(
                database.login(Role.OWNER),
                "CREATE TABLE demo.thing (id int)",
                "ALTER TABLE demo.thing ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE demo.thing FORCE ROW LEVEL SECURITY",
                "CREATE POLICY all_see ON demo.thing USING (true)");
        Login app = database.login(Role.APP);
        Scratch.run(app, "INSERT INTO demo.thing VALUES (1)");

        assertEquals("1", Scratch.ask(app, "SELECT id FROM demo.thing"));
        assertThrows(SQLException.class, () -> Scratch.run(app, "UPDATE demo.thing SET id = 2"));
        assertThrows(SQLException.class, () -> Scratch.run(app, "DELETE FROM demo.thing"));
        assertThrows(SQLException.class, () -> Scratch.ask(app, "SELECT count(*) FROM demo." + Schema.HISTORY));
        assertThrows(SQLException.class, () -> Scratch.run(app, "CREATE TABLE demo.other (id int)"));
    }

    @Test
    void migratingTwiceChangesNothing() throws Exception {
        Database database = server.makeDatabase("twice");
        Migrations.migrate(database);
        String history = "SELECT count(*) FROM platform." + Schema.HISTORY;
        String before = Scratch.ask(database.login(Role.OWNER), history);
        Migrations.migrate(database);
        assertEquals(before, Scratch.ask(database.login(Role.OWNER), history));
    }

    @Test
    void scopeDecidesWhatIsSeen() throws Exception {
        Database database = server.copyDatabase("scope", migrated);
        String seen = "SELECT platform.is_system() || ' ' || platform.sees_vendor() || ' ' || platform.sees('a')"
                + " || ' ' || platform.sees('') || ' ' || platform.sees(null)";
        try (Connection connection = database.login(Role.APP).connect()) {
            assertEquals("false false false false false", ask(connection, "", "", seen));
            assertEquals("false false false false false", ask(connection, "partner", "", seen));
            assertEquals("false false true false false", ask(connection, "partner", "a", seen));
            assertEquals("false false false false false", ask(connection, "partner", "b", seen));
            assertEquals("false true true true true", ask(connection, "vendor", "", seen));
            assertEquals("true true true true true", ask(connection, "system", "", seen));
            assertEquals("false false false false false", ask(connection, "other", "a", seen));
        }
        assertEquals("f", Scratch.ask(database.login(Role.APP), "SELECT platform.sees('a')"), "without settings");
    }

    private static String ask(Connection connection, String scope, String partner, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('ggen.scope', '" + scope + "', false)");
            statement.execute("SELECT set_config('ggen.partner', '" + partner + "', false)");
            try (var found = statement.executeQuery(sql)) {
                found.next();
                return found.getString(1);
            }
        }
    }

    @Test
    void appendOnlyTablesRefuseAndSayWhichTable() throws Exception {
        Database database = server.copyDatabase("append", migrated);
        Login owner = database.login(Role.OWNER);
        Scratch.run(
                owner,
                "CREATE TABLE demo.entry (id int)",
                "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON demo.entry"
                        + " FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()",
                "INSERT INTO demo.entry VALUES (1)");
        for (String change :
                new String[] {"UPDATE demo.entry SET id = 2", "DELETE FROM demo.entry", "TRUNCATE demo.entry"}) {
            SQLException refused = assertThrows(SQLException.class, () -> Scratch.run(owner, change));
            assertTrue(refused.toString().contains("demo.entry is append-only"), refused.toString());
        }
    }
}
