package dev.ggen.settlement.statement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.Split;
import dev.ggen.partner.money.Rate;
import dev.ggen.receipt.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How what an agreement's sources report is divided with other agreements, in words. */
public final class SplitWords {
    private final Agreement agreement;

    public SplitWords(Agreement agreement) {
        this.agreement = agreement;
    }

    /** {@code Of what ggen-transactions:joint reports, ACCENTURE-2026 has 60 %, DELOITTE-2026 40 %.}; none where nothing is divided. */
    public List<Words> sentences() {
        return splits().map(each -> sentence(each.source(), each.split())).toList();
    }

    /** As a statement has them: source, mark, every part, and the sentence. */
    List<Json> json() {
        return splits().map(each -> json(each.source(), each.split())).toList();
    }

    private record Of(ReportSource source, Split split) {}

    private Stream<Of> splits() {
        return agreement.sources().stream()
                .flatMap(source -> source.splits().stream().map(split -> new Of(source, split)));
    }

    private static Words sentence(ReportSource source, Split split) {
        Words words = new Words().say("Of what ").value(source.name()).say(" reports");
        split.mark().ifPresent(mark -> words.say(" marked ").value(mark));
        for (Map.Entry<String, Rate> part : split.fractions().entrySet()) {
            words.say(", ")
                    .value(part.getKey())
                    .say(" has ")
                    .value(part.getValue().percent());
        }
        return words.say(".");
    }

    private static Json json(ReportSource source, Split split) {
        Words sentence = sentence(source, split);
        Json.Builder json = Json.object()
                .put("source", source.name())
                .put(
                        "parts",
                        Json.of(split.fractions().entrySet().stream()
                                .map(part -> Json.object()
                                        .put("agreement", part.getKey())
                                        .put("fraction", part.getValue().plain())
                                        .build())
                                .toList()))
                .put("sentence", sentence.plain())
                .put("words", sentence.toJson());
        split.mark().ifPresent(mark -> json.put("mark", mark));
        return json.build();
    }
}
