package dev.ggen.settlement.statement;

import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.BasePart;
import dev.ggen.partner.settlement.Bookkeeping;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.receipt.Json;

/** A line of format {@code ggen-statement/1}. Field by field in {@code docs/reference/statement.md}. */
public final class StatementLineJson {
    private StatementLineJson() {}

    /** The line as a statement has it, to which more may be added. */
    public static Json.Builder of(StatementLine line, String vendor, String partner) {
        return Json.object()
                .put("id", line.id().name())
                .put("clause", clause(line, ClauseSentence.of(line.segment(), vendor, partner)))
                .put(
                        "stream",
                        Json.object()
                                .put("id", line.segment().stream().id())
                                .put("name", line.segment().stream().label())
                                .build())
                .put("state", line.state().word())
                .put(
                        "segment",
                        Json.object()
                                .put("from", line.segment().days().from().toString())
                                .put("until", line.segment().days().until().toString())
                                .build())
                .put("base", base(line))
                .put("rate", line.segment().clause().rate().plain())
                .put("receiver", line.segment().clause().receiver().word())
                .put(
                        "shares",
                        Json.object()
                                .put("vendor", share(line, Party.VENDOR))
                                .put("partner", share(line, Party.PARTNER))
                                .build())
                .put("remainderTo", line.segment().clause().remainderTo().word())
                .put("collectedBy", line.segment().collectedBy().word())
                .put("direction", Bookkeeping.direction(line))
                .put("amountMinor", StatementJson.minor(line.amount()));
    }

    private static Json clause(StatementLine line, Words sentence) {
        Json.Builder json = Json.object()
                .put("number", line.segment().clause().number())
                .put("sentence", sentence.plain())
                .put("words", sentence.toJson());
        line.segment()
                .clause()
                .exception()
                .ifPresent(exception -> json.put(
                        "exception",
                        Json.object()
                                .put("approvedBy", exception.approvedBy())
                                .put("approvedOn", exception.approvedOn().toString())
                                .put("reason", exception.reason())
                                .build()));
        return json.build();
    }

    private static Json base(StatementLine line) {
        return Json.object()
                .put("exact", line.base().plain())
                .put("minor", StatementJson.minor(line.shares().total()))
                .put(
                        "parts",
                        Json.of(line.parts().stream()
                                .map(StatementLineJson::part)
                                .toList()))
                .build();
    }

    static Json part(BasePart sum) {
        return Json.object()
                .put("measure", sum.measure().name())
                .put("exact", sum.sum().plain())
                .put("rows", sum.rows())
                .build();
    }

    private static Json share(StatementLine line, Party party) {
        ExactAmount exact = line.exactShare(party);
        return Json.object()
                .put("rate", line.segment().clause().rateOf(party).plain())
                .put("exact", exact.plain())
                .put("minor", StatementJson.minor(line.share(party)))
                .put("remainder", line.remainder(party))
                .build();
    }
}
