package dev.ggen.cli;

import dev.ggen.partner.money.Amount;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.run.SettleOutcome;
import dev.ggen.settlement.run.SettleOutcome.Summary;
import java.nio.file.Path;

/** A settled month for programs: its statements, and the findings that didn't stop it. */
final class SettleJson {
    private SettleJson() {}

    static String of(SettleOutcome outcome, String period, Path out) {
        return CanonicalJson.text(Json.object()
                .put("period", period)
                .put("out", out.toString())
                .put(
                        "statements",
                        Json.of(outcome.statements().stream()
                                .map(statement -> statement(statement, out))
                                .toList()))
                .put(
                        "findings",
                        Json.of(outcome.findings().stream()
                                .map(FindingJson::object)
                                .toList()))
                .build());
    }

    private static Json statement(Summary statement, Path out) {
        Json.Builder json = Json.object()
                .put("agreement", statement.agreement())
                .put("partner", statement.partner())
                .put("owedToVendor", money(statement.owedToVendor()))
                .put("paidToVendor", money(statement.paidToVendor()))
                .put("dueOn", statement.dueOn().toString())
                .put(
                        "bundle",
                        out.resolve("statements")
                                .resolve(statement.agreement() + ".zip")
                                .toString());
        if (!statement.adjusted().isEmpty()) {
            json.put(
                    "adjusted",
                    Json.of(statement.adjusted().entrySet().stream()
                            .map(month -> Json.object()
                                    .put("month", month.getKey().toString())
                                    .put("owedToVendor", money(month.getValue()))
                                    .build())
                            .toList()));
        }
        return json.build();
    }

    private static Json money(Amount amount) {
        return Json.object()
                .put("minor", amount.minor().longValueExact())
                .put("currency", amount.currency().getCode())
                .build();
    }
}
