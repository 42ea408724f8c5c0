package dev.ggen.settlement.touched;

import dev.ggen.partner.money.Amount;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a subject touched in some statements.
 *
 * @param subject whose cents they are
 * @param statements those in which there is something of it, by agreement and month
 * @param looked in how many bundles was looked
 */
public record Touched(Subject subject, List<TouchedStatement> statements, int looked) {
    public Touched {
        Objects.requireNonNull(subject);
        statements = List.copyOf(statements);
    }

    /** What it is answerable for in all, as partners owe it, by currency. */
    public SortedMap<String, Amount> totals() {
        SortedMap<String, Amount> totals = new TreeMap<>();
        statements.forEach(statement ->
                totals.merge(statement.owedToVendor().currency().getCode(), statement.difference(), Amount::plus));
        return totals;
    }

    /** Is every cent of it a part of a line by one rate or price, so that the parts of all rows add up to the lines? */
    public boolean isProportional() {
        return statements.stream()
                .flatMap(statement -> statement.lines().stream())
                .allMatch(line -> line.share().isPresent());
    }
}
