package dev.ggen.hub.demo.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The twelve months of the demo year, and how business goes in them. */
public final class DemoMonths {
    public static final YearMonth FIRST = YearMonth.of(2026, 9);
    public static final YearMonth LAST = YearMonth.of(2027, 8);
    static final int COUNT = 12;

    private static final int WORKDAY = 10;
    private static final int FRIDAY = 7;
    private static final int WEEKEND = 2;
    private static final int CLOSING_DAYS = 4;

    private DemoMonths() {}

    public static List<YearMonth> all() {
        return Stream.iterate(FIRST, month -> month.plusMonths(1)).limit(COUNT).toList();
    }

    static int index(YearMonth month) {
        return (int) ChronoUnit.MONTHS.between(FIRST, month);
    }

    /** How much is sold on each day of a month: little at weekends, more where a quarter ends. */
    static List<Integer> weights(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(DemoMonths::weight)
                .toList();
    }

    private static int weight(LocalDate day) {
        int usual = switch (day.getDayOfWeek()) {
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> WORKDAY;
            case FRIDAY -> FRIDAY;
            case SATURDAY, SUNDAY -> WEEKEND;
        };
        boolean closesQuarter =
                day.getMonthValue() % 3 == 0 && day.getDayOfMonth() > day.lengthOfMonth() - CLOSING_DAYS;
        return closesQuarter ? usual * 2 : usual;
    }

    /** The day itself, or the Friday before a weekend. */
    static LocalDate workdayUpTo(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
