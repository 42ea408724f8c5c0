package dev.ggen.hub.portal;

import dev.ggen.receipt.Severity;
import java.util.Locale;

/** How a state is taken: it decides colour and icon, and never stands without a word. */
public enum Tone {
    /** Done, or nothing to do. */
    GOOD("check"),
    /** Says what to do. */
    WARN("warn"),
    /** Stops something, and says who can clear it. */
    BAD("stop"),
    /** Under way. */
    BUSY("busy"),
    /** Neither good nor bad. */
    NEUTRAL("dot");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    public static Tone of(Severity severity) {
        return switch (severity) {
            case GREEN -> GOOD;
            case YELLOW -> WARN;
            case RED -> BAD;
        };
    }

    /** Its icon in {@code icons.svg}. */
    public String icon() {
        return icon;
    }

    /** Its word in the stylesheet: {@code good}. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
