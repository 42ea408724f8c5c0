package dev.ggen.partner.agreement;

import java.time.YearMonth;

/** The stretch of months over which something is counted, after which it starts again from nothing. */
public enum Window {
    MONTH("month"),
    /** January to March, and so on. */
    QUARTER("calendar quarter"),
    /** January to December. */
    YEAR("calendar year"),
    /** Twelve months from the agreement's first month, then the next twelve. */
    CONTRACT_YEAR("contract year"),
    /** As long as the clause holds: it never starts again. */
    TERM("term");

    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OF_QUARTER = 3;

    private final String word;

    Window(String word) {
        this.word = word;
    }

    /** As sentences say it. */
    public String word() {
        return word;
    }

    /** Can it hold more than one month? */
    public boolean isLong() {
        return this != MONTH;
    }

    /**
     * The first month of the window in which a month lies.
     *
     * @param agreementFrom the agreement's first month
     */
    public YearMonth first(YearMonth month, YearMonth agreementFrom) {
        return switch (this) {
            case MONTH -> month;
            case QUARTER -> month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_QUARTER);
            case YEAR -> month.withMonth(1);
            case CONTRACT_YEAR ->
                month.minusMonths(Math.floorMod(month.getMonthValue() - agreementFrom.getMonthValue(), MONTHS_OF_YEAR));
            case TERM -> agreementFrom;
        };
    }

    /**
     * Whether a month is the window's last one.
     *
     * @param agreementFrom the agreement's first month
     * @param last the last month on which the clause holds: every window ends with it
     */
    public boolean endsWith(YearMonth month, YearMonth agreementFrom, YearMonth last) {
        return month.equals(last)
                || (this != TERM && !first(month.plusMonths(1), agreementFrom).equals(first(month, agreementFrom)));
    }
}
