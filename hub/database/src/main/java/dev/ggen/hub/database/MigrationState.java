package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Which migrations a database has had, with their checksums, by schema; a schema that isn't there has no entry.
 *
 * <p>Asking takes a few milliseconds, letting Flyway find out that nothing is to be done takes a second.
 */
record MigrationState(Map<Schema, SequencedMap<String, Integer>> applied) {
    static MigrationState read(Connection connection) throws SQLException {
        Map<Schema, SequencedMap<String, Integer>> applied = new EnumMap<>(Schema.class);
        for (Schema schema : Schema.values()) {
            if (isThere(connection, "SELECT to_regnamespace(?) IS NOT NULL", schema.schemaName())) {
                applied.put(schema, history(connection, schema));
            }
        }
        return new MigrationState(applied);
    }

    /** What this build knows. */
    static MigrationState known() {
        try {
            return new MigrationState(MigrationFiles.versions());
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations can't be read", e);
        }
    }

    boolean isSame(Schema schema, MigrationState other) {
        return applied.containsKey(schema) && applied.get(schema).equals(other.applied.get(schema));
    }

    /** Refuses a database that has had what this build doesn't know: an older build can't work on it. */
    void refuseNewer(MigrationState known) {
        List<Finding> findings = new ArrayList<>();
        applied.forEach((schema, versions) -> {
            List<String> unknown = versions.keySet().stream()
                    .filter(version -> !known.of(schema).containsKey(version))
                    .toList();
            if (!unknown.isEmpty()) {
                findings.add(Finding.red(
                                "schema-newer",
                                "a newer ggen has worked on this database: its schema " + schema.schemaName()
                                        + " has had " + String.join(", ", unknown))
                        .withAllowed("up to "
                                + (known.of(schema).isEmpty()
                                        ? "nothing"
                                        : known.of(schema).lastEntry().getKey()))
                        .withHint("Run that version, or a newer one; there is no way back but a backup made before"));
            }
        });
        if (!findings.isEmpty()) {
            throw new FindingsException(findings);
        }
    }

    SequencedMap<String, Integer> of(Schema schema) {
        return applied.getOrDefault(schema, new TreeMap<>());
    }

    private static SequencedMap<String, Integer> history(Connection connection, Schema schema) throws SQLException {
        SequencedMap<String, Integer> versions = new TreeMap<>();
        String table = schema.schemaName() + "." + Schema.HISTORY;
        if (isThere(connection, "SELECT to_regclass(?) IS NOT NULL", table)) {
            String query = "SELECT version, checksum FROM " + table + " WHERE success AND version IS NOT NULL";
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(query)) {
                while (found.next()) {
                    versions.put(found.getString(1), found.getInt(2));
                }
            }
        }
        return versions;
    }

    private static boolean isThere(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }
}
