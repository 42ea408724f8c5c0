package dev.ggen.hub.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator meets who names a database of their own. */
class OutsideDatabaseTest {
    private static final Map<String, String> SECRET = Map.of(Passwords.SHARED, "sesame");

    @SuppressWarnings("NullAway.Init")
    private static ThrowawayServer server;

    @SuppressWarnings("NullAway.Init")
    private static Database migrated;

    @BeforeAll
    static void start() {
        server = ThrowawayServer.start();
        migrated = server.makeDatabase("migrated");
        Migrations.migrate(migrated);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anEmptyDatabaseIsMigratedAndAMigratedOneIsTakenAsItIs() throws Exception {
        Database empty = server.makeDatabase("empty");
        for (int start = 0; start < 2; start++) {
            try (HubDatabase hub = open(empty.url(), SECRET)) {
                assertEquals(
                        "0", Scratch.ask(hub.database().login(Role.APP), "SELECT count(*) FROM platform.activity"));
            }
        }
        try (var connection = empty.login(Role.OWNER).connect()) {
            assertEquals(MigrationState.known(), MigrationState.read(connection));
        }
    }

    @Test
    void addressesAreTakenAsOperatorsWriteThem() {
        assertEquals("jdbc:postgresql://db:5433/ggen?connectTimeout=10", OutsideUrl.jdbc("postgres://db:5433/ggen"));
        assertEquals(
                "jdbc:postgresql://db/ggen?sslmode=verify-full&connectTimeout=10",
                OutsideUrl.jdbc("jdbc:postgresql://db/ggen?sslmode=verify-full"));
        for (String wrong : List.of("db/ggen", "mysql://db/ggen", "postgresql://db", "", "postgresql://a b/c d/e")) {
            assertEquals(
                    "database-url",
                    Scratch.refusal(() -> OutsideUrl.jdbc(wrong)).id(),
                    wrong);
        }
    }

    @Test
    void aPasswordInTheAddressIsRefusedAndNotRepeated() {
        for (String url : List.of(
                "postgresql://ggen:sesame@db/ggen",
                "postgresql://db/ggen?password=sesame",
                "postgresql://db/g?a=b&USER=x")) {
            Finding refused = Scratch.refusal(() -> OutsideUrl.jdbc(url));
            assertEquals("database-url-user", refused.id());
            assertFalse(refused.toString().contains("sesame"));
        }
    }

    @Test
    void passwordsComeFromVariablesAndFiles(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "from file\n");
        Map<Role, String> passwords = Passwords.of(Map.of(
                "GGEN_DATABASE_APP_PASSWORD", "own", "GGEN_DATABASE_PASSWORD_FILE", file.toString(), "OTHER", "x"));
        assertEquals(Map.of(Role.APP, "own", Role.OWNER, "from file", Role.SYSTEM, "from file"), passwords);
        assertEquals(
                "database-password-missing",
                Scratch.refusal(() -> Passwords.of(Map.of())).id());
        assertEquals(
                "database-password-file",
                Scratch.refusal(() -> Passwords.of(Map.of(Passwords.SHARED + "_FILE", folder + "/none")))
                        .id());
        assertFalse(new Database("jdbc:x", passwords).toString().contains("own"));
        assertFalse(new Database("jdbc:x", passwords).login(Role.APP).toString().contains("own"));
    }

    @Test
    void aDatabaseThatIsNotThereOrDoesNotAnswerIsNamed() {
        String url = migrated.url();
        assertEquals("database-missing", refused(url.replace("/migrated", "/other")));
        String nobody = url.replaceFirst(":[0-9]+/", ":1/");
        Finding unreachable = Scratch.refusal(() -> open(nobody, SECRET));
        assertEquals("database-unreachable", unreachable.id());
        assertTrue(unreachable.message().contains("postgresql://127.0.0.1:1/migrated"), unreachable.message());
        Finding unknown = Scratch.refusal(() -> open("jdbc:postgresql://no-such-host.invalid/ggen", SECRET));
        assertTrue(unknown.message().endsWith("the name of its host isn't known here"), unknown.message());
    }

    @Test
    void aRoleThatCouldGetAroundPoliciesIsRefused() throws Exception {
        Login superuser = server.superuser(migrated);
        Scratch.run(superuser, "ALTER ROLE ggen_app BYPASSRLS", "GRANT ggen_owner TO ggen_app");
        try {
            List<Finding> findings = Assertions.assertThrows(
                            FindingsException.class, () -> open(migrated.url(), SECRET))
                    .findings();
            assertEquals(List.of("database-role-bypass", "database-role-bypass"), Scratch.ids(findings));
        } finally {
            Scratch.run(superuser, "ALTER ROLE ggen_app NOBYPASSRLS", "REVOKE ggen_owner FROM ggen_app");
        }
        assertEquals(List.of(), CatalogueCheck.findings(migrated.login(Role.APP)));
    }

    @Test
    void anOwnerWhoMayNotMakeSchemasAndAReadOnlyDatabaseAreRefused() throws Exception {
        Database narrow = server.makeDatabase("narrow");
        Login superuser = server.superuser(narrow);
        Scratch.run(
                superuser,
                "ALTER DATABASE narrow OWNER TO postgres",
                "GRANT CONNECT ON DATABASE narrow TO ggen_owner",
                "ALTER DATABASE narrow SET default_transaction_read_only = on");
        List<Finding> findings = Assertions.assertThrows(FindingsException.class, () -> open(narrow.url(), SECRET))
                .findings();
        assertEquals(List.of("database-read-only", "database-privileges"), Scratch.ids(findings));
    }

    @Test
    void aDatabaseOfANewerBuildIsLeftAlone() throws Exception {
        Database newer = server.copyDatabase("newer", migrated);
        Scratch.run(
                newer.login(Role.OWNER),
                "INSERT INTO platform.flyway_schema_history SELECT 1000, '29990101.01', description, type, script,"
                        + " checksum, installed_by, installed_on, execution_time, success"
                        + " FROM platform.flyway_schema_history LIMIT 1");
        Finding refused = Scratch.refusal(() -> open(newer.url(), SECRET));
        assertEquals("schema-newer", refused.id());
        assertTrue(refused.message().contains("29990101.01"), refused.message());
    }

    @Test
    void aMigrationThatWasChangedAfterItRanIsRefused() throws Exception {
        Database changed = server.copyDatabase("changed", migrated);
        Scratch.run(
                changed.login(Role.OWNER),
                "UPDATE platform.flyway_schema_history SET checksum = 1 WHERE version = '20261122.01'");
        assertEquals("migration-failed", refused(changed.url()));
    }

    @Test
    void tablesWithoutForcedPoliciesAreNamed() throws Exception {
        Database open = server.copyDatabase("open_tables", migrated);
        Scratch.run(
                open.login(Role.OWNER),
                "CREATE TABLE demo.a_bare (id int)",
                "CREATE TABLE demo.b_unforced (id int)",
                "ALTER TABLE demo.b_unforced ENABLE ROW LEVEL SECURITY",
                "CREATE TABLE demo.c_no_policy (id int)",
                "ALTER TABLE demo.c_no_policy ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE demo.c_no_policy FORCE ROW LEVEL SECURITY",
                "GRANT TRUNCATE ON demo.c_no_policy TO ggen_app",
                "CREATE MATERIALIZED VIEW demo.d_view AS SELECT 1 AS one");
        assertEquals(
                List.of(
                        "table-not-forced",
                        "table-not-forced",
                        "table-without-policy",
                        "table-open",
                        "table-without-policy"),
                Scratch.ids(CatalogueCheck.findings(open.login(Role.APP))));
    }

    private static String refused(String url) {
        return Scratch.refusal(() -> open(url, SECRET)).id();
    }

    private static HubDatabase open(String url, Map<String, String> environment) {
        return HubDatabase.open(
                new DatabasePlace.Outside(url), new Surroundings(environment, new SecureRandom(), line -> {}));
    }
}
