package dev.ggen.hub.catalogue;

import dev.ggen.hub.database.Login;
import dev.ggen.hub.database.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables of our schemas, as the database's catalogue has them. */
final class Tables {
    private static final String ALL = """
            SELECT n.nspname || '.' || quote_ident(c.relname),
                   (SELECT quote_ident(a.attname) FROM pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''
                    ORDER BY a.attnum LIMIT 1)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND c.relname <> 'flyway_schema_history' AND NOT c.relispartition
            ORDER BY 1
            """;

    private Tables() {}

    /**
     * @param column one that could be written
     */
    record Table(String name, String column) {
        List<String> changes() {
            return List.of(
                    "UPDATE " + name + " SET " + column + " = " + column, "DELETE FROM " + name, "TRUNCATE " + name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Table> all(Login login) {
        Object[] schemas =
                Arrays.stream(Schema.values()).map(Schema::schemaName).toArray();
        try (Connection connection = login.connect();
                PreparedStatement query = connection.prepareStatement(ALL)) {
            query.setArray(1, connection.createArrayOf("text", schemas));
            List<Table> tables = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    tables.add(new Table(found.getString(1), found.getString(2)));
                }
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why the role can't do this; empty where it can. Nothing is kept. */
    static Optional<String> refusal(Login login, String sql) {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_config('ggen.scope', 'system', true)");
            try {
                statement.execute(sql);
                return Optional.empty();
            } catch (SQLException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
