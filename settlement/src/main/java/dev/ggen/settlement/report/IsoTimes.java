package dev.ggen.settlement.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The two forms of time that reports use: {@code 2026-09-30} and {@code 2026-09-30T23:59:59Z}, in UTC. */
final class IsoTimes {
    private static final int DATE_LENGTH = 10;
    private static final int INSTANT_LENGTH = 20;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private IsoTimes() {}

    static @Nullable LocalDate date(String text) {
        return text.length() == DATE_LENGTH ? leadingDate(text) : null;
    }

    static @Nullable Instant instant(String text) {
        if (text.length() != INSTANT_LENGTH || !shape(text, "dddd-dd-ddTdd:dd:ddZ")) {
            return null;
        }
        LocalDate date = leadingDate(text);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        if (date == null || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        return Instant.ofEpochSecond(date.toEpochDay() * 86_400 + hour * 3600L + minute * 60L + second);
    }

    /** The day of a date, or of a date and time. */
    static @Nullable LocalDate day(String text) {
        return text.length() == INSTANT_LENGTH && instant(text) == null ? null : dayOf(text);
    }

    private static @Nullable LocalDate dayOf(String text) {
        return text.length() == INSTANT_LENGTH ? leadingDate(text) : date(text);
    }

    private static @Nullable LocalDate leadingDate(String text) {
        if (!shape(text, "dddd-dd-dd")) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        boolean valid = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1;
        return valid && day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    private static boolean shape(String text, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char wanted = shape.charAt(i);
            char c = text.charAt(i);
            if (wanted == 'd' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
