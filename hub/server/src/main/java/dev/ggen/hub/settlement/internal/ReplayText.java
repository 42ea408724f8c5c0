package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.settlement.ReplaySheet;
import dev.ggen.hub.settlement.ReplaySheet.Outcome;
import dev.ggen.hub.settlement.ReplayView;
import dev.ggen.partner.forecast.Result;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.Json;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** A comparison as it is kept, read for its pages. */
record ReplayText(JsonFields fields) {
    static ReplayText parse(byte[] canonical) {
        return new ReplayText(JsonFields.of(CanonicalJson.parse(canonical, "replay.json")));
    }

    ReplaySheet sheet(ReplayView view) {
        JsonFields found = fields.inner("findings");
        return new ReplaySheet(
                view,
                fields.list("agreements").stream().map(ReplayText::agreement).toList(),
                fields.list("totals").stream().map(ReplayText::total).toList(),
                findings(found, "reports"),
                findings(found, "old"),
                findings(found, "new"));
    }

    private static List<Finding> findings(JsonFields found, String where) {
        return FindingJson.read(found.object().get(where), "the replay");
    }

    private static ReplaySheet.Total total(JsonFields total) {
        CurrencyUnit currency = CurrencyUnit.of(total.text("currency"));
        return new ReplaySheet.Total(
                result(total.inner("old"), currency),
                result(total.inner("new"), currency),
                result(total.inner("difference"), currency),
                total.number("monthsLeftOut"));
    }

    private static ReplaySheet.Agreement agreement(JsonFields agreement) {
        CurrencyUnit currency = CurrencyUnit.of(agreement.text("currency"));
        return new ReplaySheet.Agreement(
                agreement.text("agreement"),
                agreement.text("partner"),
                currency.getCode(),
                result(agreement.inner("old"), currency),
                result(agreement.inner("new"), currency),
                result(agreement.inner("difference"), currency),
                agreement.number("monthsLeftOut"),
                agreement.list("months").stream()
                        .map(month -> month(month, currency))
                        .toList());
    }

    private static ReplaySheet.Month month(JsonFields month, CurrencyUnit currency) {
        return new ReplaySheet.Month(
                YearMonth.parse(month.text("month")),
                outcome(month, "old"),
                outcome(month, "new"),
                result(month, "old", currency),
                result(month, "new", currency),
                result(month, "difference", currency),
                month.optionalList("moved").stream()
                        .map(line -> line(line, currency))
                        .toList());
    }

    private static Outcome outcome(JsonFields month, String side) {
        return month.optionalText(side)
                .map(word -> word.equals("refused") ? Outcome.REFUSED : Outcome.NO_AGREEMENT)
                .orElse(Outcome.SETTLED);
    }

    private static Optional<Result> result(JsonFields month, String side, CurrencyUnit currency) {
        return month.object().get(side) instanceof Json.Obj of
                ? Optional.of(result(new JsonFields(of), currency))
                : Optional.empty();
    }

    private static Result result(JsonFields result, CurrencyUnit currency) {
        return new Result(
                Amount.ofMinor(result.number("owedToVendorMinor"), currency),
                Amount.ofMinor(result.number("vendorMinor"), currency),
                Amount.ofMinor(result.number("partnerMinor"), currency));
    }

    private static ReplaySheet.Line line(JsonFields line, CurrencyUnit currency) {
        return new ReplaySheet.Line(
                line.text("line"),
                line.text("clause"),
                side(line, "old", currency),
                side(line, "new", currency),
                result(line.inner("difference"), currency));
    }

    private static Optional<ReplaySheet.Side> side(JsonFields line, String which, CurrencyUnit currency) {
        if (!(line.object().get(which) instanceof Json.Obj of)) {
            return Optional.empty();
        }
        JsonFields side = new JsonFields(of);
        return Optional.of(new ReplaySheet.Side(
                side.text("sentence"),
                side.text("owes").equals(Party.VENDOR.word()) ? Party.VENDOR : Party.PARTNER,
                Amount.ofMinor(side.number("amountMinor"), currency)));
    }
}
