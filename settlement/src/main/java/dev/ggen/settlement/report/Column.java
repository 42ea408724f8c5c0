package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.TransactionLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One column of an open report. Remembers texts that it has read and what they mean, because most columns say few things many times and
 * making a string costs more than finding it.
 */
final class Column {
    private static final int FIRST_REMEMBERED = 256;
    private static final int MOST_REMEMBERED = 1 << 14;
    private static final int MADE_BEFORE_MORE_ROOM = 2;
    private static final int ABSENT = -1;
    private static final Remembered EMPTY = new Remembered(0, new long[0], 0, "");

    private final String name;
    private final int field;
    private @Nullable Remembered[] met = new Remembered[FIRST_REMEMBERED];
    private int made;

    Column(String name, @Nullable Integer field) {
        this.name = name;
        this.field = field == null ? ABSENT : field;
    }

    /** A text with what was found out about it. */
    static final class Remembered {
        private final int hash;
        private final long[] words;
        private final int length;
        private final String text;
        private final boolean id;
        private final @Nullable LocalDate date;

        Remembered(int hash, long[] words, int length, String text) {
            this.hash = hash;
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
        int hash = record.hash(field);
        Remembered before = met[slot(hash)];
        if (before != null && record.holds(field, before.length, before.words)) {
            return before;
        }
        String text = record.text(field);
        if (text == null) {
            return null;
        }
        Remembered added = new Remembered(hash, record.words(field), record.length(field), text);
        made++;
        if (made > MADE_BEFORE_MORE_ROOM * met.length && met.length < MOST_REMEMBERED) {
            makeRoom();
        }
        met[slot(hash)] = added;
        return added;
    }

    /** For a column that says more things than there was room for. */
    private void makeRoom() {
        @Nullable Remembered[] before = met;
        met = new Remembered[2 * before.length];
        made = 0;
        for (Remembered each : before) {
            if (each != null) {
                met[slot(each.hash)] = each;
            }
        }
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

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (met.length - 1);
    }
}
