package dev.ggen.rating;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBPreparedStatement;

/**
 * A DuckDB of its own, in memory, that may see one folder, or one file, and nothing else.
 *
 * <p>No other file, no network, no extension to install or load; memory and threads are capped, and none of that can be
 * changed by a statement.
 */
final class DuckSession implements AutoCloseable {
    private final DuckDBConnection connection;

    private DuckSession(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** For what may be written in any order. */
    static DuckSession open(RatingLimits limits, Path folder) throws SQLException {
        return open(limits, folder, "false");
    }

    /**
     * One whose results keep the order that a query asks for.
     *
     * <p>Where DuckDB needn't keep the order of insertion, its threads hand over what an {@code ORDER BY} has sorted as they come to it: from some
     * 120 000 rows on, pieces of it change places.
     */
    static DuckSession ordered(RatingLimits limits, Path folder) throws SQLException {
        return open(limits, folder, "true");
    }

    private static DuckSession open(RatingLimits limits, Path folder, String keepsOrder) throws SQLException {
        Properties settings = settings(limits);
        settings.setProperty("temp_directory", folder.resolve("duckdb-temp").toString());
        settings.setProperty("preserve_insertion_order", keepsOrder);
        return locked(settings, "allowed_directories", folder);
    }

    /** One that may read a single file, in the file's order, and writes nothing, not even what doesn't fit into memory. */
    static DuckSession reading(RatingLimits limits, Path file) throws SQLException {
        Properties settings = settings(limits);
        settings.setProperty("temp_directory", "");
        settings.setProperty("preserve_insertion_order", "true");
        return locked(settings, "allowed_paths", file);
    }

    private static Properties settings(RatingLimits limits) {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(limits.threads()));
        settings.setProperty("memory_limit", limits.memoryMebibytes() + "MiB");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        return settings;
    }

    private static DuckSession locked(Properties settings, String allowing, Path path) throws SQLException {
        Connection opened = new DuckDBDriver().connect("jdbc:duckdb:", settings);
        if (!(opened instanceof DuckDBConnection connection)) {
            throw new SQLException("DuckDB's driver gave another connection");
        }
        DuckSession session = new DuckSession(connection);
        try {
            session.lock(allowing, path);
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    private void lock(String allowing, Path path) throws SQLException {
        execute("SET " + allowing + " = [" + quoted(path) + "]");
        execute("SET enable_external_access = false");
        execute("SET lock_configuration = true");
    }

    /** A path as a string literal of SQL. */
    static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    DuckDBConnection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    DuckDBPreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(sql);
        if (prepared instanceof DuckDBPreparedStatement statement) {
            return statement;
        }
        prepared.close();
        throw new SQLException("DuckDB's driver gave another statement");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
