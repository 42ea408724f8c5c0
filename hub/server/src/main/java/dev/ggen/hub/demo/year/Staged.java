package dev.ggen.hub.demo.year;

import dev.ggen.partner.money.Rate;
import java.time.LocalDate;
import java.time.YearMonth;

/** What goes wrong in the demo year, so that it can be seen being found. */
public final class Staged {
    /** The same file again under another name. */
    public static final Moment REPORT_TWICE = new Moment("ACCENTURE-2026", YearMonth.of(2026, 10));
    /** A second delivery that repeats rows of the first and adds some. */
    public static final Moment OVERLAPPING_DELIVERY = new Moment("AZURE-2026", YearMonth.of(2026, 11));
    /** A large sale of September that is given back in October. */
    public static final Moment REFUND_ACROSS_MONTHS = new Moment("AWS-2026", YearMonth.of(2026, 10));
    /** A half cent on both sides of clause 5.1: who gets it is agreed. */
    public static final Moment ROUNDING_CENT = new Moment("ACCENTURE-2026", YearMonth.of(2026, 12));
    /** The marketplace keeps more of one large sale than clause 4.1 lets it. */
    public static final Moment KEPT_TOO_MUCH = new Moment("AWS-2026", YearMonth.of(2027, 1));
    /** The share of this month arrives late, and not whole. */
    public static final Moment PAID_LATE_AND_SHORT = new Moment("DELOITTE-2026", YearMonth.of(2026, 11));
    /** A report whose refunds would raise the sale: it is refused, and a corrected one takes its place. */
    public static final Moment REFUSED_REPORT = new Moment("PWC-2027", YearMonth.of(2027, 4));
    /** A product that the agreement doesn't know: whoever closes the month finds this agreement held and the others not. */
    public static final Moment MISNAMED_PRODUCT = new Moment("DATABRICKS-2027", DemoMonths.LAST);

    static final Rate KEPT_INSTEAD = Rate.of("0.75");
    static final LocalDate LATE_PAYMENT = LocalDate.of(2027, 3, 9);
    static final long SHORT_BY = 2_500 * Money.DOLLAR;
    static final String WRONG_NAME = "lakehouse-generater";

    private Staged() {}

    /**
     * Where something happens.
     *
     * @param agreement the agreement's id
     * @param month in the reports of which month
     */
    public record Moment(String agreement, YearMonth month) {
        boolean is(Plan plan, YearMonth where) {
            return plan.agreement().equals(agreement) && where.equals(month);
        }
    }
}
