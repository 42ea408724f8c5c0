package dev.ggen.settlement.report;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record's bytes and where its fields lie; decodes only the fields that are asked for. */
final class CsvRecord {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

    private byte[] bytes = new byte[4096];
    private int length;
    private final int[] separators = new int[CsvReader.FIELDS_LIMIT];
    private int fields;
    private int line;
    private int appended;
    private boolean hasQuotes;
    private boolean unclosed;
    private boolean tooManyFields;
    private boolean carriageReturn;
    private boolean lineEnd;

    void begin(int physicalLine) {
        line = physicalLine;
        length = 0;
        appended = 0;
        fields = 1;
        hasQuotes = false;
        unclosed = false;
        tooManyFields = false;
        carriageReturn = false;
        lineEnd = false;
    }

    void sawQuote() {
        hasQuotes = true;
    }

    void separatorAt(int offset) {
        if (fields == separators.length) {
            tooManyFields = true;
        } else {
            separators[fields - 1] = appended + offset;
            fields++;
        }
    }

    void append(byte[] source, int from, int to) {
        int size = to - from;
        if (length + size + Long.BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + size + Long.BYTES));
        }
        System.arraycopy(source, from, bytes, length, size);
        length += size;
        appended = length;
    }

    void unclosed(boolean value) {
        unclosed = value;
    }

    void end(boolean atLineEnd) {
        lineEnd = atLineEnd;
        if (length > 0 && bytes[length - 1] == '\r' && atLineEnd) {
            length--;
            carriageReturn = true;
        }
    }

    boolean isTooLong() {
        return length > CsvReader.RECORD_BYTES_LIMIT;
    }

    int length() {
        return length;
    }

    /** The physical line on which the record begins, counted from 1. */
    int line() {
        return line;
    }

    int fields() {
        return fields;
    }

    boolean hasTooManyFields() {
        return tooManyFields;
    }

    boolean isUnclosed() {
        return unclosed;
    }

    boolean isBlank() {
        return length == 0;
    }

    /** The record's bytes as they stood, its line end with them; a missing last one is added. */
    byte[] original() {
        byte[] original = Arrays.copyOf(bytes, length + (carriageReturn ? 2 : 1));
        if (carriageReturn) {
            original[length] = '\r';
        }
        original[original.length - 1] = '\n';
        return original;
    }

    boolean hadLineEnd() {
        return lineEnd;
    }

    private int start(int field) {
        return field == 0 ? 0 : separators[field - 1] + 1;
    }

    private int stop(int field) {
        return field == fields - 1 ? length : separators[field];
    }

    /** The field's text; null when it isn't UTF-8 or its quotes are misplaced. */
    @Nullable
    String text(int field) {
        int from = start(field);
        int to = stop(field);
        if (hasQuotes && contains(from, to, (byte) '"')) {
            return quotedText(from, to);
        }
        return decode(from, to);
    }

    boolean isEmpty(int field) {
        return start(field) == stop(field);
    }

    /** The field's amount as {@link Amounts#usual} reads it. */
    long usualAmount(int field) {
        return Amounts.usual(bytes, start(field), stop(field));
    }

    int length(int field) {
        return stop(field) - start(field);
    }

    /** A hash of the field's bytes, for memories of texts met before. */
    int hash(int field) {
        int to = stop(field);
        long hash = length(field);
        for (int at = start(field); at < to; at += Long.BYTES) {
            hash = (hash ^ word(at, to)) * HASH_FACTOR;
        }
        return (int) (hash >>> 32);
    }

    /** The field's bytes, eight in a number, zeros after the last. */
    long[] words(int field) {
        long[] words = new long[(length(field) + Long.BYTES - 1) / Long.BYTES];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(start(field) + i * Long.BYTES, stop(field));
        }
        return words;
    }

    /** Whether the field has so many bytes, and these. */
    boolean holds(int field, int expectedLength, long[] expected) {
        int to = stop(field);
        int at = start(field);
        if (to - at != expectedLength) {
            return false;
        }
        for (long word : expected) {
            if (word(at, to) != word) {
                return false;
            }
            at += Long.BYTES;
        }
        return true;
    }

    /** Eight bytes; what lies at the end or beyond counts as zero. There is always room to read beyond. */
    private long word(int at, int to) {
        long eight = (long) LONG.get(bytes, at);
        int left = to - at;
        return left >= Long.BYTES ? eight : eight & ((1L << (left * Byte.SIZE)) - 1);
    }

    private boolean contains(int from, int to, byte wanted) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String quotedText(int from, int to) {
        if (bytes[from] != '"' || to - from < 2 || bytes[to - 1] != '"') {
            return null;
        }
        String inner = decode(from + 1, to - 1);
        if (inner == null) {
            return null;
        }
        String without = inner.replace("\"\"", "");
        return without.contains("\"") ? null : inner.replace("\"\"", "\"");
    }

    private @Nullable String decode(int from, int to) {
        boolean ascii = true;
        for (int i = from; i < to; i++) {
            ascii &= bytes[i] >= 0;
        }
        if (ascii) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** All fields; what can't be decoded reads as a replacement character. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int field = 0; field < fields; field++) {
            String text = text(field);
            texts.add(text == null ? "\uFFFD" : text);
        }
        return texts;
    }
}
