package dev.ggen.settlement.replay;

import dev.ggen.partner.forecast.LineChange;
import dev.ggen.partner.forecast.MonthChange;
import dev.ggen.partner.forecast.MonthOutcome;
import dev.ggen.partner.forecast.Result;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.Json;

/** A replay for programs, format {@code ggen-replay/1}. Field by field in {@code docs/reference/replay.md}. */
public final class ReplayJson {
    private ReplayJson() {}

    /** Canonical, so that the same replay is the same bytes. */
    public static String of(Replay replay) {
        return CanonicalJson.text(Json.object()
                .put("format", "ggen-replay/1")
                .put("from", replay.from().name())
                .put("to", replay.to().name())
                .put(
                        "agreements",
                        Json.of(replay.agreements().stream()
                                .map(ReplayJson::agreement)
                                .toList()))
                .put(
                        "totals",
                        Json.of(replay.totals().entrySet().stream()
                                .map(total -> total(total.getKey(), total.getValue()))
                                .toList()))
                .put(
                        "findings",
                        Json.object()
                                .put("reports", FindingJson.array(replay.reportFindings()))
                                .put("old", FindingJson.array(replay.oldFindings()))
                                .put("new", FindingJson.array(replay.nowFindings()))
                                .build())
                .build());
    }

    private static Json total(String currency, Replay.Total total) {
        return Json.object()
                .put("currency", currency)
                .put("old", result(total.old()))
                .put("new", result(total.now()))
                .put("difference", result(total.difference()))
                .put("monthsLeftOut", total.leftOut())
                .build();
    }

    private static Json agreement(AgreementReplay agreement) {
        return Json.object()
                .put("agreement", agreement.agreement())
                .put("partner", agreement.partner())
                .put("currency", agreement.currency().getCode())
                .put("old", result(agreement.old()))
                .put("new", result(agreement.now()))
                .put("difference", result(agreement.difference()))
                .put("monthsLeftOut", agreement.leftOut())
                .put(
                        "months",
                        Json.of(agreement.months().stream()
                                .map(month -> month(agreement, month))
                                .toList()))
                .build();
    }

    private static Json month(AgreementReplay agreement, MonthChange month) {
        Json.Builder json = Json.object()
                .put("month", month.period().name())
                .put("old", outcome(month.before(), month.old()))
                .put("new", outcome(month.after(), month.now()));
        if (month.isComparable()) {
            json.put("difference", result(month.difference()))
                    .put(
                            "moved",
                            Json.of(month.moved().stream()
                                    .map(line -> line(agreement, line))
                                    .toList()));
        }
        return json.build();
    }

    private static Json outcome(MonthOutcome outcome, Result result) {
        return switch (outcome) {
            case MonthOutcome.Settled _ -> result(result);
            case MonthOutcome.Absent _ -> Json.of("no-agreement");
            case MonthOutcome.Refused _ -> Json.of("refused");
        };
    }

    private static Json line(AgreementReplay agreement, LineChange change) {
        Json.Builder json = Json.object().put("line", change.id()).put("clause", change.clause());
        change.before().ifPresent(line -> json.put("old", line(line, agreement.oldSentence(change))));
        change.after().ifPresent(line -> json.put("new", line(line, agreement.nowSentence(change))));
        return json.put("difference", result(change.difference())).build();
    }

    private static Json line(StatementLine line, String sentence) {
        return Json.object()
                .put("sentence", sentence)
                .put("base", line.base().plain())
                .put("owes", line.owes().word())
                .put("amountMinor", Json.of(line.amount().minor()))
                .build();
    }

    private static Json result(Result result) {
        return Json.object()
                .put("owedToVendorMinor", Json.of(result.owedToVendor().minor()))
                .put("vendorMinor", Json.of(result.vendor().minor()))
                .put("partnerMinor", Json.of(result.partner().minor()))
                .build();
    }
}
