package dev.ggen.generator.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a language writes a text between quotes. Everything that isn't seen on a page is escaped: controls, ends of lines, characters that change the direction of reading; so is what would
 * end the literal or be evaluated in it.
 */
enum SourceLiteral {
    JAVA(Quotes.DOUBLE, "bfnrt"),
    KOTLIN(Quotes.DOUBLE, "bnrt"),
    SCALA(Quotes.DOUBLE, "bfnrt"),
    TYPESCRIPT(Quotes.FEWER, "bfnrtv"),
    PYTHON(Quotes.FEWER, "abfnrtv"),
    RUST(Quotes.DOUBLE, "nrt"),
    GO(Quotes.DOUBLE, "abfnrtv"),
    CSHARP(Quotes.DOUBLE, "abfnrtv");

    /** Double ones always, or single ones where that escapes less, as the language's formatter has it. */
    private enum Quotes {
        DOUBLE,
        FEWER
    }

    private static final Map<Character, Character> SHORT =
            Map.of('\u0007', 'a', '\b', 'b', '\f', 'f', '\n', 'n', '\r', 'r', '\t', 't', '\u000B', 'v');

    private static final int REPLACEMENT = 0xFFFD;
    private static final int HIGHEST_OF_TWO_DIGITS = 0xFF;

    private final Quotes quotes;
    private final String shortened;

    SourceLiteral(Quotes quotes, String shortened) {
        this.quotes = quotes;
        this.shortened = shortened;
    }

    static Optional<SourceLiteral> of(String name) {
        return Arrays.stream(values())
                .filter(language -> language.shown().equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(SourceLiteral::shown).sorted().toList();
    }

    static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    String write(String text, Output out) {
        char quote = quote(text);
        out.add(quote);
        text.codePoints().forEach(character -> write(character, quote, out));
        return out.add(quote).toString();
    }

    private String shown() {
        return name().toLowerCase(Locale.ROOT);
    }

    private char quote(String text) {
        boolean single = quotes == Quotes.FEWER && count(text, '"') > count(text, '\'');
        return single ? '\'' : '"';
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private void write(int character, char quote, Output out) {
        if (character == quote || character == '\\' || (this == KOTLIN && character == '$')) {
            out.add('\\').add((char) character);
        } else if (!isUnseen(character)) {
            out.add(Character.toString(character));
        } else if (Character.getType(character) == Character.SURROGATE) {
            escape(REPLACEMENT, out);
        } else {
            escape(character, out);
        }
    }

    private void escape(int character, Output out) {
        Character letter = Character.isBmpCodePoint(character) ? SHORT.get((char) character) : null;
        if (letter != null && shortened.indexOf(letter) >= 0) {
            out.add('\\').add(letter.charValue());
            return;
        }
        switch (this) {
            case JAVA, KOTLIN, SCALA ->
                Character.toString(character)
                        .chars()
                        .forEach(unit -> out.add("\\u").add(hex(unit, 4)));
            case RUST -> out.add("\\u{").add(hex(character, 1)).add('}');
            case TYPESCRIPT -> {
                boolean basic = Character.isBmpCodePoint(character);
                out.add(basic ? "\\u" : "\\u{")
                        .add(hex(character, basic ? 4 : 1))
                        .add(basic ? "" : "}");
            }
            case PYTHON -> {
                boolean two = character <= HIGHEST_OF_TWO_DIGITS;
                out.add(two ? "\\x" : "").add(two ? hex(character, 2) : longEscape(character));
            }
            case GO, CSHARP -> out.add(longEscape(character));
        }
    }

    private static String longEscape(int character) {
        return Character.isBmpCodePoint(character) ? "\\u" + hex(character, 4) : "\\U" + hex(character, 8);
    }

    private static String hex(int number, int digits) {
        String written = Integer.toHexString(number);
        return "0".repeat(Math.max(0, digits - written.length())) + written;
    }
}
