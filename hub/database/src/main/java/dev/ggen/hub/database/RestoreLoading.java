package dev.ggen.hub.database;

import dev.ggen.hub.database.BackupManifest.Sequence;
import dev.ggen.hub.database.BackupManifest.Table;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Loads a backup's rows in one transaction, into schemas that were just made.
 *
 * <p>Inside it, tables don't force row-level security, foreign keys are taken away and made again over the loaded rows, and
 * triggers rest that act on single rows: what they did is among the rows. Constraint triggers don't rest. At its end everything
 * is as the migrations made it, and nobody else ever saw it otherwise.
 */
final class RestoreLoading {
    private static final String FOREIGN_KEYS = """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname),
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
            FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
            WHERE n.nspname = ANY (?) AND k.contype = 'f' AND k.conparentid = 0
            ORDER BY k.oid
            """;

    private static final String TRIGGERS = """
            SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', t.tgrelid::regclass, t.tgname),
                   format('ALTER TABLE %s ENABLE %s TRIGGER %I', t.tgrelid::regclass,
                          CASE t.tgenabled WHEN 'R' THEN 'REPLICA' WHEN 'A' THEN 'ALWAYS' ELSE '' END, t.tgname)
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND NOT t.tgisinternal AND t.tgconstraint = 0 AND t.tgparentid = 0 AND t.tgenabled <> 'D'
            ORDER BY t.oid
            """;

    private static final String FORCED = """
            SELECT format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', c.oid::regclass),
                   format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', c.oid::regclass)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND c.relforcerowsecurity
            ORDER BY c.oid
            """;

    private final Connection connection;
    private final BackupFile backup;

    RestoreLoading(Connection connection, BackupFile backup) {
        this.connection = connection;
        this.backup = backup;
    }

    void load() throws IOException, SQLException {
        connection.setAutoCommit(false);
        boolean isLoaded = false;
        try (Statement statement = connection.createStatement()) {
            CopyFormat.set(statement);
            statement.execute("SELECT set_config('ggen.scope', 'system', true)"); // for constraint triggers that look
            load(statement);
            RestoreMark.end(statement);
            connection.commit();
            isLoaded = true;
        } finally {
            if (!isLoaded) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    private void load(Statement statement) throws IOException, SQLException {
        checkShapes();
        List<Loosened> loosened = new ArrayList<>(loosen(FORCED));
        loosened.addAll(loosen(TRIGGERS));
        loosened.addAll(loosen(FOREIGN_KEYS));
        empty(statement);
        for (Table table : backup.manifest().tables()) {
            copy(table);
        }
        for (Sequence sequence : backup.manifest().sequences()) {
            set(sequence);
        }
        statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
        for (Loosened each : loosened.reversed()) {
            statement.execute(each.tighten());
        }
    }

    /** What was undone for the time of loading, and how it is done again. */
    private record Loosened(String tighten) {}

    private List<Loosened> loosen(String query) throws SQLException {
        List<String> undo = new ArrayList<>();
        List<Loosened> loosened = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, Catalogue.schemas(connection));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    undo.add(found.getString(1));
                    loosened.add(new Loosened(found.getString(2)));
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : undo) {
                statement.execute(sql);
            }
        }
        return loosened;
    }

    /** The names in the manifest are used in statements only after they were found in the database itself. */
    private void checkShapes() throws SQLException {
        Set<TableShape> here = new HashSet<>(Catalogue.tables(connection));
        Set<TableShape> there = new HashSet<>();
        backup.manifest().tables().forEach(table -> there.add(table.shape()));
        Set<String> sequencesHere = new HashSet<>();
        Catalogue.sequences(connection).forEach(sequence -> sequencesHere.add(name(sequence)));
        Set<String> sequencesThere = new HashSet<>();
        backup.manifest().sequences().forEach(sequence -> sequencesThere.add(name(sequence)));
        if (!here.equals(there) || !sequencesHere.equals(sequencesThere)) {
            throw new FindingsException(
                    Finding.red("backup-tables", "the backup's tables aren't those that its migrations make")
                            .withHint("It was changed, or made by a ggen that was; restore with the one that made it"));
        }
    }

    private static String name(Sequence sequence) {
        return sequence.schema() + "." + sequence.name();
    }

    /** Migrations put rows in too, and those are among the backup's. */
    private void empty(Statement statement) throws SQLException {
        List<String> tables = backup.manifest().tables().stream()
                .map(table -> table.shape().quoted())
                .toList();
        if (!tables.isEmpty()) {
            statement.execute("TRUNCATE " + String.join(", ", tables));
        }
    }

    private void copy(Table table) throws IOException, SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        String sql = "COPY " + table.shape().quoted() + " (" + table.shape().quotedColumns() + ") FROM STDIN";
        try (InputStream rows = backup.rows(table)) {
            long count = copies.copyIn(sql, rows);
            if (count != table.rows()) {
                throw new FindingsException(Finding.red(
                        "backup-changed",
                        table.entry() + " holds " + count + " rows, and the manifest says " + table.rows()));
            }
        }
    }

    private void set(Sequence sequence) throws SQLException {
        String sql = "SELECT setval(format('%I.%I', ?::text, ?::text)::regclass, ?::bigint, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, sequence.schema());
            statement.setString(2, sequence.name());
            statement.setString(3, sequence.value());
            statement.setBoolean(4, sequence.isCalled());
            statement.execute();
        }
    }
}
