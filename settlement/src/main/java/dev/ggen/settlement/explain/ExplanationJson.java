package dev.ggen.settlement.explain;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.Adjustment;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.build.StatementInputs;
import dev.ggen.settlement.bundle.OpenedBundle;
import dev.ggen.settlement.statement.AdjustmentJson;
import dev.ggen.settlement.statement.ClauseSentence;
import dev.ggen.settlement.statement.StatementLineJson;
import java.util.List;

/** Lines with the figures behind them: as the statement has them, computed again, and with what was cut and the source rows. */
final class ExplanationJson {
    private static final String FORMAT = "ggen-explain-bundle/1";

    private final OpenedBundle.Contents contents;
    private final Settled settled;
    private final int mostRows;

    ExplanationJson(OpenedBundle.Contents contents, Settled settled, int mostRows) {
        this.contents = contents;
        this.settled = settled;
        this.mostRows = mostRows;
    }

    Json of(String bundle, String summary, List<StatementLine> lines, List<Adjustment> adjustments) {
        StatementInputs inputs = contents.inputs();
        Agreement agreement = inputs.agreement().agreement();
        Json.Builder json = Json.object()
                .put("format", FORMAT)
                .put("bundle", bundle)
                .put("statement", agreement.id() + "/" + inputs.period().name())
                .put("summary", LineExplanation.inLine(summary))
                .put("currency", settled.currency().getCode())
                .put("minorDigits", settled.currency().getDecimalPlaces())
                .put("owedToVendorMinor", minor(settled.owedToVendor()))
                .put("dueOn", agreement.payment().dueOn(inputs.period().month()).toString())
                .put("lines", Json.of(lines.stream().map(this::line).toList()));
        if (!adjustments.isEmpty()) {
            json.put(
                    "adjustments",
                    Json.of(adjustments.stream().map(this::adjustment).toList()));
        }
        return json.build();
    }

    private Json adjustment(Adjustment adjustment) {
        Json.Builder json = AdjustmentJson.of(adjustment, names());
        adjustment.now().ifPresent(now -> json.put("explained", line(now)));
        return json.build();
    }

    private ClauseSentence.Names names() {
        StatementInputs inputs = contents.inputs();
        return new ClauseSentence.Names(
                inputs.program().vendor(), inputs.partner().name(), settled.currency());
    }

    private Json line(StatementLine line) {
        String words = new LineExplanation(line, contents, mostRows).text();
        return StatementLineJson.of(line, names())
                .put("rounding", rounding(line))
                .put("sourceRows", SourceRows.rows(contents, line, 0, mostRows).toJson())
                .put("words", Json.ofStrings(words.lines().toList()))
                .build();
    }

    private static Json rounding(StatementLine line) {
        Amount vendor = line.cut(Party.VENDOR);
        Amount partner = line.cut(Party.PARTNER);
        return Json.object()
                .put("vendorCutMinor", minor(vendor))
                .put("partnerCutMinor", minor(partner))
                .put("leftMinor", minor(line.shares().total().minus(vendor).minus(partner)))
                .build();
    }

    private static Json minor(Amount amount) {
        return Json.of(amount.minor());
    }
}
