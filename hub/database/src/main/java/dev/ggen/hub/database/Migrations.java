package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database's schemas to what this build knows: one schema per module, each with its own folder of migrations and its
 * own history inside.
 *
 * <p>Runs as the owner. On every table that a migration makes, {@code ggen_app} gets SELECT and INSERT and {@code ggen_system}
 * gets SELECT, without being named; UPDATE and DELETE are granted by the migration, where a table really needs them. Functions
 * may be executed by all roles. Safe to repeat, and to run from several nodes at once.
 */
public final class Migrations {
    static final String FOLDER = "db/migration";

    /** Held while schemas change; a second node waits. */
    private static final long LOCK = 0x6767656e_64620001L;

    private static final String LOCK_WITHIN = "10min";

    private Migrations() {}

    /**
     * Runs what hasn't run yet.
     *
     * @throws FindingsException when the database is a newer build's, or a migration fails or was changed after it ran
     */
    public static void migrate(Database database) {
        try (Connection connection = database.login(Role.OWNER).connect()) {
            RestoreMark.refuse(connection);
        } catch (SQLException e) {
            throw new FindingsException(ConnectTrouble.of(e, database.login(Role.OWNER)));
        }
        migrate(database, MigrationState.known());
    }

    /** Makes the schemas as they were in an older version that this build knows, for rows to be loaded into. */
    static void migrateForRestore(Database database, MigrationState wanted) {
        migrate(database, wanted);
    }

    private static void migrate(Database database, MigrationState wanted) {
        Login owner = database.login(Role.OWNER);
        try (Connection connection = owner.connect()) {
            MigrationState.read(connection).refuseNewer(wanted);
            execute(connection, "SET lock_timeout = '" + LOCK_WITHIN + "'", "SELECT pg_advisory_lock(" + LOCK + ")");
            MigrationState found = MigrationState.read(connection);
            for (Schema schema : Schema.values()) {
                if (!found.isSame(schema, wanted)) {
                    prepare(connection, schema);
                    if (!wanted.of(schema).isEmpty()) {
                        run(owner, schema, wanted);
                        execute(connection, closing(schema));
                    }
                }
            }
        } catch (SQLException e) {
            throw new FindingsException(
                    Finding.red("migration-failed", "the schemas couldn't be prepared: " + e.getMessage()));
        }
    }

    private static void run(Login owner, Schema schema, MigrationState wanted) {
        try {
            flyway(owner, schema, wanted).migrate();
        } catch (FlywayException e) {
            throw new FindingsException(Finding.red(
                            "migration-failed", "schema " + schema.schemaName() + " couldn't be migrated: " + words(e))
                    .withHint("The migrations before it hold; nothing of this one does"));
        }
    }

    /** What PostgreSQL said, when it was asked; Flyway tells the same in many lines. */
    private static String words(FlywayException trouble) {
        Throwable cause = trouble;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        Throwable telling = cause instanceof SQLException ? cause : trouble;
        return Objects.requireNonNullElse(telling.getMessage(), telling.toString())
                .strip();
    }

    private static Flyway flyway(Login owner, Schema schema, MigrationState wanted) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .loggers(FlywayLog.class.getName())
                .dataSource(
                        owner.url(), owner.user(), owner.password()) // its address is short: Flyway searches it often
                .locations("classpath:" + schema.folder())
                .schemas(schema.schemaName())
                .defaultSchema(schema.schemaName())
                .table(Schema.HISTORY)
                .createSchemas(false)
                .target(wanted.of(schema).lastEntry().getKey())
                .load();
    }

    /** Makes the schema, and says what the roles get on every table to come. */
    private static void prepare(Connection owner, Schema schema) throws SQLException {
        String name = schema.schemaName();
        String app = Role.APP.roleName();
        String system = Role.SYSTEM.roleName();
        execute(
                owner,
                "CREATE SCHEMA IF NOT EXISTS " + name,
                "GRANT USAGE ON SCHEMA " + name + " TO " + app + ", " + system,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT SELECT, INSERT ON TABLES TO " + app,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT USAGE ON SEQUENCES TO " + app,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT SELECT ON TABLES TO " + system,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT SELECT ON SEQUENCES TO " + system);
    }

    /** The history is a table of the schema like others, but the application has no business in it. */
    private static String closing(Schema schema) {
        return "REVOKE ALL ON " + schema.schemaName() + "." + Schema.HISTORY + " FROM " + Role.APP.roleName();
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
