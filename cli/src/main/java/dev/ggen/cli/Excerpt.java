package dev.ggen.cli;

import dev.ggen.receipt.Place;
import java.util.List;

/**
 * The line of source that a place points to, cut to a width, with a mark under the word and what it says beside it.
 *
 * @param lines the file's lines; empty when it isn't at hand
 * @param margin how many digits line numbers have
 */
record Excerpt(Place place, List<String> lines, int margin, TextStyle style) {
    private static final int WIDEST = 110;
    private static final int AFTER = 40;
    private static final char UNPRINTABLE = '\uFFFD';
    private static final String CUT = "… ";
    private static final String PART = " — ";

    String text() {
        boolean shown = place.line() > 0 && place.line() <= lines.size();
        return shown ? source() : place.says().isEmpty() ? "" : bar() + " " + place.says() + "\n";
    }

    private String source() {
        String line = printable(lines.get(place.line() - 1)).stripTrailing();
        int column = offset(line);
        int start =
                line.length() <= WIDEST ? 0 : whole(line, Math.clamp(column + AFTER - (long) WIDEST, 0, line.length()));
        int end = whole(line, Math.min(line.length(), start + WIDEST));
        int middle = Math.clamp(column, start, end);
        String before = (start == 0 ? "" : CUT) + line.substring(start, middle);
        String after = line.substring(middle, end) + (end == line.length() ? "" : " …");
        String number = Integer.toString(place.line());
        String shown = style.margin(" ".repeat(margin - number.length()) + number + " |") + " " + before + after + "\n";
        return bar() + "\n" + shown + mark(line, column, Cells.width(before));
    }

    /** Columns count characters, of which some are two in the line. */
    private int offset(String line) {
        int characters = line.codePointCount(0, line.length());
        return line.offsetByCodePoints(0, Math.clamp(place.column() - 1L, 0, characters));
    }

    /** Not amid a character that is two in the line. */
    private static int whole(String line, int offset) {
        boolean isAmid = offset > 0 && offset < line.length() && Character.isLowSurrogate(line.charAt(offset));
        return isAmid ? offset - 1 : offset;
    }

    /** Blanks for tabs, and a mark for what a terminal would obey. */
    private static String printable(String line) {
        return line.codePoints()
                .map(point -> point == '\t' ? ' ' : Character.isISOControl(point) ? UNPRINTABLE : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String mark(String line, int column, int indent) {
        if (place.column() == 0) {
            return place.says().isEmpty() ? "" : says(line, 0);
        }
        String word = line.substring(column, Math.min(line.length(), column + wordLength(line, column)));
        String marks = "^".repeat(Math.max(1, Cells.width(word)));
        return bar() + " " + " ".repeat(indent) + style.strong(marks) + says(line, indent + marks.length());
    }

    /** The first part beside the mark, the others on lines of their own. */
    private String says(String line, int indent) {
        if (place.says().isEmpty() || printable(place.says()).strip().equals(line.strip())) {
            return "\n";
        }
        List<String> parts = List.of(place.says().split(PART, 2));
        String first = indent == 0 ? bar() + " " + parts.getFirst() : " " + parts.getFirst();
        return first + "\n" + (parts.size() == 1 ? "" : bar() + " " + parts.getLast() + "\n");
    }

    private static int wordLength(String line, int column) {
        int end = column;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end)) && ";,".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return Math.max(1, end - column);
    }

    private String bar() {
        return style.margin(" ".repeat(margin + 1) + "|");
    }
}
