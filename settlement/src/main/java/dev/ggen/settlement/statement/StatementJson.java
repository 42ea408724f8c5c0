package dev.ggen.settlement.statement;

import dev.ggen.partner.agreement.Clawback;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.DayPayment;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The canonical statement, format {@code ggen-statement/1}: amounts in minor units, exact values and rates as decimal strings.
 *
 * <p>Field by field in {@code docs/reference/statement.md}.
 */
public final class StatementJson {
    public static final String FORMAT = "ggen-statement/1";

    private final StatementFacts facts;

    private StatementJson(StatementFacts facts) {
        this.facts = facts;
    }

    public static Json.Obj of(StatementFacts facts) {
        return new StatementJson(facts).statement();
    }

    private Json.Obj statement() {
        Json.Builder json = Json.object()
                .put("format", FORMAT)
                .put("id", facts.agreement().id() + "/" + facts.period().name())
                .put("program", program())
                .put("agreement", agreement())
                .put("period", period())
                .put("issuedAt", facts.issuedAt().toString())
                .put("currency", facts.settled().currency().getCode())
                .put("minorDigits", facts.settled().currency().getDecimalPlaces())
                .put(
                        "lines",
                        Json.of(facts.settled().lines().stream().map(this::line).toList()))
                .put("fees", Json.of(new FeeWords(facts).fees()))
                .put(
                        "payments",
                        Json.of(facts.settled().payments().stream()
                                .map(this::payment)
                                .toList()))
                .put(
                        "untied",
                        Json.of(facts.settled().untied().stream()
                                .map(StatementLineJson::part)
                                .toList()))
                .put("balance", balance())
                .put("paymentTerms", paymentTerms())
                .put("controlTotals", Json.of(facts.reports()))
                .put("outsidePeriodRows", facts.settled().outsidePeriod())
                .put(
                        "findings",
                        Json.of(facts.findings().stream().map(this::finding).toList()));
        if (facts.settled().outsideTermRows() > 0) {
            json.put("outsideTermRows", facts.settled().outsideTermRows());
        }
        if (!facts.settled().adjustments().isEmpty()) {
            json.put(
                    "adjustments",
                    Json.of(facts.settled().adjustments().stream()
                            .map(each -> AdjustmentJson.of(each, names()).build())
                            .toList()));
        }
        if (!facts.restated().isEmpty()) {
            json.put(
                    "restated",
                    Json.ofStrings(
                            facts.restated().stream().map(YearMonth::toString).toList()));
        }
        List<Json> splits = new SplitWords(facts.agreement()).json();
        if (!splits.isEmpty()) {
            json.put("splits", Json.of(splits));
        }
        facts.agreement()
                .exchange()
                .ifPresent(terms -> json.put(
                        "exchange",
                        ConvertedJson.terms(terms, facts.agreement().currency().getCode())));
        facts.agreement().clawback().ifPresent(clawback -> json.put("clawback", clawback(clawback)));
        facts.notice().ifPresent(notice -> json.put("notice", notice));
        return json.build();
    }

    private Json program() {
        return Json.object()
                .put("name", facts.program().name())
                .put("version", facts.program().version())
                .put("digest", facts.program().digest())
                .build();
    }

    private Json agreement() {
        return Json.object()
                .put("id", facts.agreement().id())
                .put("type", facts.type().label())
                .put("tier", facts.type().tier().orElse(""))
                .put("vendor", facts.program().vendor())
                .put(
                        "partner",
                        Json.object()
                                .put("id", facts.partner().id())
                                .put("name", facts.partner().name())
                                .build())
                .put("effectiveFrom", facts.agreement().validity().from().toString())
                .put("effectiveUntil", facts.agreement().validity().until().toString())
                .build();
    }

    private Json period() {
        return Json.object()
                .put("name", facts.period().name())
                .put("from", facts.period().days().from().toString())
                .put("until", facts.period().days().until().toString())
                .build();
    }

    private Json line(StatementLine line) {
        return StatementLineJson.of(line, names()).build();
    }

    private ClauseSentence.Names names() {
        return new ClauseSentence.Names(
                facts.program().vendor(),
                facts.partner().name(),
                facts.agreement().currency());
    }

    private Json payment(DayPayment payment) {
        return ConvertedJson.into(
                        Json.object()
                                .put("source", payment.source())
                                .put("receivedOn", payment.day().toString())
                                .put("minor", minor(payment.amount()))
                                .put("rows", payment.rows()),
                        payment.converted())
                .build();
    }

    private Json balance() {
        Amount shares = facts.settled().owedToVendor();
        Amount paid = facts.settled().paidToVendor();
        return Json.object()
                .put("owedToVendorMinor", minor(shares))
                .put("paidToVendorMinor", minor(paid))
                .put("openMinor", minor(shares.minus(paid)))
                .build();
    }

    private Json paymentTerms() {
        LocalDate dueOn = facts.agreement().payment().dueOn(facts.period().month());
        Words sentence = ClauseSentence.of(facts.agreement().payment(), dueOn);
        return Json.object()
                .put("sentence", sentence.plain())
                .put("words", sentence.toJson())
                .put("dueOn", dueOn.toString())
                .build();
    }

    private static Json clawback(Clawback clawback) {
        Words sentence = ClawbackSentence.of(clawback);
        return Json.object()
                .put("months", clawback.months())
                .put("sentence", sentence.plain())
                .put("words", sentence.toJson())
                .build();
    }

    private Json finding(Finding finding) {
        return Json.object()
                .put("id", finding.id())
                .put("severity", finding.severity().word())
                .put("message", finding.message())
                .put(
                        "places",
                        Json.ofStrings(
                                finding.places().stream().map(Object::toString).toList()))
                .put("hint", finding.hint())
                .build();
    }

    static Json minor(Amount amount) {
        return Json.of(amount.minor());
    }
}
