package dev.ggen.generator.template;

import dev.ggen.receipt.Place;

/** A place in a template as a compiler shows it. */
public final class SourceLine {
    private static final int BEFORE = 100;
    private static final int AFTER = 60;

    private SourceLine() {}

    /** The line that the place quotes, with its number, and below it a caret under the column; empty without a column. */
    public static String withCaret(Place place) {
        if (place.column() == 0 || place.line() == 0) {
            return "";
        }
        int[] line = place.says().codePoints().toArray();
        int column = Math.min(place.column() - 1, line.length);
        int start = Math.max(0, column - BEFORE);
        int end = Math.min(line.length, column + AFTER);
        String shown = (start > 0 ? "…" : "") + new String(line, start, end - start) + (end < line.length ? "…" : "");
        String under = (start > 0 ? " " : "") + new String(line, start, column - start).replaceAll("[^\t]", " ");
        String number = Integer.toString(place.line());
        return number + " | " + shown + "\n" + " ".repeat(number.length()) + " | " + under + "^\n";
    }
}
