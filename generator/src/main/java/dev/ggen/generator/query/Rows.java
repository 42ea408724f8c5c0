package dev.ggen.generator.query;

import java.util.Iterator;
import java.util.List;

/**
 * The answer to a {@code SELECT}.
 *
 * @param columns names of the columns, in the query's order
 * @param rows in the order that the package states
 * @param order where that order comes from
 */
public record Rows(List<String> columns, List<Row> rows, RowOrder order) implements Iterable<Row> {
    public Rows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public Iterator<Row> iterator() {
        return rows.iterator();
    }
}
