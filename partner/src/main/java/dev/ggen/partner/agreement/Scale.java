package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Factor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rate or a price by how much was sold: one value, or brackets.
 *
 * @param <V> a share ({@link dev.ggen.partner.money.Rate}) or a price ({@link UnitPrice})
 * @param mode what a reached bracket holds for; {@link Mode#MARGINAL} where there is one bracket
 * @param meter what is counted
 * @param over after which stretch counting starts again; {@link Window#MONTH} where there is one bracket
 * @param brackets ascending, the first from 0, at least one and at most {@value #MOST_BRACKETS}
 */
public record Scale<V extends Factor>(Mode mode, Meter meter, Window over, List<Bracket<V>> brackets) {
    /** More than any contract has, and few enough to print. */
    public static final int MOST_BRACKETS = 24;

    public Scale {
        Objects.requireNonNull(mode);
        Objects.requireNonNull(meter);
        Objects.requireNonNull(over);
        brackets = List.copyOf(brackets);
        if (brackets.isEmpty() || brackets.size() > MOST_BRACKETS) {
            throw new IllegalArgumentException(
                    "a scale has 1 to " + MOST_BRACKETS + " brackets, not " + brackets.size());
        }
        if (brackets.getFirst().from().signum() != 0) {
            throw new IllegalArgumentException("the first bracket begins at 0, not at "
                    + brackets.getFirst().from().toPlainString());
        }
        for (int i = 1; i < brackets.size(); i++) {
            if (brackets.get(i).from().compareTo(brackets.get(i - 1).from()) <= 0) {
                throw new IllegalArgumentException("two brackets begin at "
                        + brackets.get(i).from().toPlainString() + ", or they aren't in order");
            }
        }
    }

    /** One value for all. */
    public static <V extends Factor> Scale<V> flat(V value) {
        return new Scale<>(Mode.MARGINAL, Meter.AMOUNT, Window.MONTH, List.of(new Bracket<>(BigDecimal.ZERO, value)));
    }

    public boolean isFlat() {
        return brackets.size() == 1;
    }

    /** The value of the first bracket: the only one where the scale is flat. */
    public V first() {
        return brackets.getFirst().value();
    }

    /** The stretch over which is counted; empty where nothing is. */
    public Optional<Window> window() {
        return isFlat() ? Optional.empty() : Optional.of(over);
    }

    /** The bracket in which a count lies; below 0 it is the first. */
    public Bracket<V> at(BigDecimal count) {
        return brackets.reversed().stream()
                .filter(bracket -> bracket.from().compareTo(count) <= 0)
                .findFirst()
                .orElseGet(brackets::getFirst);
    }
}
