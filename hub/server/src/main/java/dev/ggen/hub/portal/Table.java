package dev.ggen.hub.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A list of things that are alike.
 *
 * @param caption what it lists, for those who can't see the page around it
 * @param sorting empty where it can't be sorted
 * @param empty what stands there while there are no rows
 */
public record Table(
        String caption,
        List<Column> columns,
        List<Row> rows,
        Optional<Sorting> sorting,
        Optional<Empty> empty,
        Optional<Pager> pager) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        caption + ": a row of " + row.cells().size() + " cells under " + columns.size() + " columns");
            }
        }
    }

    public static Table of(String caption, Column... columns) {
        return new Table(
                caption, Arrays.asList(columns), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Table row(Row row) {
        List<Row> all = new ArrayList<>(rows);
        all.add(row);
        return rows(all);
    }

    /** The same with these rows instead. */
    public Table rows(List<Row> all) {
        return new Table(caption, columns, all, sorting, empty, pager);
    }

    public Table sorted(Sorting order) {
        return new Table(caption, columns, rows, Optional.of(order), empty, pager);
    }

    public Table orElse(Empty instead) {
        return new Table(caption, columns, rows, sorting, Optional.of(instead), pager);
    }

    public Table paged(Pager pages) {
        return new Table(caption, columns, rows, sorting, empty, Optional.of(pages));
    }

    public boolean hasReasons() {
        return rows.stream().anyMatch(row -> row.why().isPresent());
    }
}
