package dev.ggen.settlement.statement;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.Adjustment;
import dev.ggen.partner.settlement.BasePart;
import dev.ggen.partner.settlement.Bookkeeping;
import dev.ggen.partner.settlement.PostedLine;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.receipt.Json;

/** An adjustment of format {@code ggen-statement/1}. Field by field in {@code docs/reference/statement.md}. */
public final class AdjustmentJson {
    private AdjustmentJson() {}

    /** As a statement has it, to which more may be added. */
    public static Json.Builder of(Adjustment adjustment, ClauseSentence.Names names) {
        Json.Builder json = Json.object()
                .put("month", adjustment.month().toString())
                .put("line", adjustment.line())
                .put("sentence", sentence(adjustment, names))
                .put("reason", adjustment.reason().word())
                .put("vendorMinor", StatementJson.minor(adjustment.difference(Party.VENDOR)))
                .put("partnerMinor", StatementJson.minor(adjustment.difference(Party.PARTNER)))
                .put("direction", Bookkeeping.direction(adjustment.owes()))
                .put("amountMinor", StatementJson.minor(adjustment.amount()));
        adjustment.posted().ifPresent(line -> json.put("was", was(line)));
        adjustment.now().ifPresent(line -> json.put("now", now(line)));
        return json;
    }

    private static String sentence(Adjustment adjustment, ClauseSentence.Names names) {
        return adjustment
                .now()
                .map(line -> ClauseSentence.of(line.segment(), names).plain())
                .or(() -> adjustment.posted().map(PostedLine::sentence))
                .orElse("");
    }

    private static Json was(PostedLine line) {
        return state(line.base(), line.rows(), line.vendor(), line.partner());
    }

    private static Json now(StatementLine line) {
        return state(
                line.base(),
                line.parts().stream().mapToLong(BasePart::rows).sum(),
                line.share(Party.VENDOR),
                line.share(Party.PARTNER));
    }

    private static Json state(ExactAmount base, long rows, Amount vendor, Amount partner) {
        return Json.object()
                .put("baseExact", base.plain())
                .put("rows", rows)
                .put("vendorMinor", StatementJson.minor(vendor))
                .put("partnerMinor", StatementJson.minor(partner))
                .build();
    }
}
