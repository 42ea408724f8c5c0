package dev.ggen.generator.plan;

import dev.ggen.receipt.Place;

/**
 * A command that a template has run on what it makes.
 *
 * @param text which may be a template, but for its first word, the program's name
 */
public record Command(Moment moment, String program, String text, Place place) {
    /** When it is run. */
    public enum Moment {
        BEFORE("sh_before"),
        AFTER("sh_after");

        private final String key;

        Moment(String key) {
            this.key = key;
        }

        /** The key of a template's head that names a command for it. */
        public String key() {
            return key;
        }
    }
}
