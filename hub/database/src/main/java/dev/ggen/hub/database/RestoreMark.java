package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Says inside the database that a restore has begun and not ended: an empty schema, which goes in the transaction that brings the
 * rows.
 */
final class RestoreMark {
    private static final String NAME = "ggen_restoring";

    private static final long LOCK = 0x6767656e_64620002L;

    private RestoreMark() {}

    /** Sets it in a database that is empty, or that an interrupted restore left, whose remains go. */
    static void begin(Connection owner) throws SQLException {
        takeLock(owner);
        boolean isInterrupted = isSet(owner);
        if (!isInterrupted && !isEmpty(owner)) {
            throw new FindingsException(
                    Finding.red("restore-not-empty", "the database isn't empty, and a restore overwrites nothing")
                            .withHint("Restore into a new data folder or a new database"));
        }
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + NAME);
            for (Schema schema : Schema.values()) {
                statement.execute("DROP SCHEMA IF EXISTS " + schema.schemaName() + " CASCADE");
            }
        }
    }

    /** Held by the connection until it closes: a second restore into the same database would take the first one's tables away. */
    private static void takeLock(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            if (!found.next() || !found.getBoolean(1)) {
                throw new FindingsException(
                        Finding.red("restore-running", "another restore into this database is running")
                                .withHint("Wait for it to end"));
            }
        }
    }

    /** Takes it away, with the running transaction. */
    static void end(Statement owner) throws SQLException {
        owner.execute("DROP SCHEMA " + NAME);
    }

    /** Refuses a database into which a restore began and never ended. */
    static void refuse(Connection connection) throws SQLException {
        if (isSet(connection)) {
            throw new FindingsException(Finding.red(
                            "restore-interrupted", "a restore into this database was interrupted; nothing is in it yet")
                    .withHint("Run ggen restore again"));
        }
    }

    private static boolean isSet(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT to_regnamespace(?) IS NOT NULL")) {
            query.setString(1, NAME);
            try (ResultSet found = query.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return MigrationState.read(connection).applied().isEmpty();
    }
}
