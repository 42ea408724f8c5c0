package dev.ggen.hub.platform.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A job's advisory lock, held by a connection of its own for as long as the job runs.
 *
 * <p>When node or connection dies, PostgreSQL lets go, and the next node that looks takes the job over: no heartbeats, no timeouts.
 */
final class JobLock implements AutoCloseable {
    /** Sets our locks apart from other users of the database's lock space. */
    private static final int SPACE = 0x6767656e;

    private final Connection connection;
    private final int key;

    private JobLock(Connection connection, int key) {
        this.connection = connection;
        this.key = key;
    }

    static Optional<JobLock> tryTake(DataSource source, int key) throws SQLException {
        Connection connection = source.getConnection();
        boolean isHeld = false;
        try {
            connection.setAutoCommit(true);
            isHeld = ask(connection, "SELECT pg_try_advisory_lock(?, ?)", key);
            return isHeld ? Optional.of(new JobLock(connection, key)) : Optional.empty();
        } finally {
            if (!isHeld) {
                connection.close();
            }
        }
    }

    private static boolean ask(Connection connection, String question, int key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setInt(1, SPACE);
            statement.setInt(2, key);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            ask(connection, "SELECT pg_advisory_unlock(?, ?)", key);
        }
    }
}
