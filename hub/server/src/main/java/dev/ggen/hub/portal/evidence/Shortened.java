package dev.ggen.hub.portal.evidence;

import java.nio.charset.StandardCharsets;

/** Signed bytes as text for a page: what isn't text is replaced, what is long is cut. The bytes themselves are a download. */
final class Shortened {
    private static final int MOST_CHARACTERS = 8_000;

    private Shortened() {}

    static String of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\0", "\u2400");
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return text.substring(0, end) + "…";
    }
}
