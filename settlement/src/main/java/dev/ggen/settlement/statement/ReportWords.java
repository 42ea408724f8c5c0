package dev.ggen.settlement.statement;

import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.partner.revenue.MeasureSum;
import dev.ggen.receipt.Json;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** Control totals as a statement carries them: every row of every report is counted, repeated or excluded for a reason. */
public final class ReportWords {
    private ReportWords() {}

    /** One entry per file and month, in their order. */
    public static List<Json> of(List<ControlTotals> totals) {
        return totals.stream().sorted().map(ReportWords::entry).toList();
    }

    private static Json entry(ControlTotals totals) {
        Json.Builder json = Json.object()
                .put("file", totals.file())
                .put("digest", totals.fileDigest())
                .put("month", totals.month().toString())
                .put("rows", totals.rows())
                .put("counted", totals.counted())
                .put("repeated", totals.repeated())
                .put(
                        "excluded",
                        Json.of(totals.excluded().entrySet().stream()
                                .map(reason -> Json.object()
                                        .put("reason", reason.getKey())
                                        .put("rows", reason.getValue())
                                        .build())
                                .toList()))
                .put(
                        "sums",
                        Json.of(totals.sums().stream().map(ReportWords::sum).toList()));
        totals.firstDay().ifPresent(day -> json.put("firstDay", day.toString()));
        totals.lastDay().ifPresent(day -> json.put("lastDay", day.toString()));
        return json.build();
    }

    private static Json sum(MeasureSum sum) {
        ExactAmount exact = ExactAmount.ofMillionths(sum.sumMillionths(), CurrencyUnit.of(sum.currency()));
        return Json.object()
                .put("measure", sum.measure().name())
                .put("currency", sum.currency())
                .put("exact", exact.plain())
                .put("rows", sum.rows())
                .build();
    }
}
