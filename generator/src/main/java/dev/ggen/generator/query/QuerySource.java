package dev.ggen.generator.query;

import dev.ggen.receipt.Place;
import java.util.Objects;

/**
 * The text of a query and where it stands.
 *
 * @param file path as the user would write it
 * @param firstLine line of that file on which the text begins, counted from 1
 * @param text the query
 */
public record QuerySource(String file, int firstLine, String text) {
    public QuerySource {
        Objects.requireNonNull(file);
        Objects.requireNonNull(text);
        if (firstLine < 1) {
            throw new IllegalArgumentException("lines count from 1: " + firstLine);
        }
    }

    /** A place in the query; line and column of the text count from 1, columns in units of UTF-16, 0 means unknown. */
    Place place(int line, int column) {
        if (line < 1) {
            return new Place(file, firstLine, 0, "");
        }
        String says = text.lines().skip(line - 1L).findFirst().orElse("").stripTrailing();
        return new Place(file, firstLine + line - 1, characters(says, column), says);
    }

    /** Columns are given in units of the text, of which some characters are two; a place counts characters. */
    private static int characters(String line, int column) {
        int before = Math.clamp(column - 1L, 0, line.length());
        return Math.max(0, column - before + line.codePointCount(0, before));
    }

    Place placeAt(int offset) {
        String before = text.substring(0, offset);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return place(line, offset - before.lastIndexOf('\n'));
    }
}
