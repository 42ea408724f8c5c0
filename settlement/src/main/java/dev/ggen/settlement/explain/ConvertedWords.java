package dev.ggen.settlement.explain;

import dev.ggen.partner.exchange.ExchangeRate;
import dev.ggen.partner.settlement.Converted;
import dev.ggen.settlement.statement.Money;
import java.util.stream.Collectors;

/** How an amount in another currency was converted, as a calculation that can be done again. */
final class ConvertedWords {
    private ConvertedWords() {}

    /** {@code 1,000.00 EUR × 1.1612 = 1161.2   ECB 2026-09-10: 1 EUR = 1.1612 USD}. */
    static String of(Converted converted, String source) {
        ExchangeRate rate = converted.rate();
        return Money.plain(converted.amount().value(), converted.amount().currency())
                        .replace('\u00a0', ' ')
                + " × " + rate.factor().toPlainString() + " = "
                + converted.gives().plain().replace('-', '\u2212') + "   " + source + " " + rate.day() + ": 1 EUR = "
                + rate.published().stream()
                        .map(each -> each.printed() + " " + each.currency())
                        .collect(Collectors.joining(" = "));
    }
}
