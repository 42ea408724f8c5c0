package dev.ggen.hub.database;

import dev.ggen.hub.database.BackupManifest.Table;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes one backup, table after table, in bounded memory, all as of one moment. */
final class BackupWriting {
    /** Without a zone, and the same in every backup: an entry's time says nothing. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int BUFFER_BYTES = 1 << 16;

    private final Connection connection;
    private final ZipOutputStream zip;

    BackupWriting(Connection connection, OutputStream out) {
        this.connection = connection;
        this.zip = new ZipOutputStream(out);
        this.zip.setLevel(Deflater.BEST_SPEED);
    }

    BackupManifest write(String ggen) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            statement.execute("SET LOCAL row_security = off"); // refuse rather than leave out what a policy hides
            CopyFormat.set(statement);
            if (migrations().isEmpty()) {
                throw new FindingsException(Finding.red("backup-nothing", "no hub has worked on this database yet"));
            }
            BackupManifest manifest = new BackupManifest(
                    ggen, moment(statement), migrations(), tables(), Catalogue.sequences(connection));
            zip.putNextEntry(entry(BackupManifest.NAME));
            zip.write(ManifestJson.bytes(manifest));
            zip.closeEntry();
            zip.finish();
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private static String moment(Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")) {
            found.next();
            return found.getString(1);
        }
    }

    private SequencedMap<String, List<String>> migrations() throws SQLException {
        SequencedMap<String, List<String>> migrations = new TreeMap<>();
        MigrationState.read(connection)
                .applied()
                .forEach((schema, versions) -> migrations.put(schema.schemaName(), List.copyOf(versions.keySet())));
        return migrations;
    }

    private List<Table> tables() throws IOException, SQLException {
        List<Table> tables = new ArrayList<>();
        for (TableShape shape : Catalogue.tables(connection)) {
            tables.add(table(shape));
        }
        return tables;
    }

    private Table table(TableShape shape) throws IOException, SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        zip.putNextEntry(entry(new Table(shape, 0, 0, Digest.of(new byte[0])).entry()));
        Measured measured = new Measured(zip);
        BufferedOutputStream rows = new BufferedOutputStream(measured, BUFFER_BYTES);
        String sql = "COPY (SELECT " + shape.quotedColumns() + " FROM " + shape.quoted() + ") TO STDOUT";
        long count = copies.copyOut(sql, rows);
        rows.flush();
        zip.closeEntry();
        return new Table(shape, count, measured.bytes, Digest.of(measured.digest));
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        return entry;
    }

    /** Counts and digests what goes through, and never closes what is behind. */
    private static final class Measured extends FilterOutputStream {
        private final MessageDigest digest = Digest.sha256();
        private long bytes;

        private Measured(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            digest.update(buffer, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
