package dev.ggen.receipt;

import java.util.stream.Collectors;

/** Makes text from a stranger fit for a message: what can't be shown as written is shown as its code. */
final class Shown {
    private static final int MAX_LENGTH = 200;

    private Shown() {}

    static String of(String text) {
        String shown =
                text.codePoints().limit(MAX_LENGTH).mapToObj(Shown::character).collect(Collectors.joining());
        return text.codePointCount(0, text.length()) > MAX_LENGTH ? shown + "…" : shown;
    }

    /** The whole text with all that a terminal or a page would act on shown as its code: line breaks, escapes, direction marks. */
    static String inLine(String text) {
        return text.codePoints()
                .mapToObj(c -> acts(c) ? code(c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static boolean acts(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String code(int c) {
        return "\\u{" + Integer.toHexString(c) + "}";
    }

    private static String character(int c) {
        boolean plain = (c >= ' ' && c < 0x7f)
                || Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
        return plain ? Character.toString(c) : code(c);
    }
}
