package dev.ggen.settlement.statement;

import dev.ggen.partner.agreement.ApprovedException;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.FeeClause;
import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.InstalmentClause;
import dev.ggen.partner.agreement.MilestoneClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.ShareClause.Manner;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.settlement.BasePart;
import dev.ggen.partner.settlement.Before;
import dev.ggen.partner.settlement.Bookkeeping;
import dev.ggen.partner.settlement.FixedSegment;
import dev.ggen.partner.settlement.RateSegment;
import dev.ggen.partner.settlement.Segment;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.partner.settlement.Step;
import dev.ggen.partner.settlement.TotalSegment;
import dev.ggen.receipt.Json;
import java.util.Optional;

/** A line of format {@code ggen-statement/1}. Field by field in {@code docs/reference/statement.md}. */
public final class StatementLineJson {
    private StatementLineJson() {}

    /** The line as a statement has it, to which more may be added. */
    public static Json.Builder of(StatementLine line, ClauseSentence.Names names) {
        Segment segment = line.segment();
        Clause clause = segment.clause();
        Json.Builder json = Json.object()
                .put("id", line.id().name())
                .put("clause", clause(clause, ClauseSentence.of(segment, names)))
                .put("state", line.state().word())
                .put(
                        "segment",
                        Json.object()
                                .put("from", segment.days().from().toString())
                                .put("until", segment.days().until().toString())
                                .build())
                .put("base", base(line))
                .put("receiver", clause.receiver().word())
                .put(
                        "shares",
                        Json.object()
                                .put("vendor", share(line, Party.VENDOR))
                                .put("partner", share(line, Party.PARTNER))
                                .build())
                .put("direction", Bookkeeping.direction(line.owes()))
                .put("amountMinor", StatementJson.minor(line.amount()));
        kind(clause).ifPresent(kind -> json.put("kind", kind));
        line.rateOf(clause.receiver())
                .ifPresentOrElse(
                        rate -> json.put("rate", rate.plain()),
                        () -> json.put(
                                "steps",
                                Json.of(line.given().steps().stream()
                                        .map(StatementLineJson::step)
                                        .toList())));
        if (!line.before().isEmpty()) {
            json.put(
                    "before",
                    Json.of(line.before().stream()
                            .map(StatementLineJson::before)
                            .toList()));
        }
        switch (segment) {
            case RateSegment rate ->
                json.put("stream", stream(rate.stream()))
                        .put("collectedBy", rate.collectedBy().word());
            case FixedSegment fixed -> json.put("purpose", fixed.clause().purpose());
            case TotalSegment total ->
                json.put("purpose", total.clause().purpose())
                        .put("countedClauses", Json.ofStrings(total.clause().counted()));
        }
        if (clause instanceof ShareClause share) {
            json.put("remainderTo", share.remainderTo().word());
        }
        return json;
    }

    private static Json stream(RevenueStream stream) {
        return Json.object().put("id", stream.id()).put("name", stream.label()).build();
    }

    /** The kind of a clause; a share needs no word. */
    private static Optional<String> kind(Clause clause) {
        return switch (clause) {
            case ShareClause share -> share.manner() == Manner.RESALE ? Optional.of("resale") : Optional.empty();
            case UnitPriceClause _ -> Optional.of("unit-price");
            case FeeClause _ -> Optional.of("fee");
            case InstalmentClause _ -> Optional.of("instalment");
            case GuaranteeClause _ -> Optional.of("guarantee");
            case HoldbackClause _ -> Optional.of("holdback");
            case MilestoneClause _ -> Optional.of("milestone");
        };
    }

    private static Json before(Before before) {
        return Json.object()
                .put("counts", before.counts().word())
                .put("over", before.over().word())
                .put("from", before.from().toString())
                .put("quantity", before.quantity().toPlainString())
                .build();
    }

    private static Json step(Step step) {
        Json.Builder json = Json.object()
                .put("kind", step.kind().word())
                .put("from", step.from().toPlainString())
                .put("quantity", step.quantity().toPlainString())
                .put("factor", step.factor().toPlainString())
                .put("exact", step.gives().plain());
        step.month().ifPresent(month -> json.put("month", month.toString()));
        return json.build();
    }

    private static Json clause(Clause clause, Words sentence) {
        Json.Builder json = Json.object()
                .put("number", clause.number())
                .put("sentence", sentence.plain())
                .put("words", sentence.toJson());
        clause.approval().ifPresent(exception -> json.put("exception", exception(exception)));
        return json.build();
    }

    private static Json exception(ApprovedException exception) {
        return Json.object()
                .put("approvedBy", exception.approvedBy())
                .put("approvedOn", exception.approvedOn().toString())
                .put("reason", exception.reason())
                .build();
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

    /** What a measure adds to a base. */
    public static Json part(BasePart sum) {
        return ConvertedJson.into(
                        Json.object()
                                .put("measure", sum.measure().name())
                                .put("exact", sum.sum().plain())
                                .put("rows", sum.rows()),
                        sum.converted())
                .build();
    }

    private static Json share(StatementLine line, Party party) {
        Json.Builder json = Json.object();
        line.rateOf(party).ifPresent(rate -> json.put("rate", rate.plain()));
        return json.put("exact", line.exactShare(party).plain())
                .put("minor", StatementJson.minor(line.share(party)))
                .put("remainder", line.remainder(party))
                .build();
    }
}
