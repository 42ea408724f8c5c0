package dev.ggen.generator.template;

import java.util.List;
import java.util.Optional;

/** Filters for templates that write code: text of unknown origin as a comment's lines, and as a literal. */
final class CodeFilters {
    private static final int WIDTH = 76;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private CodeFilters() {}

    static List<Filter> all() {
        return List.of(
                Filter.ofText("wrap", CodeFilters::wrap, "width?", "prefix?"),
                Filter.ofText("literal", CodeFilters::literal, "of"));
    }

    /**
     * The words of a text in lines. Nothing in a word ends a line or changes the direction of reading: all such characters count as blanks, so that none of them brings its neighbours
     * together.
     */
    private static String wrap(String text, Arguments arguments) {
        int width = arguments.natural("width", WIDTH);
        String nextLine = "\n" + arguments.text("prefix", "");
        Output out = new Output(arguments.meter());
        int column = 0;
        int start = 0;
        while (start < text.length()) {
            int end = endOfRun(text, start, isBlank(text.codePointAt(start)));
            if (!isBlank(text.codePointAt(start))) {
                int length = text.codePointCount(start, end);
                boolean fits = column + 1 + length <= width;
                out.add(column == 0 ? "" : fits ? " " : nextLine).add(text, start, end);
                column = column == 0 || !fits ? length : column + 1 + length;
            }
            start = end;
        }
        return out.toString();
    }

    private static int endOfRun(String text, int start, boolean blank) {
        int end = start;
        while (end < text.length() && isBlank(text.codePointAt(end)) == blank) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || (SourceLiteral.isUnseen(character)
                        && character != ZERO_WIDTH_NON_JOINER
                        && character != ZERO_WIDTH_JOINER);
    }

    private static String literal(String text, Arguments arguments) {
        String name = arguments.text("of");
        Optional<SourceLiteral> language = SourceLiteral.of(name);
        return language.orElseThrow(() -> arguments.refuse("knows no literals of `" + name + "`; it knows "
                        + String.join(", ", SourceLiteral.names()) + "."))
                .write(text, new Output(arguments.meter()));
    }
}
