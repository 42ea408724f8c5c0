package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.settlement.Adjusted;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.LineId;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;

/** What the hub's tables need of a canonical statement. */
record StatementText(JsonFields fields) {
    static StatementText parse(byte[] canonical) {
        return new StatementText(JsonFields.of(CanonicalJson.parse(canonical, "statement.json")));
    }

    String agreement() {
        return fields.inner("agreement").text("id");
    }

    String partner() {
        return fields.inner("agreement").inner("partner").text("id");
    }

    /** Was its agreement over before its month, so that it only adjusts what came late? */
    boolean isAfterTerm() {
        LocalDate until = LocalDate.parse(fields.inner("agreement").text("effectiveUntil"));
        return !until.isAfter(LocalDate.parse(fields.inner("period").text("from")));
    }

    CurrencyUnit currency() {
        return CurrencyUnit.of(fields.text("currency"));
    }

    /** The months whose sums its bundle holds: its own, and those that it settled again. */
    Set<YearMonth> holds(YearMonth own) {
        Set<YearMonth> months = new TreeSet<>();
        months.add(own);
        if (fields.object().get("restated") instanceof Json.Arr) {
            fields.texts("restated").stream().map(YearMonth::parse).forEach(months::add);
        }
        return months;
    }

    /** The identities of its lines, in their order. */
    List<LineId> lines() {
        return fields.list("lines").stream()
                .map(line -> new LineId(
                        agreement(),
                        line.inner("clause").text("number"),
                        currency(),
                        LocalDate.parse(line.inner("segment").text("from"))))
                .toList();
    }

    /** Whether a line's identity is of a month: its last part is the day on which its stretch begins. */
    static boolean isOf(String line, YearMonth month) {
        return line.substring(line.lastIndexOf('/') + 1).startsWith(month + "-");
    }

    /**
     * A clause's part of a month.
     *
     * @param owedToVendor negative when the vendor owes
     */
    record Line(String stream, String sentence, Amount owedToVendor) {
        private Line plus(Line other) {
            return new Line(stream, sentence, owedToVendor.plus(other.owedToVendor));
        }
    }

    /** Its lines by the number of their clause, in their order; stretches of a month taken together. */
    Map<String, Line> byClause() {
        Map<String, Line> lines = new LinkedHashMap<>();
        fields.list("lines").forEach(line -> lines.merge(line.inner("clause").text("number"), line(line), Line::plus));
        return lines;
    }

    private Line line(JsonFields line) {
        Amount amount = Amount.ofMinor(line.number("amountMinor"), currency());
        boolean partnerOwes = line.text("direction").startsWith("partner-owes");
        return new Line(about(line), line.inner("clause").text("sentence"), partnerOwes ? amount : amount.negated());
    }

    /** Whether it settles an earlier month again, and counts a report's rows in it. */
    boolean restates(YearMonth month, String sha256) {
        return restated().contains(month.toString())
                && fields.list("controlTotals").stream()
                        .anyMatch(total -> total.text("month").equals(month.toString())
                                && total.text("digest").equals(sha256));
    }

    private List<String> restated() {
        return fields.object().get("restated") instanceof Json.Arr ? fields.texts("restated") : List.of();
    }

    /** What lines of earlier months come to now, less what was posted. */
    List<Adjusted> adjustments() {
        return fields.optionalList("adjustments").stream().map(this::adjusted).toList();
    }

    private Adjusted adjusted(JsonFields adjustment) {
        Amount amount = Amount.ofMinor(adjustment.number("amountMinor"), currency());
        boolean partnerOwes = adjustment.text("direction").startsWith("partner-owes");
        return new Adjusted(
                YearMonth.parse(adjustment.text("month")),
                adjustment.text("line"),
                adjustment.text("sentence"),
                adjustment.text("reason"),
                passedOn(adjustment, "was", partnerOwes),
                passedOn(adjustment, "now", partnerOwes),
                partnerOwes ? amount : amount.negated(),
                Optional.empty());
    }

    /** The share that is passed on, as it was posted or is now; negative when the vendor owes it. */
    private Amount passedOn(JsonFields adjustment, String state, boolean partnerOwes) {
        if (!(adjustment.object().get(state) instanceof Json.Obj line)) {
            return Amount.zero(currency());
        }
        long minor = new JsonFields(line).number(partnerOwes ? "vendorMinor" : "partnerMinor");
        return Amount.ofMinor(partnerOwes ? minor : -minor, currency());
    }

    /** Its findings, as both parties are told. */
    List<Finding> findings() {
        return fields.list("findings").stream().map(StatementText::finding).toList();
    }

    private static Finding finding(JsonFields finding) {
        List<Place> places =
                finding.texts("places").stream().map(PlaceText::read).toList();
        return new Finding(
                finding.text("id"),
                Severity.valueOf(finding.text("severity").toUpperCase(Locale.ROOT)),
                finding.text("message"),
                places,
                "",
                finding.text("hint"));
    }

    StatementView view(Instant postedAt, String statementDigest, String bundleDigest) {
        JsonFields partner = fields.inner("agreement").inner("partner");
        JsonFields balance = fields.inner("balance");
        return new StatementView(
                agreement(),
                YearMonth.parse(fields.inner("period").text("name")),
                partner.text("id"),
                partner.text("name"),
                fields.list("lines").size(),
                Amount.ofMinor(balance.number("owedToVendorMinor"), currency()),
                Amount.ofMinor(balance.number("paidToVendorMinor"), currency()),
                LocalDate.parse(fields.inner("paymentTerms").text("dueOn")),
                toLookAt(),
                Instant.parse(fields.text("issuedAt")),
                postedAt,
                statementDigest,
                bundleDigest);
    }

    private int toLookAt() {
        return (int) fields.list("findings").stream()
                .filter(finding -> finding.text("severity").equals("yellow"))
                .count();
    }

    /** What a line is about: what is sold, or what a fixed amount is for. */
    static String about(JsonFields line) {
        return line.object().get("stream") instanceof Json.Obj stream
                ? new JsonFields(stream).text("name")
                : line.text("purpose");
    }
}
