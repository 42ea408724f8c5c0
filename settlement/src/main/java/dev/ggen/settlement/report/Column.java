package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.TransactionLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One column of an open report. Remembers texts that it has read and what they mean, because most columns say few things many times and
 * making a string costs more than finding it.
 */
final class Column {
    private static final int REMEMBERED = 2048;
    private static final int ABSENT = -1;
    private static final Remembered EMPTY = new Remembered(new long[0], 0, "");

    private final String name;
    private final int field;
    private final @Nullable Remembered[] met = new Remembered[REMEMBERED];

    Column(String name, @Nullable Integer field) {
        this.name = name;
        this.field = field == null ? ABSENT : field;
    }

    /** A text with what was found out about it. */
    static final class Remembered {
        private final long[] words;
        private final int length;
        private final String text;
        private final boolean id;
        private final @Nullable LocalDate date;

        Remembered(long[] words, int length, String text) {
            this.words = words;
            this.length = length;
            this.text = text;
            this.id = TransactionLine.isId(text);
            this.date = IsoTimes.date(text);
        }

        String text() {
            return text;
        }

        boolean isId() {
            return id;
        }

        /** The date that the text is; null where it is none. */
        @Nullable
        LocalDate date() {
            return date;
        }
    }

    String name() {
        return name;
    }

    /** The record's text in this column; empty where there is no such column, null where it can't be read. */
    @Nullable
    String text(CsvRecord record) {
        Remembered found = remembered(record);
        return found == null ? null : found.text;
    }

    /** The same with what is known of the text. */
    @Nullable
    Remembered remembered(CsvRecord record) {
        if (field == ABSENT || record.isEmpty(field)) {
            return EMPTY;
        }
        int slot = slot(record.hash(field));
        Remembered before = met[slot];
        if (before != null && record.holds(field, before.length, before.words)) {
            return before;
        }
        String text = record.text(field);
        if (text == null) {
            return null;
        }
        Remembered added = new Remembered(record.words(field), record.length(field), text);
        met[slot] = added;
        return added;
    }

    /** The record's text in a column whose texts seldom come twice. */
    @Nullable
    String rareText(CsvRecord record) {
        return field == ABSENT ? "" : record.text(field);
    }

    /** The record's amount as {@link Amounts#usual} reads it. */
    long usualAmount(CsvRecord record) {
        return field == ABSENT ? Amounts.NOT_A_NUMBER : record.usualAmount(field);
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
    }
}
