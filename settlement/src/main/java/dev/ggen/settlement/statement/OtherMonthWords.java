package dev.ggen.settlement.statement;

import dev.ggen.partner.settlement.OtherMonth;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import java.util.List;

/**
 * Lines of other months, told: a later month's are green, an earlier month's yellow, because that month may be settled already and
 * what came late is then in no statement.
 */
public final class OtherMonthWords {
    private OtherMonthWords() {}

    public static List<Finding> findings(String agreement, Period period, List<OtherMonth> others) {
        return others.stream()
                .map(other ->
                        other.month().isBefore(period.month()) ? earlier(agreement, other) : later(agreement, other))
                .toList();
    }

    private static Finding earlier(String agreement, OtherMonth other) {
        return Finding.yellow("rows-of-earlier-month", rows(agreement, other) + "; not settled here")
                .withAllowed("lines of the month that is settled")
                .withHint(
                        "give all reports that " + other.month()
                                + " was settled from, and the statements since: what it comes to now is adjusted with this month");
    }

    private static Finding later(String agreement, OtherMonth other) {
        return Finding.green("rows-of-later-month", rows(agreement, other) + "; left for that month");
    }

    private static String rows(String agreement, OtherMonth other) {
        return other.rows() + (other.rows() == 1 ? " row" : " rows") + " of agreement " + agreement + " "
                + (other.rows() == 1 ? "belongs" : "belong") + " to " + other.month();
    }
}
