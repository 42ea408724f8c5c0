package dev.ggen.partner.exchange;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/**
 * The days on which the European Central Bank publishes no rates: weekends and the closing days of TARGET.
 *
 * <p>Those are, since 2002, New Year's Day, Good Friday, Easter Monday, 1 May, 25 and 26 December. Source: the ECB's long-term calendar of
 * TARGET closing days, decided in December 2000.
 */
final class TargetDays {
    private static final int LAST_DAY_OF_CHRISTMAS = 26;

    private TargetDays() {}

    static boolean isClosed(LocalDate day) {
        return isWeekend(day) || isFixedHoliday(day) || isEaster(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isFixedHoliday(LocalDate day) {
        int date = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case Month.JANUARY, Month.MAY -> date == 1;
            case Month.DECEMBER -> date == LAST_DAY_OF_CHRISTMAS - 1 || date == LAST_DAY_OF_CHRISTMAS;
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
