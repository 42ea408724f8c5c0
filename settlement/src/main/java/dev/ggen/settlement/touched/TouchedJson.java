package dev.ggen.settlement.touched;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.Bookkeeping;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.StatementLineJson;
import java.time.YearMonth;

/** What a subject touched, of format {@code ggen-every-cent/1}. Field by field in {@code docs/reference/statement.md}. */
public final class TouchedJson {
    private static final String FORMAT = "ggen-every-cent/1";

    private TouchedJson() {}

    /** The whole. */
    public static Json of(Touched touched) {
        return Json.object()
                .put("format", FORMAT)
                .put("kind", touched.subject().kind())
                .put("name", touched.subject().name())
                .put("bundles", touched.looked())
                .put("proportional", touched.isProportional())
                .put(
                        "totals",
                        Json.of(touched.totals().entrySet().stream()
                                .map(total -> Json.object()
                                        .put("currency", total.getKey())
                                        .put("owedToVendorMinor", minor(total.getValue()))
                                        .build())
                                .toList()))
                .put(
                        "statements",
                        Json.of(touched.statements().stream()
                                .map(TouchedJson::statement)
                                .toList()))
                .build();
    }

    private static Json statement(TouchedStatement statement) {
        return Json.object()
                .put("statement", statement.name())
                .put("currency", statement.owedToVendor().currency().getCode())
                .put("minorDigits", statement.owedToVendor().currency().getDecimalPlaces())
                .put("owedToVendorMinor", minor(statement.owedToVendor()))
                .put("withoutMinor", minor(statement.without()))
                .put("differenceMinor", minor(statement.difference()))
                .put("sourceRows", statement.rows().toJson())
                .put(
                        "uncounted",
                        Json.of(statement.loose().stream()
                                .map(TouchedJson::loose)
                                .toList()))
                .put(
                        "lines",
                        Json.of(statement.shown().stream()
                                .map(TouchedJson::line)
                                .toList()))
                .put("linesLeftOut", statement.leftOut())
                .put(
                        "asIssued",
                        Json.ofStrings(statement.asIssued().stream()
                                .map(YearMonth::toString)
                                .toList()))
                .build();
    }

    private static Json loose(LooseRows loose) {
        return Json.object()
                .put("why", loose.fate().word())
                .put("measure", loose.measure().name())
                .put("exact", loose.amount().plain())
                .put("currency", loose.amount().currency().getCode())
                .put("rows", loose.rows())
                .build();
    }

    private static Json line(TouchedLine line) {
        Json.Builder json = Json.object()
                .put("line", line.line())
                .put("clause", line.clause())
                .put("sentence", line.sentence())
                .put("direction", Bookkeeping.direction(line.owes()))
                .put("how", line.how().word())
                .put(
                        "counted",
                        Json.of(line.counted().stream()
                                .map(StatementLineJson::part)
                                .toList()))
                .put("withMinor", minor(line.with()))
                .put("withoutMinor", minor(line.without()))
                .put("differenceMinor", minor(line.difference()));
        line.adjusts().ifPresent(month -> json.put("adjusts", month.toString()));
        line.share().ifPresent(share -> json.put("partExact", share.plain()));
        return json.build();
    }

    private static Json minor(Amount amount) {
        return Json.of(amount.minor());
    }
}
