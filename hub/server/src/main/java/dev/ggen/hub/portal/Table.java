package dev.ggen.hub.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** The same, with a first step where there are no rows. */
    public Table begin(Action first) {
        return new Table(caption, columns, rows, sorting, empty.map(instead -> instead.first(first)), pager);
    }

    public Table paged(Pager pages) {
        return new Table(caption, columns, rows, sorting, empty, Optional.of(pages));
    }

    /** The same with those columns alone. */
    Table where(Predicate<Column> isShown) {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(at -> isShown.test(columns.get(at)))
                .boxed()
                .toList();
        List<Row> all = rows.stream()
                .map(row -> row.with(kept.stream().map(row.cells()::get).toList()))
                .toList();
        return new Table(caption, kept.stream().map(columns::get).toList(), all, sorting, empty, pager);
    }

    /** The same without a column, where its page says already what stands there. */
    public Table without(String name) {
        return where(column -> !column.name().equals(name));
    }

    /** The same with a currency once at the head of a column, where all its money is of one. */
    public Table unified() {
        List<Column> all = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            Set<String> codes = currencies(at);
            all.add(
                    column.unit().isEmpty() && codes.size() == 1
                            ? column.in(codes.iterator().next())
                            : column);
        }
        return new Table(caption, all, rows, sorting, empty, pager);
    }

    private Set<String> currencies(int at) {
        return rows.stream()
                .map(row -> row.cells().get(at))
                .filter(Value.Money.class::isInstance)
                .map(money -> ((Value.Money) money).amount().currency().getCode())
                .collect(Collectors.toSet());
    }

    public boolean isChoosable() {
        return columns.stream().anyMatch(Column::isChoosable);
    }

    public boolean hasReasons() {
        return rows.stream().anyMatch(row -> row.why().isPresent());
    }
}
