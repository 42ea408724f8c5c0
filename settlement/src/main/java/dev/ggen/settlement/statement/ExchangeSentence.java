package dev.ggen.settlement.statement;

import dev.ggen.partner.exchange.ExchangeTerms;
import dev.ggen.partner.exchange.ReferenceRates;

/** By which rates an agreement converts, in words. */
public final class ExchangeSentence {
    private ExchangeSentence() {}

    /**
     * {@code What is reported in another currency counts in USD by the ECB's euro foreign exchange reference rate of its own day, or the latest
     * before it, at most 7 days back; a payment counts by that of its own day.}
     */
    public static Words of(ExchangeTerms terms, String currency) {
        Words words = new Words()
                .say("What is reported in another currency counts in ")
                .value(currency)
                .say(" by ")
                .value(terms.source().words())
                .say(" ")
                .value(terms.rateDay().words());
        return switch (terms.rateDay()) {
            case SALE_DAY ->
                words.say(", or the latest before it, at most " + ReferenceRates.OLDEST_DAYS + " days back.");
            case MONTH_END -> words.say(", the last that was published in it; a payment by that of its own day.");
        };
    }
}
