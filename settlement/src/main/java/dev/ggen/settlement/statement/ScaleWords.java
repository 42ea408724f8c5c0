package dev.ggen.settlement.statement;

import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.Mode;
import dev.ggen.partner.agreement.Scale;
import dev.ggen.partner.money.Factor;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** The brackets of a scale beyond the first, in words. */
final class ScaleWords {
    private final CurrencyUnit currency;
    private final String relation;
    private final Words words;

    /**
     * @param relation how a value stands to what it holds for: 15 % "of" it, 40 % "off" it, 90.00 USD "for" it
     */
    ScaleWords(CurrencyUnit currency, String relation, Words words) {
        this.currency = currency;
        this.relation = relation;
        this.words = words;
    }

    /** {@code , from 100,000.00 USD on 25 % of what is above, counted each calendar year}; nothing where there is one bracket. */
    <V extends Factor> void of(Scale<V> scale, Function<V, String> value) {
        for (Bracket<V> bracket : scale.brackets().subList(1, scale.brackets().size())) {
            words.say(", from ")
                    .value(begin(scale.meter(), bracket))
                    .say(" on ")
                    .value(value.apply(bracket.value()))
                    .say(" " + relation + " " + what(scale.mode()));
        }
        scale.window().ifPresent(window -> words.say(", counted ").value("each " + window.word()));
    }

    private String begin(Meter meter, Bracket<?> bracket) {
        return switch (meter) {
            case AMOUNT -> Money.plain(bracket.from(), currency);
            case UNITS -> Money.grouped(bracket.from()) + " units";
        };
    }

    private static String what(Mode mode) {
        return switch (mode) {
            case MARGINAL -> "what is above";
            case SLAB -> "all of that month";
            case RETROACTIVE -> "all, back to the first";
        };
    }
}
