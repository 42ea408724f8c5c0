package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.settlement.EstimateView;
import dev.ggen.hub.settlement.EstimateView.Band;
import dev.ggen.hub.settlement.EstimateView.Estimate;
import dev.ggen.hub.settlement.OpenEstimate;
import dev.ggen.hub.tables.settlement.tables.records.AccrualAgreementRecord;
import dev.ggen.hub.tables.settlement.tables.records.AccrualRecord;
import dev.ggen.partner.money.Amount;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.Json;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** An estimate as it is kept, read for its page. */
record EstimateText(JsonFields fields) {
    static EstimateText parse(byte[] canonical) {
        return new EstimateText(JsonFields.of(CanonicalJson.parse(canonical, "accrual.json")));
    }

    /** Each agreement's part, by its id, as canonical JSON. */
    SortedMap<String, byte[]> parts() {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        fields.list("agreements").forEach(one -> parts.put(one.text("agreement"), CanonicalJson.bytes(one.object())));
        return parts;
    }

    /** Reads such a part. */
    static OpenEstimate open(AccrualAgreementRecord part) {
        return new OpenEstimate(
                part.getAgreement(),
                part.getPartner(),
                YearMonth.from(part.getMonth()),
                part.getOnDay(),
                part.getEstimatedAt(),
                estimate(parse(part.getContent()).fields()));
    }

    EstimateView view(AccrualRecord asked) {
        return new EstimateView(
                asked.getId(),
                YearMonth.from(asked.getMonth()),
                asked.getOnDay(),
                asked.getAskedByName(),
                asked.getAskedAt(),
                fields.list("agreements").stream().map(EstimateText::estimate).toList(),
                fields.list("totals").stream().map(EstimateText::estimate).toList(),
                FindingJson.read(fields.object().get("findings"), "the estimate"));
    }

    private static Estimate estimate(JsonFields one) {
        CurrencyUnit currency = CurrencyUnit.of(one.text("currency"));
        JsonFields tried = one.inner("tried");
        return new Estimate(
                one.optionalText("agreement").orElse(""),
                one.optionalText("partner").orElse(""),
                Amount.ofMinor(one.number("knownMinor"), currency),
                optional(one, "expectedMinor", currency),
                optional(one, "lowMinor", currency).map(low -> band(one, low, currency)),
                one.text("basis").equals("proportion"),
                one.list("months").size(),
                tried.number("months"),
                tried.number("held"));
    }

    private static Band band(JsonFields one, Amount low, CurrencyUnit currency) {
        JsonFields holds = one.inner("holds");
        return new Band(
                low, Amount.ofMinor(one.number("highMinor"), currency), holds.number("hits"), holds.number("of"));
    }

    private static Optional<Amount> optional(JsonFields one, String name, CurrencyUnit currency) {
        return one.object().get(name) instanceof Json.Int
                ? Optional.of(Amount.ofMinor(one.number(name), currency))
                : Optional.empty();
    }
}
