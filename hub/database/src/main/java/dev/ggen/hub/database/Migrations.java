package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

    private Migrations() {}

    /**
     * Runs what hasn't run yet.
     *
     * @throws FindingsException when a migration fails or was changed after it ran
     */
    public static void migrate(Database database) {
        Login owner = database.login(Role.OWNER);
        for (Schema schema : Schema.values()) {
            prepare(owner, schema);
            try {
                flyway(owner, schema).migrate();
            } catch (FlywayException e) {
                throw new FindingsException(Finding.red(
                        "migration-failed",
                        "schema " + schema.schemaName() + " couldn't be migrated: " + e.getMessage()));
            }
            closeHistory(owner, schema);
        }
    }

    static Flyway flyway(Login owner, Schema schema) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .loggers(FlywayLog.class.getName())
                .dataSource(owner.dataSource())
                .locations("classpath:" + schema.folder())
                .schemas(schema.schemaName())
                .defaultSchema(schema.schemaName())
                .table(Schema.HISTORY)
                .createSchemas(false)
                .load();
    }

    /** Makes the schema, and says what the roles get on every table to come. */
    private static void prepare(Login owner, Schema schema) {
        String name = schema.schemaName();
        String app = Role.APP.roleName();
        String system = Role.SYSTEM.roleName();
        run(
                owner,
                "CREATE SCHEMA IF NOT EXISTS " + name,
                "GRANT USAGE ON SCHEMA " + name + " TO " + app + ", " + system,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT SELECT, INSERT ON TABLES TO " + app,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT USAGE ON SEQUENCES TO " + app,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT SELECT ON TABLES TO " + system,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT SELECT ON SEQUENCES TO " + system);
    }

    private static void closeHistory(Login owner, Schema schema) {
        run(owner, "REVOKE ALL ON " + schema.schemaName() + "." + Schema.HISTORY + " FROM " + Role.APP.roleName());
    }

    private static void run(Login owner, String... statements) {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new FindingsException(
                    Finding.red("migration-failed", "the schemas couldn't be prepared: " + e.getMessage()));
        }
    }
}
