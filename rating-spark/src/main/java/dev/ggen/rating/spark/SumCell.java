package dev.ggen.rating.spark;

import java.time.LocalDate;

/** What lines have in common that a part adds up: file, series and day. */
record SumCell(int file, int series, int day) {
    private static final int MONTHS = 12;

    /** The month that the day lies in, counted from the year 0. */
    int month() {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * MONTHS + date.getMonthValue() - 1;
    }
}
