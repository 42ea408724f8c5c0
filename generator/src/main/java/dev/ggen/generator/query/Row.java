package dev.ggen.generator.query;

import dev.ggen.generator.spec.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of an answer: a term per column, or nothing where the query left it unbound. */
public final class Row {
    private final List<String> columns;
    private final @Nullable Term[] cells;

    Row(List<String> columns, @Nullable Term[] cells) {
        this.columns = columns;
        this.cells = cells.clone();
    }

    public List<String> columns() {
        return columns;
    }

    /** The cell of that column; empty when it is unbound or there is no such column. */
    public Optional<Term> get(String column) {
        int number = columns.indexOf(column);
        return number < 0 ? Optional.empty() : get(number);
    }

    /** The cell of the column with that number, counted from 0. */
    public Optional<Term> get(int column) {
        return Optional.ofNullable(cells[column]);
    }

    /** The cell's text, or nothing. */
    public String text(String column) {
        return get(column).map(Term::text).orElse("");
    }

    /** All cells from left to right. */
    public List<Optional<Term>> cells() {
        List<Optional<Term>> all = new ArrayList<>();
        for (@Nullable Term cell : cells) {
            all.add(Optional.ofNullable(cell));
        }
        return Collections.unmodifiableList(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row that && columns.equals(that.columns) && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return Arrays.toString(cells);
    }
}
