package dev.ggen.partner.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The days without rates, against calendars and the gaps of the ECB's own file of all days. */
class TargetDaysTest {
    @Test
    void targetIsClosedOnSixDays() {
        assertEquals(
                List.of("2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-12-25"),
                closedWorkingDays(2026)); // Boxing Day is a Saturday
        assertEquals(
                List.of("2024-01-01", "2024-03-29", "2024-04-01", "2024-05-01", "2024-12-25", "2024-12-26"),
                closedWorkingDays(2024));
        assertEquals(
                List.of("2000-04-21", "2000-04-24", "2000-05-01", "2000-12-25", "2000-12-26"), closedWorkingDays(2000));
    }

    @Test
    void itWasOpenAtEasterInItsFirstYearAndClosedOnceMoreAtTheEndOfTwo() {
        assertEquals(List.of("1999-01-01", "1999-12-31"), closedWorkingDays(1999)); // Christmas Day is a Saturday
        assertEquals(
                List.of(
                        "2001-01-01",
                        "2001-04-13",
                        "2001-04-16",
                        "2001-05-01",
                        "2001-12-25",
                        "2001-12-26",
                        "2001-12-31"),
                closedWorkingDays(2001));
        assertEquals(
                List.of("2002-01-01", "2002-03-29", "2002-04-01", "2002-05-01", "2002-12-25", "2002-12-26"),
                closedWorkingDays(2002));
    }

    @Test
    void itIsClosedOnWeekends() {
        assertFalse(TargetDays.isClosed(LocalDate.of(2026, 9, 11)));
        assertTrue(TargetDays.isClosed(LocalDate.of(2026, 9, 12)));
        assertTrue(TargetDays.isClosed(LocalDate.of(2026, 9, 13)));
        assertFalse(TargetDays.isClosed(LocalDate.of(2026, 9, 14)));
        assertTrue(TargetDays.isClosed(LocalDate.of(1999, 12, 26)));
    }

    /** The earliest, the latest, the exceptions of the 19th year, and centuries with and without a leap day. */
    @Test
    void easterIsWhereTheCalendarsHaveIt() {
        List<String> sundays = List.of(
                "1999-04-04",
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2014-04-20",
                "2026-04-05",
                "2027-03-28",
                "2038-04-25",
                "2049-04-18",
                "2076-04-19",
                "2100-03-28",
                "2200-04-06",
                "2285-03-22",
                "2300-04-08",
                "2400-04-16",
                "2500-04-18",
                "2600-03-23",
                "2700-04-01",
                "2800-04-02",
                "2900-04-11",
                "2999-03-24");

        assertEquals(
                sundays,
                Stream.of(
                                1999, 2000, 2008, 2011, 2014, 2026, 2027, 2038, 2049, 2076, 2100, 2200, 2285, 2300,
                                2400, 2500, 2600, 2700, 2800, 2900, 2999)
                        .map(year -> TargetDays.easterSunday(year).toString())
                        .toList());
    }

    private static List<String> closedWorkingDays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && TargetDays.isClosed(day))
                .map(LocalDate::toString)
                .toList();
    }
}
