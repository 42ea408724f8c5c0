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
    private final Words words;

    ScaleWords(CurrencyUnit currency, Words words) {
        this.currency = currency;
        this.words = words;
    }

    /** {@code , from 100,000.00 USD on 25 % of what is above, counted over each calendar year}; nothing where there is one bracket. */
    <V extends Factor> void of(Scale<V> scale, Function<V, String> value) {
        for (Bracket<V> bracket : scale.brackets().subList(1, scale.brackets().size())) {
            words.say(", from ")
                    .value(begin(scale.meter(), bracket))
                    .say(" on ")
                    .value(value.apply(bracket.value()))
                    .say(" " + ofWhat(scale.mode()));
        }
        scale.window().ifPresent(window -> words.say(", counted over ").value("each " + window.word()));
    }

    private String begin(Meter meter, Bracket<?> bracket) {
        return switch (meter) {
            case AMOUNT -> Money.plain(bracket.from(), currency);
            case UNITS -> Money.grouped(bracket.from()) + " units";
        };
    }

    private static String ofWhat(Mode mode) {
        return switch (mode) {
            case MARGINAL -> "of what is above";
            case SLAB -> "of all of that month";
            case RETROACTIVE -> "of all, back to the first";
        };
    }
}
