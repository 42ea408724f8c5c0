package dev.ggen.settlement.statement;

import dev.ggen.partner.exchange.ExchangeTerms;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.settlement.Converted;
import dev.ggen.receipt.Json;
import java.util.List;

/** Other currencies in format {@code ggen-statement/1}. Field by field in {@code docs/reference/statement.md}. */
final class ConvertedJson {
    private ConvertedJson() {}

    /** By which rates an agreement converts. */
    static Json terms(ExchangeTerms terms, String currency) {
        Words sentence = ExchangeSentence.of(terms, currency);
        return Json.object()
                .put("source", terms.source().word())
                .put("rateDay", terms.rateDay().word())
                .put("sentence", sentence.plain())
                .put("words", sentence.toJson())
                .build();
    }

    /** Adds what of a sum was reported in other currencies; nothing where none was. */
    static Json.Builder into(Json.Builder json, List<Converted> converted) {
        return converted.isEmpty()
                ? json
                : json.put(
                        "converted",
                        Json.of(converted.stream().map(ConvertedJson::converted).toList()));
    }

    private static Json converted(Converted converted) {
        return Json.object()
                .put("currency", converted.amount().currency().getCode())
                .put("exact", converted.amount().plain())
                .put("rows", converted.rows())
                .put("rate", converted.rate().factor().toPlainString())
                .put("rateDay", converted.rate().day().toString())
                .put(
                        "published",
                        Json.of(converted.rate().published().stream()
                                .map(ConvertedJson::published)
                                .toList()))
                .put("gives", converted.gives().plain())
                .build();
    }

    private static Json published(ReferenceRate rate) {
        return Json.object()
                .put("currency", rate.currency())
                .put("perEuro", rate.printed())
                .build();
    }
}
