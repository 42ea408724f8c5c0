package dev.ggen.settlement.report;

import org.jspecify.annotations.Nullable;

/**
 * One column of an open report. Remembers texts that it has read, because most columns say few things many times and making a
 * string costs more than finding it.
 */
final class Column {
    private static final int REMEMBERED = 2048;
    private static final int ABSENT = -1;

    private final String name;
    private final int field;
    private final byte[] @Nullable [] bytes = new byte[REMEMBERED][];
    private final @Nullable String[] texts = new String[REMEMBERED];

    private byte[] lastBytes = new byte[0];
    private @Nullable String lastText = "";

    Column(String name, @Nullable Integer field) {
        this.name = name;
        this.field = field == null ? ABSENT : field;
    }

    String name() {
        return name;
    }

    /** The record's text in this column; empty where there is no such column, null where it can't be read. */
    @Nullable
    String text(CsvRecord record) {
        if (field == ABSENT) {
            return "";
        }
        if (record.isEmpty(field)) {
            return "";
        }
        if (record.holds(field, lastBytes)) {
            return lastText;
        }
        int slot = slot(record.hash(field));
        byte[] before = bytes[slot];
        if (before != null && record.holds(field, before)) {
            lastBytes = before;
            lastText = texts[slot];
            return lastText;
        }
        String text = record.text(field);
        if (text != null) {
            lastBytes = record.copy(field);
            lastText = text;
            bytes[slot] = lastBytes;
            texts[slot] = text;
        }
        return text;
    }

    /** The same for a column whose texts seldom come twice. */
    @Nullable
    String rareText(CsvRecord record) {
        return field == ABSENT ? "" : record.text(field);
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
    }
}
