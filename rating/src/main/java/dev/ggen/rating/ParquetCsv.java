package dev.ggen.rating;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file as comma-separated text: a header, then the rows in the file's order, each behind its number, counted from 1, in a
 * column {@code line} of its own. Reads as it is read, in bounded memory.
 *
 * <p>Whoever made the file isn't trusted: it is opened alone, nothing else can be reached from it, memory is capped, and what it claims to
 * hold has a bound.
 */
public final class ParquetCsv extends InputStream {
    /** The column that holds a row's number. */
    public static final String LINE_COLUMN = "line";

    /** Rows have ids that differ, which no compression takes this far; a file that claims more was made to keep its reader busy. */
    static final int MOST_ROWS_PER_BYTE = 64;

    private static final int MOST_COLUMNS = 1000;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
    private static final String GLOB = "*?[]{}";

    private final Path file;
    private final DuckSession session;
    private final DuckDBPreparedStatement statement;
    private final DuckDBChunkedResult result;
    private final int columns;

    private final ByteArrayOutputStream building = new ByteArrayOutputStream();
    private byte[] text;
    private int at;
    private long row;
    private long rowsInChunk;

    private ParquetCsv(
            Path file,
            DuckSession session,
            DuckDBPreparedStatement statement,
            DuckDBChunkedResult result,
            List<String> names) {
        this.file = file;
        this.session = session;
        this.statement = statement;
        this.result = result;
        this.columns = names.size();
        field(LINE_COLUMN);
        names.forEach(name -> {
            building.write(',');
            field(name);
        });
        building.write('\n');
        this.text = building.toByteArray();
    }

    /** Whether a file begins as Parquet files do. */
    public static boolean isParquet(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(MAGIC, in.readNBytes(MAGIC.length));
        }
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableParquet when it isn't one, or holds what can't be text
     */
    public static ParquetCsv open(Path file, RatingLimits limits) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (absolute.toString().chars().anyMatch(c -> GLOB.indexOf(c) >= 0)) {
            throw new UnreadableParquet("its path has one of " + GLOB);
        }
        DuckSession session = null;
        try {
            session = DuckSession.reading(limits, absolute);
            requireFewRows(session, absolute, Files.size(absolute));
            return open(session, absolute);
        } catch (SQLException e) {
            closeQuietly(session, e);
            throw unreadable(absolute, e);
        } catch (UnreadableParquet e) {
            closeQuietly(session, e);
            throw e;
        }
    }

    private static ParquetCsv open(DuckSession session, Path file) throws SQLException, UnreadableParquet {
        List<ParquetColumn> all = columns(session, file);
        List<String> texts = new ArrayList<>(List.of("file_row_number"));
        for (ParquetColumn column : all) {
            texts.add(column.text());
        }
        DuckDBPreparedStatement statement = session.prepare("SELECT " + String.join(", ", texts) + " FROM read_parquet("
                + DuckSession.quoted(file) + ", file_row_number = true)");
        return new ParquetCsv(
                file,
                session,
                statement,
                statement.query(),
                all.stream().map(ParquetColumn::name).toList());
    }

    private static List<ParquetColumn> columns(DuckSession session, Path file) throws SQLException, UnreadableParquet {
        List<ParquetColumn> all = new ArrayList<>();
        String sql = "DESCRIBE SELECT * FROM read_parquet(" + DuckSession.quoted(file) + ")";
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(new ParquetColumn(rows.getString(1), rows.getString(2)));
                if (all.size() > MOST_COLUMNS) {
                    throw new UnreadableParquet("it has more than " + MOST_COLUMNS + " columns");
                }
            }
        }
        return all;
    }

    private static void requireFewRows(DuckSession session, Path file, long bytes)
            throws SQLException, UnreadableParquet {
        String sql = "SELECT num_rows FROM parquet_file_metadata(" + DuckSession.quoted(file) + ")";
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            long most = Math.min(Integer.MAX_VALUE - 1L, bytes * MOST_ROWS_PER_BYTE);
            if (!rows.next() || rows.getLong(1) < 0 || rows.getLong(1) > most) {
                throw new UnreadableParquet("it claims more rows than a file of " + bytes + " bytes can hold");
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == text.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, text.length - at);
        System.arraycopy(text, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws UnreadableParquet {
        building.reset();
        at = 0;
        try {
            while (building.size() < BUFFER_BYTES && (row < rowsInChunk || nextChunk())) {
                write(result.chunk(), row++);
            }
        } catch (SQLException | RuntimeException e) {
            throw unreadable(file, e);
        }
        text = building.toByteArray();
        return text.length > 0;
    }

    /** The next chunk that has rows. */
    private boolean nextChunk() throws SQLException {
        do {
            if (!result.nextChunk()) {
                return false;
            }
            row = 0;
            rowsInChunk = result.chunk().rowCount();
        } while (rowsInChunk == 0);
        return true;
    }

    private void write(DuckDBDataChunkReader chunk, long index) throws SQLException {
        ascii(Long.toString(chunk.vector(0).getLong(index) + 1));
        for (int column = 1; column <= columns; column++) {
            building.write(',');
            if (!chunk.vector(column).isNull(index)) {
                field(chunk.vector(column).getString(index));
            }
        }
        building.write('\n');
    }

    private void field(String value) {
        if (isPlain(value)) {
            bytes(value);
        } else {
            building.write('"');
            bytes(value.replace("\"", "\"\""));
            building.write('"');
        }
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == ',' || c < ' ') {
                return false;
            }
        }
        return true;
    }

    private void bytes(String value) {
        building.writeBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    private void ascii(String value) {
        building.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
    }

    /** Says what DuckDB says, but not where on this machine the file lies. */
    private static UnreadableParquet unreadable(Path file, Exception e) {
        String first = String.valueOf(e.getMessage()).lines().limit(1).collect(Collectors.joining());
        return new UnreadableParquet(first.replace(file.toString(), "…"), e);
    }

    private static void closeQuietly(@Nullable DuckSession session, Exception cause) {
        if (session != null) {
            try {
                session.close();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (session;
                statement;
                result) {
            text = new byte[0];
            at = 0;
        } catch (SQLException e) {
            throw new IOException("DuckDB could not close a Parquet file", e);
        }
    }
}
