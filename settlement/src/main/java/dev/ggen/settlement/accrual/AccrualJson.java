package dev.ggen.settlement.accrual;

import dev.ggen.partner.forecast.Accrual;
import dev.ggen.partner.forecast.KnownMonth;
import dev.ggen.partner.money.Amount;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.Json;
import java.util.List;
import java.util.Locale;

/** Accruals for programs, format {@code ggen-accrual/1}. Field by field in {@code docs/reference/accrual.md}. */
public final class AccrualJson {
    private AccrualJson() {}

    /** Canonical, so that the same estimate is the same bytes. */
    public static String of(Accruals accruals) {
        return CanonicalJson.text(Json.object()
                .put("format", "ggen-accrual/1")
                .put("month", accruals.open().name())
                .put("on", accruals.on().toString())
                .put("cover", cover(accruals.cover().hits(), accruals.cover().of()))
                .put("agreements", all(accruals.agreements()))
                .put("totals", all(accruals.totals()))
                .put("findings", FindingJson.array(accruals.findings()))
                .build());
    }

    private static Json cover(int hits, int of) {
        return Json.object().put("hits", hits).put("of", of).build();
    }

    private static Json all(List<AgreementAccrual> accruals) {
        return Json.of(accruals.stream().map(AccrualJson::one).toList());
    }

    private static Json one(AgreementAccrual one) {
        Accrual accrual = one.accrual();
        Json.Builder json = Json.object()
                .put("currency", accrual.known().currency().getCode())
                .put("knownMinor", minor(accrual.known()))
                .put("basis", accrual.basis().name().toLowerCase(Locale.ROOT))
                .put(
                        "months",
                        Json.of(one.earlier().stream().map(AccrualJson::month).toList()))
                .put(
                        "tried",
                        Json.object()
                                .put("months", one.trial().tried())
                                .put("held", one.trial().held())
                                .build());
        if (!one.name().isEmpty()) {
            json.put("agreement", one.name()).put("partner", one.partner());
        }
        accrual.expected().ifPresent(expected -> json.put("expectedMinor", minor(expected)));
        accrual.band()
                .ifPresent(band -> json.put("lowMinor", minor(band.low()))
                        .put("highMinor", minor(band.high()))
                        .put("holds", cover(band.holds().hits(), band.holds().of())));
        return json.build();
    }

    private static Json month(KnownMonth month) {
        return Json.object()
                .put("month", month.period().name())
                .put("knownMinor", minor(month.known()))
                .put("completeMinor", minor(month.complete()))
                .build();
    }

    private static Json minor(Amount amount) {
        return Json.of(amount.minor());
    }
}
