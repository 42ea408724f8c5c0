package dev.ggen.partner.agreement;

import java.time.LocalDate;
import java.time.YearMonth;

/** When what a month's statement says is due. */
public sealed interface PaymentTerm {

    /** The last day on which a payment for the month is in time. */
    LocalDate dueOn(YearMonth month);

    /**
     * A number of days after the month's end.
     *
     * @param days from 0 to 365
     */
    record DaysAfterMonth(int days) implements PaymentTerm {
        private static final int LONGEST_DAYS = 365;

        public DaysAfterMonth {
            if (days < 0 || days > LONGEST_DAYS) {
                throw new IllegalArgumentException("payment within 0 to 365 days, not " + days);
            }
        }

        @Override
        public LocalDate dueOn(YearMonth month) {
            return month.atEndOfMonth().plusDays(days);
        }
    }

    /**
     * Paid after the calendar quarter in which the month lies.
     *
     * @param days after the quarter's end, from 0 to 365
     */
    record QuarterlyInArrears(int days) implements PaymentTerm {
        private static final int LONGEST_DAYS = 365;
        private static final int MONTHS_OF_QUARTER = 3;

        public QuarterlyInArrears {
            if (days < 0 || days > LONGEST_DAYS) {
                throw new IllegalArgumentException("payment within 0 to 365 days, not " + days);
            }
        }

        @Override
        public LocalDate dueOn(YearMonth month) {
            int last = (month.getMonthValue() + MONTHS_OF_QUARTER - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER;
            return month.withMonth(last).atEndOfMonth().plusDays(days);
        }
    }
}
