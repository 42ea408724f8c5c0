package dev.ggen.hub.portal;

/**
 * A state: colour, icon and word together.
 *
 * @param word what it is called, as the reader's language has it: "Closed"
 */
public record Badge(Tone tone, String word) {
    public static Badge good(String word) {
        return new Badge(Tone.GOOD, word);
    }

    public static Badge warn(String word) {
        return new Badge(Tone.WARN, word);
    }

    public static Badge bad(String word) {
        return new Badge(Tone.BAD, word);
    }

    public static Badge busy(String word) {
        return new Badge(Tone.BUSY, word);
    }

    public static Badge neutral(String word) {
        return new Badge(Tone.NEUTRAL, word);
    }
}
