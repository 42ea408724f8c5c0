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
        int slot = slot(record.hash(field));
        byte[] before = bytes[slot];
        if (before != null && record.holds(field, before)) {
            return texts[slot];
        }
        String text = record.text(field);
        if (text != null) {
            bytes[slot] = record.copy(field);
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
