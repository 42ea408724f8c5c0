package dev.ggen.settlement.document;

import dev.ggen.partner.revenue.Measure;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.Fields;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the statement rests on: report files row by row, what was left out and why, and what the checks found.
 *
 * @param statement the statement
 * @param figures the formats
 * @param conversions how other currencies are told
 */
record EvidenceView(Fields statement, Figures figures, ConvertedView conversions) {

    List<Json> reports() {
        return statement.list("controlTotals").stream().map(this::report).toList();
    }

    private Json report(Fields report) {
        return Json.object()
                .put("file", report.text("file"))
                .put("month", report.optionalText("month").orElse(""))
                .put("digest", digest(report.text("digest")))
                .put("rows", figures.count(report.integer("rows")))
                .put("counted", figures.count(report.integer("counted")))
                .put("repeated", figures.count(report.integer("repeated")))
                .put("excluded", figures.count(excludedOf(report)))
                .put("sums", Json.of(report.list("sums").stream().map(this::sum).toList()))
                .build();
    }

    private Json sum(Fields sum) {
        String currency = sum.optionalText("currency").orElse(figures.currency());
        boolean isMoney = !currency.equals(Measure.NO_CURRENCY);
        return Json.object()
                .put("name", figures.messages().word("measure", sum.text("measure")))
                .put(
                        "amount",
                        isMoney
                                ? figures.withCurrency(figures.exact(sum.decimal("exact")), currency)
                                : figures.decimal(sum.decimal("exact"), 0))
                .build();
    }

    private static BigInteger excludedOf(Fields report) {
        return reasons(report).stream().map(reason -> reason.integer("rows")).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static List<Fields> reasons(Fields report) {
        return report.list("excluded");
    }

    /** Rows left out, by reason, over all files; those of other periods and of another agreement's days last. */
    List<Json> excluded() {
        TreeMap<String, BigInteger> byReason = new TreeMap<>();
        for (Fields report : statement.list("controlTotals")) {
            reasons(report)
                    .forEach(reason -> byReason.merge(reason.text("reason"), reason.integer("rows"), BigInteger::add));
        }
        List<Json> rows = new ArrayList<>();
        byReason.forEach((reason, count) -> rows.add(excluded(figures.messages().word("reason", reason), count)));
        left("outsidePeriodRows", "reason.outside-period").ifPresent(rows::add);
        left("outsideTermRows", "reason.outside-term").ifPresent(rows::add);
        return rows;
    }

    private Optional<Json> left(String member, String reason) {
        return statement.has(member) && statement.integer(member).signum() > 0
                ? Optional.of(excluded(figures.messages().text(reason), statement.integer(member)))
                : Optional.empty();
    }

    private Json excluded(String reason, BigInteger rows) {
        return Json.object()
                .put("reason", reason)
                .put("rows", figures.count(rows))
                .build();
    }

    /** Sums that belong to no share. */
    List<Json> untied() {
        return statement.list("untied").stream().map(this::untied).toList();
    }

    private Json untied(Fields part) {
        return Json.object()
                .put("name", figures.messages().word("measure", part.text("measure")))
                .put("rows", figures.count(part.integer("rows")))
                .put("amount", figures.exact(part.decimal("exact")))
                .put("converted", conversions.of(part))
                .build();
    }

    List<Json> findings() {
        return statement.list("findings").stream().map(this::finding).toList();
    }

    private Json finding(Fields finding) {
        return Json.object()
                .put("id", finding.text("id"))
                .put("message", sentence(finding.text("message")))
                .put(
                        "hint",
                        finding.optionalText("hint").map(EvidenceView::sentence).orElse(""))
                .put("severity", new StateView(figures.messages()).of(finding.text("severity")))
                .build();
    }

    /** A digest with the name of its function, whether or not it came with it. */
    static String digest(String text) {
        return text.startsWith("sha256:") ? text : "sha256:" + text;
    }

    /** Ends with a full stop; nothing stays nothing. */
    private static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }
}
