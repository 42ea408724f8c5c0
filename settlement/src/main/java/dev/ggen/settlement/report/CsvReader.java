package dev.ggen.settlement.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads comma-separated records (RFC 4180) as bytes, one at a time, in bounded memory; where the first line has tabs and no comma, tabs
 * part them instead.
 *
 * <p>UTF-8 with or without a byte order mark; LF or CRLF; quoted fields may hold separators, line ends and doubled quotes. The
 * record is a view that the next call overwrites.
 */
final class CsvReader implements Closeable {
    /** No report has a row near this size; an unclosed quote that swallows the rest of a file is told here. */
    static final int RECORD_BYTES_LIMIT = 1 << 20;

    static final char COMMA = ',';
    private static final char TAB = '\t';

    static final int FIELDS_LIMIT = 1024;
    private static final int BUFFER_BYTES = 1 << 18;
    private static final int NONE = -1;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long AFTER_COMMA = 0x2d2d2d2d2d2d2d2dL;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private int physicalLine = 1;
    private boolean ended;
    private boolean quoted;

    private final byte separator;
    private final CsvRecord record = new CsvRecord();

    CsvReader(InputStream in) throws IOException {
        this.in = in;
        fill();
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
        separator = (byte) separatorOfFirstLine();
    }

    /** Reads a report's text; a Parquet file's is made as it is read. */
    static CsvReader open(Path file) throws IOException {
        InputStream in = ReportBytes.text(file);
        try {
            return new CsvReader(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private char separatorOfFirstLine() {
        boolean hasTab = false;
        for (int i = position; i < limit && buffer[i] != '\n'; i++) {
            if (buffer[i] == COMMA) {
                return COMMA;
            }
            hasTab |= buffer[i] == TAB;
        }
        return hasTab ? TAB : COMMA;
    }

    /** What parts the fields of a record: a comma or a tab. */
    char separator() {
        return (char) separator;
    }

    CsvRecord record() {
        return record;
    }

    /** Whether there was a record to read. A last line that is empty is none. */
    boolean next() throws IOException {
        if (ended || (position == limit && !fill())) {
            return false;
        }
        record.begin(physicalLine);
        return read();
    }

    private boolean read() throws IOException {
        quoted = false;
        while (true) {
            int from = position;
            int end = lineEnd(from);
            if (end != NONE) {
                position = end + 1;
                record.append(buffer, from, end);
                record.end(true);
                return true;
            }
            record.append(buffer, from, limit);
            if (record.isTooLong()) {
                return giveUp();
            }
            if (!fill()) {
                return endOfFile();
            }
        }
    }

    /** Where the record that goes on here ends, as far as that is in the buffer; its separators are noted on the way. */
    private int lineEnd(int from) {
        int at = from;
        for (; at + Long.BYTES <= limit; at += Long.BYTES) {
            long eight = (long) EIGHT.get(buffer, at);
            long marked = (eight - AFTER_COMMA)
                    & ~eight
                    & HIGH_BITS; // each byte up to the comma, now and then the one after it
            while (marked != 0) {
                int mark = at + Long.numberOfTrailingZeros(marked) / Byte.SIZE;
                if (isLineEnd(mark, from)) {
                    return mark;
                }
                marked &= marked - 1;
            }
        }
        for (; at < limit; at++) {
            if (isLineEnd(at, from)) {
                return at;
            }
        }
        return NONE;
    }

    private boolean isLineEnd(int at, int from) {
        byte b = buffer[at];
        if (b == separator && !quoted) {
            record.separatorAt(at - from);
        } else if (b == '\n') {
            physicalLine++;
            return !quoted;
        } else if (b == '"') {
            quoted = !quoted;
            record.sawQuote();
        }
        return false;
    }

    private boolean giveUp() {
        ended = true;
        record.unclosed(quoted);
        record.end(false);
        return true;
    }

    private boolean endOfFile() {
        ended = true;
        record.unclosed(quoted);
        record.end(false);
        return record.length() > 0;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.readNBytes(buffer, 0, BUFFER_BYTES));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
        Arrays.fill(buffer, (byte) 0);
    }
}
