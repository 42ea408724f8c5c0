package dev.ggen.settlement.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of time that reports use: {@code 2026-09-30} and {@code 2026-09-30T23:59:59Z}, in UTC. */
final class IsoTimes {
    private static final int DATE_LENGTH = 10;
    private static final int INSTANT_LENGTH = 20;
    private static final int LOOSE_LENGTH = 40;
    private static final Pattern LOOSE_TIME =
            Pattern.compile("[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|\\+00:?00)?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int NO_NUMBER = Integer.MIN_VALUE;

    private IsoTimes() {}

    static @Nullable LocalDate date(String text) {
        return text.length() == DATE_LENGTH ? leadingDate(text) : null;
    }

    static @Nullable Instant instant(String text) {
        if (text.length() != INSTANT_LENGTH) {
            return null;
        }
        LocalDate date = leadingDate(text);
        int second = secondOfDay(text);
        return date == null || second < 0 ? null : Instant.ofEpochSecond(date.toEpochDay() * SECONDS_PER_DAY + second);
    }

    /** The day of a date, or of a date and time. */
    static @Nullable LocalDate day(String text) {
        if (text.length() != INSTANT_LENGTH) {
            return date(text);
        }
        return secondOfDay(text) < 0 ? null : leadingDate(text);
    }

    /** The day of a date, or of a date and time as other systems write it: T or a space, a fraction or none, Z or +00:00 or nothing. */
    static @Nullable LocalDate looseDay(String text) {
        if (text.length() <= DATE_LENGTH) {
            return date(text);
        }
        boolean isTime = text.length() <= LOOSE_LENGTH
                && LOOSE_TIME.matcher(text.substring(DATE_LENGTH)).matches();
        return isTime ? leadingDate(text) : null;
    }

    private static @Nullable LocalDate leadingDate(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        boolean valid = text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1;
        return valid && day <= lengthOfMonth(year, month) ? LocalDate.of(year, month, day) : null;
    }

    private static int lengthOfMonth(int year, int month) {
        return month == 2 && !Year.isLeap(year) ? 28 : Month.of(month).maxLength();
    }

    /** Of {@code T23:59:59Z} from the eleventh character on; negative when it is anything else. */
    private static int secondOfDay(String text) {
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        boolean valid = text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(19) == 'Z'
                && hour >= 0
                && hour <= 23
                && minute >= 0
                && minute <= 59
                && second >= 0
                && second <= 59;
        return valid ? hour * 3600 + minute * 60 + second : NO_NUMBER;
    }

    private static int number(String text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
