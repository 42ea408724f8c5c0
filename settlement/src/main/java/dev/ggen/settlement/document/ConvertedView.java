package dev.ggen.settlement.document;

import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * What of a sum was reported in other currencies: the amount, the rate and what it comes to.
 *
 * @param source who publishes the rates
 * @param figures the formats
 */
record ConvertedView(String source, Figures figures) {
    static ConvertedView of(Fields statement, Figures figures) {
        return new ConvertedView(
                statement
                        .optionalObject("exchange")
                        .map(exchange -> exchange.text("source"))
                        .orElse(""),
                figures);
    }

    /** A sentence for each rate; none where all was reported in the statement's currency. */
    Json of(Fields sum) {
        return Json.of(sum.list("converted").stream().map(this::sentence).toList());
    }

    private Json sentence(Fields converted) {
        BigDecimal gives = converted.decimal("gives");
        return Phrase.of(
                figures.messages().text("converted.by"),
                Map.of(
                        "amount", amount(converted),
                        "rate", figures.decimal(converted.decimal("rate"), 0),
                        "gives", figures.withCurrency(figures.exact(gives), figures.currency()),
                        "source", source,
                        "day", converted.day("rateDay").toString(),
                        "published", published(converted.list("published"))));
    }

    private String amount(Fields converted) {
        String code = converted.text("currency");
        int decimals = CurrencyUnit.of(code).getDecimalPlaces();
        return figures.withCurrency(figures.decimal(converted.decimal("exact"), decimals), code);
    }

    private String published(List<Fields> rates) {
        return rates.stream()
                .map(rate -> figures.withCurrency(perEuro(rate.decimal("perEuro")), rate.text("currency")))
                .collect(Collectors.joining(" = "));
    }

    /** With the decimals that were printed. */
    private String perEuro(BigDecimal rate) {
        return figures.decimal(rate, rate.scale());
    }
}
