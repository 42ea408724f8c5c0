package dev.ggen.settlement.document;

import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.Fields;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Fees kept, payments that arrived, and what is still open.
 *
 * @param statement the statement
 * @param lines its lines
 * @param adjustments of earlier months
 * @param parties the names
 * @param figures the formats
 * @param conversions how other currencies are told
 */
record MoneyView(
        Fields statement,
        List<LineView> lines,
        List<AdjustmentView> adjustments,
        Parties parties,
        Figures figures,
        ConvertedView conversions) {

    List<Json> fees() {
        return statement.list("fees").stream().map(this::fee).toList();
    }

    private Json fee(Fields fee) {
        return Json.object()
                .put("sentence", fee.text("sentence"))
                .put("line", fee.optionalText("line").orElse(""))
                .put("rows", fee.has("rows") ? figures.count(fee.integer("rows")) : "")
                .put("kept", figures.minor(fee.integer("keptMinor")))
                .put("agreed", figures.minor(fee.integer("agreedMinor")))
                .put("difference", figures.minor(fee.integer("differenceMinor")))
                .put("converted", conversions.of(fee))
                .put("verdict", new StateView(figures.messages()).of("fee-" + fee.text("verdict")))
                .build();
    }

    List<Json> payments() {
        return statement.list("payments").stream().map(this::payment).toList();
    }

    private Json payment(Fields payment) {
        return Json.object()
                .put("receivedOn", payment.text("receivedOn"))
                .put("source", payment.text("source"))
                .put("rows", figures.count(payment.integer("rows")))
                .put("amount", figures.minor(payment.integer("minor")))
                .put("converted", conversions.of(payment))
                .build();
    }

    /** Shares each way, less payments; the last row is what is open, as a positive amount with who owes it. */
    List<Json> balance() {
        BigInteger open = statement.object("balance").integer("openMinor");
        List<Json> rows = new ArrayList<>();
        if (lines.isEmpty() || lines.stream().anyMatch(LineView::partnerOwes)) {
            rows.add(row("balance.partner", parties.names(open), owed(LineView::partnerOwes)));
        }
        if (!lines.stream().allMatch(LineView::partnerOwes)) {
            rows.add(row("balance.vendor", parties.names(open), owed(line -> !line.partnerOwes())));
        }
        if (!adjustments.isEmpty()) {
            rows.add(row(
                    "balance.adjustments",
                    parties.names(open),
                    adjustments.stream().map(AdjustmentView::owedToVendor).reduce(BigInteger.ZERO, BigInteger::add)));
        }
        rows.add(row(
                "balance.paid",
                parties.names(open),
                statement.object("balance").integer("paidToVendorMinor").negate()));
        rows.add(row(open.signum() == 0 ? "balance.nothing" : "balance.open", parties.names(open), open.abs()));
        return rows;
    }

    private BigInteger owed(Predicate<LineView> which) {
        return lines.stream().filter(which).map(LineView::owedToVendor).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private Json row(String key, Map<String, String> names, BigInteger minor) {
        return Json.object()
                .put("name", Phrase.plain(figures.messages().text(key), names))
                .put("amount", figures.minor(minor))
                .build();
    }
}
