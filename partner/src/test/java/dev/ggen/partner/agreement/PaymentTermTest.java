package dev.ggen.partner.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PaymentTermTest {
    @Test
    void daysCountFromTheEndOfTheMonth() {
        assertEquals(LocalDate.of(2026, 10, 30), new PaymentTerm.DaysAfterMonth(30).dueOn(YearMonth.of(2026, 9)));
    }

    @Test
    void aQuarterInArrearsEndsWithTheCalendarQuarter() {
        PaymentTerm quarterly = new PaymentTerm.QuarterlyInArrears(0);

        assertEquals(LocalDate.of(2026, 9, 30), quarterly.dueOn(YearMonth.of(2026, 7)));
        assertEquals(LocalDate.of(2026, 9, 30), quarterly.dueOn(YearMonth.of(2026, 9)));
        assertEquals(LocalDate.of(2026, 12, 31), quarterly.dueOn(YearMonth.of(2026, 10)));
    }

    @Test
    void aTermOfMoreThanAYearIsRefused() {
        assertEquals(LocalDate.of(2027, 9, 30), new PaymentTerm.DaysAfterMonth(365).dueOn(YearMonth.of(2026, 9)));
        assertEquals(LocalDate.of(2026, 9, 30), new PaymentTerm.DaysAfterMonth(0).dueOn(YearMonth.of(2026, 9)));
        assertEquals(LocalDate.of(2027, 9, 30), new PaymentTerm.QuarterlyInArrears(365).dueOn(YearMonth.of(2026, 9)));
        assertThrows(IllegalArgumentException.class, () -> new PaymentTerm.QuarterlyInArrears(366));
        assertThrows(IllegalArgumentException.class, () -> new PaymentTerm.DaysAfterMonth(-1));
        assertThrows(IllegalArgumentException.class, () -> new PaymentTerm.DaysAfterMonth(366));
        assertThrows(IllegalArgumentException.class, () -> new PaymentTerm.QuarterlyInArrears(-1));
    }
}
