package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.settlement.ReportMonth;
import dev.ggen.hub.settlement.ReportMonth.Sum;
import dev.ggen.hub.tables.settlement.tables.records.ReportMonthRecord;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.receipt.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** Control totals of a report's months, as tables keep them. */
final class ReportMonths {
    private static final String ROWS = "rows";

    private ReportMonths() {}

    static ReportMonth of(ControlTotals totals, boolean isLate) {
        LocalDate first = totals.firstDay().orElse(totals.month().atDay(1));
        return new ReportMonth(
                totals.month(),
                totals.rows(),
                totals.counted(),
                totals.repeated(),
                totals.excluded(),
                totals.sums().stream()
                        .map(sum -> new Sum(
                                sum.measure(),
                                ExactAmount.ofMillionths(sum.sumMillionths(), CurrencyUnit.of(sum.currency())),
                                sum.rows()))
                        .toList(),
                first,
                totals.lastDay().orElse(first),
                isLate);
    }

    static Json excluded(ReportMonth month) {
        return Json.of(month.excluded().entrySet().stream()
                .map(reason -> Json.object()
                        .put("reason", reason.getKey())
                        .put(ROWS, reason.getValue())
                        .build())
                .toList());
    }

    static Json sums(ReportMonth month) {
        return Json.of(month.sums().stream()
                .map(sum -> Json.object()
                        .put("measure", sum.measure().name())
                        .put("currency", sum.sum().currency().getCode())
                        .put("exact", sum.sum().value().toPlainString())
                        .put(ROWS, sum.rows())
                        .build())
                .toList());
    }

    static ReportMonth read(ReportMonthRecord row) {
        SortedMap<String, Long> excluded = new TreeMap<>();
        JsonFields.items(JsonColumn.read(row.getExcluded()))
                .forEach(reason -> excluded.put(reason.text("reason"), reason.number(ROWS)));
        List<Sum> sums = JsonFields.items(JsonColumn.read(row.getSums())).stream()
                .map(ReportMonths::sum)
                .toList();
        return new ReportMonth(
                YearMonth.from(row.getMonth()),
                row.getRows(),
                row.getCountedRows(),
                row.getRepeatedRows(),
                excluded,
                sums,
                row.getFirstDay(),
                row.getLastDay(),
                row.getIsLate());
    }

    private static Sum sum(JsonFields sum) {
        CurrencyUnit currency = CurrencyUnit.of(sum.text("currency"));
        return new Sum(
                Measure.valueOf(sum.text("measure")),
                new ExactAmount(new BigDecimal(sum.text("exact")), currency),
                sum.number(ROWS));
    }
}
