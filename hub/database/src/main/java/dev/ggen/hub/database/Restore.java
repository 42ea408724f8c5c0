package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Puts a backup into an empty database: makes the schemas as they were, loads all rows in one transaction, then migrates on to
 * what this build knows. Also the way to the next major version of PostgreSQL.
 *
 * <p>A database that holds anything is left alone. One whose restore was interrupted isn't taken for a hub's, and may be
 * restored into again.
 */
public final class Restore {
    private Restore() {}

    /** How much was loaded. */
    public record Done(int tables, long rows, String takenAt) {}

    /**
     * @throws FindingsException when the file isn't a sound backup, or the database isn't empty or can't be reached
     */
    public static Done read(Path file, DatabasePlace place, Surroundings surroundings) {
        try (BackupFile backup = BackupFile.open(file)) {
            MigrationState versions = versions(backup.manifest());
            backup.verify();
            try (HubDatabase hub = HubDatabase.reach(place, surroundings)) {
                load(backup, versions, hub.database());
            }
            BackupManifest manifest = backup.manifest();
            return new Done(manifest.tables().size(), manifest.rows(), manifest.takenAt());
        } catch (IOException e) {
            throw new UncheckedIOException("the backup " + file + " couldn't be read", e);
        }
    }

    private static void load(BackupFile backup, MigrationState versions, Database database) throws IOException {
        Login owner = database.login(Role.OWNER);
        try (Connection connection = owner.connect()) {
            RestoreMark.begin(connection);
            Migrations.migrateForRestore(database, versions);
            new RestoreLoading(connection, backup).load();
            Migrations.migrate(database);
        } catch (SQLException e) {
            throw new FindingsException(
                    Finding.red("restore-failed", "the database refused the backup: " + e.getMessage()));
        }
        List<Finding> findings = CatalogueCheck.findings(database.login(Role.APP));
        if (!findings.isEmpty()) {
            throw new FindingsException(findings);
        }
    }

    /** What the backup's schemas had had: the beginning of what this build knows, or it can't be brought here. */
    private static MigrationState versions(BackupManifest manifest) {
        MigrationState known = MigrationState.known();
        Map<Schema, SequencedMap<String, Integer>> versions = new EnumMap<>(Schema.class);
        List<String> left = new ArrayList<>(manifest.migrations().keySet());
        for (Schema schema : Schema.values()) {
            List<String> had = manifest.migrations().getOrDefault(schema.schemaName(), List.of());
            left.remove(schema.schemaName());
            SequencedMap<String, Integer> beginning = new TreeMap<>();
            known.of(schema).entrySet().stream()
                    .limit(had.size())
                    .forEach(entry -> beginning.put(entry.getKey(), entry.getValue()));
            if (!List.copyOf(beginning.keySet()).equals(had)) {
                left.add(schema.schemaName());
            }
            versions.put(schema, beginning);
        }
        if (!left.isEmpty()) {
            throw new FindingsException(Finding.red(
                            "backup-newer",
                            "the backup is of tables that this ggen doesn't know, in " + String.join(", ", left)
                                    + "; ggen " + manifest.ggen() + " made it")
                    .withHint("Restore it with that version or a newer one"));
        }
        return new MigrationState(versions);
    }
}
