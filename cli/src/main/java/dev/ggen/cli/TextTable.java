package dev.ggen.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: columns as wide as their widest cell, texts at the left, figures at the right. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<Side> sides;
    private final List<List<String>> rows = new ArrayList<>();

    private TextTable(List<Side> sides) {
        this.sides = List.copyOf(sides);
    }

    /** Where a column's cells stand. */
    enum Side {
        LEFT,
        RIGHT
    }

    static TextTable of(Side... sides) {
        return new TextTable(List.of(sides));
    }

    /** Adds a row; one cell for each column. */
    TextTable row(String... cells) {
        if (cells.length != sides.size()) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + sides.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** All rows, each a line behind an indent; nothing at a line's end. */
    String text(String indent) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            int column = i;
            widths.add(rows.stream()
                    .mapToInt(row -> Cells.width(row.get(column)))
                    .max()
                    .orElse(0));
        }
        StringBuilder text = new StringBuilder();
        rows.forEach(
                row -> text.append((indent + line(row, widths)).stripTrailing()).append('\n'));
        return text.toString();
    }

    private String line(List<String> row, List<Integer> widths) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            String space = " ".repeat(widths.get(i) - Cells.width(row.get(i)));
            cells.add(
                    switch (sides.get(i)) {
                        case LEFT -> row.get(i) + space;
                        case RIGHT -> space + row.get(i);
                    });
        }
        return String.join(GAP, cells);
    }
}
