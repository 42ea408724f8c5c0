package dev.ggen.settlement.document;

import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.Fields;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * What a line of an earlier month comes to now, less what was posted for it.
 *
 * @param adjustment the adjustment
 * @param parties the names
 * @param figures the formats
 */
record AdjustmentView(Fields adjustment, Parties parties, Figures figures) {

    /** The difference; negative when the vendor owes it. */
    BigInteger owedToVendor() {
        BigInteger amount = adjustment.integer("amountMinor");
        return partnerOwes() ? amount : amount.negate();
    }

    private boolean partnerOwes() {
        return adjustment.text("direction").startsWith("partner");
    }

    Json row() {
        return Json.object()
                .put("month", figures.month(YearMonth.parse(adjustment.text("month"))))
                .put("line", adjustment.text("line"))
                .put("clause", adjustment.text("line").split("/", -1)[1])
                .put("why", why())
                .put("owes", owes())
                .put("was", figures.minor(passedOn("was")))
                .put("now", figures.minor(passedOn("now")))
                .put("difference", figures.minor(adjustment.integer("amountMinor")))
                .build();
    }

    /** The share that the one who owes passes on; nothing of a line that isn't there. */
    private BigInteger passedOn(String state) {
        String share = partnerOwes() ? "vendorMinor" : "partnerMinor";
        return state(state).map(line -> line.integer(share)).orElse(BigInteger.ZERO);
    }

    private Optional<Fields> state(String state) {
        return adjustment.optionalObject(state);
    }

    private Json why() {
        return Phrase.of(
                figures.messages().text("adjustment." + adjustment.text("reason")),
                Map.of("was", rows("was"), "now", rows("now")));
    }

    private String rows(String state) {
        return figures.count(state(state).map(line -> line.integer("rows")).orElse(BigInteger.ZERO));
    }

    private Json owes() {
        BigInteger amount = adjustment.integer("amountMinor");
        String key = amount.signum() == 0 ? "even" : amount.signum() > 0 ? "owes" : "less";
        String debtor = partnerOwes() ? "partner" : "vendor";
        return Phrase.of(
                figures.messages().text("adjustment." + key),
                Map.of(
                        "debtor",
                        parties.name(debtor),
                        "creditor",
                        parties.other(debtor),
                        "amount",
                        figures.money(amount.abs())));
    }
}
