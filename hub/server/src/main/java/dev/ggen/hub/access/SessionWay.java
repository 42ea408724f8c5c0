package dev.ggen.hub.access;

import java.util.Locale;

/** How somebody proved who he is. */
public enum SessionWay {
    LINK,
    PASSKEY;

    /** Its name in tables and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SessionWay of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
