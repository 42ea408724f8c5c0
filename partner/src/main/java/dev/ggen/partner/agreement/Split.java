package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Rate;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How what a source reports is divided between the agreements of several partners.
 *
 * @param mark the mark of the sales that it is about; empty for all that have no split of their own
 * @param fractions each agreement's part, by the agreement's id; together exactly one
 */
public record Split(Optional<String> mark, SortedMap<String, Rate> fractions) {
    /** More than ever share one sale. */
    public static final int MOST_PARTS = 24;

    public Split {
        mark.ifPresent(Scope::requireMark);
        fractions = Collections.unmodifiableSortedMap(new TreeMap<>(fractions));
        Objects.requireNonNull(mark);
        if (fractions.size() < 2 || fractions.size() > MOST_PARTS) {
            throw new IllegalArgumentException(
                    "a split has 2 to " + MOST_PARTS + " parts, each of another agreement, not " + fractions.size());
        }
        BigDecimal sum = fractions.values().stream().map(Rate::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("the parts of a split come to "
                    + sum.stripTrailingZeros().toPlainString() + ", not to 1: "
                    + fractions.entrySet().stream()
                            .map(part -> part.getKey() + " " + part.getValue().plain())
                            .collect(Collectors.joining(", ")));
        }
    }
}
