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

    private static String character(int c) {
        boolean plain = (c >= ' ' && c < 0x7f)
                || Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
        return plain ? Character.toString(c) : "\\u{" + Integer.toHexString(c) + "}";
    }
}
