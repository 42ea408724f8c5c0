package dev.ggen.hub.database;

import dev.ggen.hub.database.BackupManifest.Sequence;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What is in our schemas, as the database's own catalogue says. */
final class Catalogue {
    private static final String TABLES = """
            SELECT n.nspname, c.relname,
                   array_agg(a.attname::text ORDER BY a.attnum), array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> ?
            GROUP BY n.nspname, c.relname
            ORDER BY n.nspname, c.relname
            """;

    private static final String SEQUENCES = """
            SELECT n.nspname, c.relname
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND c.relkind = 'S'
            ORDER BY n.nspname, c.relname
            """;

    private Catalogue() {}

    /** All tables but those that say which migrations have run; of a divided table, the whole. */
    static List<TableShape> tables(Connection connection) throws SQLException {
        List<TableShape> tables = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TABLES)) {
            query.setArray(1, schemas(connection));
            query.setString(2, Schema.HISTORY);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    tables.add(new TableShape(found.getString(1), found.getString(2), columns(found)));
                }
            }
        }
        return tables;
    }

    private static List<TableShape.Column> columns(ResultSet found) throws SQLException {
        String[] names = (String[]) found.getArray(3).getArray();
        String[] types = (String[]) found.getArray(4).getArray();
        List<TableShape.Column> columns = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            columns.add(new TableShape.Column(names[i], types[i]));
        }
        return columns;
    }

    static List<Sequence> sequences(Connection connection) throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SEQUENCES)) {
            query.setArray(1, schemas(connection));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    sequences.add(sequence(connection, found.getString(1), found.getString(2)));
                }
            }
        }
        return sequences;
    }

    private static Sequence sequence(Connection connection, String schema, String name) throws SQLException {
        String sql =
                "SELECT last_value::text, is_called FROM " + TableShape.quote(schema) + "." + TableShape.quote(name);
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet found = query.executeQuery()) {
            found.next();
            return new Sequence(schema, name, Objects.requireNonNull(found.getString(1)), found.getBoolean(2));
        }
    }

    /** The names of our schemas, as a parameter. */
    static Array schemas(Connection connection) throws SQLException {
        return connection.createArrayOf(
                "text", Arrays.stream(Schema.values()).map(Schema::schemaName).toArray());
    }
}
