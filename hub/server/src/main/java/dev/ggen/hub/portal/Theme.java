package dev.ggen.hub.portal;

import java.util.Locale;

/** Light or dark, by the viewer's choice (cookie {@code theme}) or else by the system's. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** Reads the cookie; anything else is the system's choice. */
    public static Theme of(String cookie) {
        return switch (cookie) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> SYSTEM;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
