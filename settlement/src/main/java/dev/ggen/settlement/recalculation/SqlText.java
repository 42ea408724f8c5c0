package dev.ggen.settlement.recalculation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Values and remarks as they stand in SQL; what others wrote can neither end a text nor a line. */
final class SqlText {
    static final String NULL = "NULL";

    private SqlText() {}

    /** A text in quotes; a control character in it is written by its number. */
    static String text(String value) {
        return "'" + value.codePoints().mapToObj(SqlText::quoted).collect(Collectors.joining()) + "'";
    }

    private static String quoted(int character) {
        if (character == '\'') {
            return "''";
        }
        return endsLine(character) ? "' || chr(" + character + ") || '" : Character.toString(character);
    }

    static String texts(List<String> values) {
        return values.stream().map(SqlText::text).collect(Collectors.joining(", "));
    }

    static String date(LocalDate day) {
        return "DATE '" + day + "'";
    }

    /** A remark of one line. */
    static String remark(String words) {
        return "-- "
                + words.codePoints()
                        .map(character -> endsLine(character) ? ' ' : character)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                + "\n";
    }

    /** Controls, separators of lines and paragraphs, and what turns the direction of writing. */
    private static boolean endsLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
