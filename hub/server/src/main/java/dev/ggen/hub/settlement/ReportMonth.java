package dev.ggen.hub.settlement;

import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.revenue.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a report holds of one month: its control totals.
 *
 * @param excluded rows that move no money of a settlement, by reason
 * @param sums of the counted rows
 * @param isLate counted rows that came when their agreement's month was closed
 */
public record ReportMonth(
        YearMonth month,
        long rows,
        long counted,
        long repeated,
        SortedMap<String, Long> excluded,
        List<Sum> sums,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean isLate) {
    public ReportMonth {
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
        sums = List.copyOf(sums);
    }

    /** The same in a second delivery of the same bytes: none of its rows is new. */
    public ReportMonth repeatedWhole() {
        return new ReportMonth(month, rows, 0, repeated + counted, excluded, List.of(), firstDay, lastDay, false);
    }

    /** A measure's sum in one currency. */
    public record Sum(Measure measure, ExactAmount sum, long rows) {}
}
