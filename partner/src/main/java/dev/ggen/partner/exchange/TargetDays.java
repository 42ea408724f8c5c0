package dev.ggen.partner.exchange;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/**
 * The days on which the European Central Bank publishes no rates: weekends and the closing days of TARGET.
 *
 * <p>Those are, since 2000, New Year's Day, Good Friday, Easter Monday, 1 May, 25 and 26 December, and were 31 December as well in 2001; in 1999 they
 * were 1 January, 25 and 31 December. Sources: the ECB's announcements for 1999 to 2001, and its long-term calendar of TARGET closing days, decided in
 * December 2000; its file of all rates since 1999 has a line for every other day, and for none of these.
 */
public final class TargetDays {
    private static final int LAST_DAY_OF_CHRISTMAS = 26;
    private static final int FIRST_YEAR = 1999;
    private static final int LAST_YEAR_OF_CHANGEOVER = 2001;

    private TargetDays() {}

    /** Is nothing published on a day? */
    public static boolean isClosed(LocalDate day) {
        return isWeekend(day)
                || (day.getYear() == FIRST_YEAR ? isClosedInFirstYear(day) : isFixedHoliday(day) || isEaster(day));
    }

    private static boolean isClosedInFirstYear(LocalDate day) {
        return day.equals(LocalDate.of(FIRST_YEAR, Month.JANUARY, 1))
                || day.equals(LocalDate.of(FIRST_YEAR, Month.DECEMBER, LAST_DAY_OF_CHRISTMAS - 1))
                || isYearsEnd(day);
    }

    private static boolean isYearsEnd(LocalDate day) {
        return day.getDayOfYear() == day.lengthOfYear();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isFixedHoliday(LocalDate day) {
        int date = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case Month.JANUARY, Month.MAY -> date == 1;
            case Month.DECEMBER ->
                date == LAST_DAY_OF_CHRISTMAS - 1
                        || date == LAST_DAY_OF_CHRISTMAS
                        || (day.getYear() == LAST_YEAR_OF_CHANGEOVER && isYearsEnd(day));
            default -> false;
        };
    }

    private static boolean isEaster(LocalDate day) {
        LocalDate sunday = easterSunday(day.getYear());
        return day.equals(sunday.minusDays(2)) || day.equals(sunday.plusDays(1));
    }

    /** The Gregorian computus in the form of Meeus, Jones and Butcher (Astronomical Algorithms, chapter 8). */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * toSunday) / 451;
        int fromMarch = epact + toSunday - 7 * late + 114;
        return LocalDate.of(year, fromMarch / 31, fromMarch % 31 + 1);
    }
}
