package dev.ggen.partner.lint;

import java.util.Objects;

/**
 * What is odd in an agreement and stops nothing, in the domain's words; who reads files adds the place.
 *
 * @param id stable kebab-case name
 * @param weight who should look
 * @param about the clause number that it concerns
 * @param found what was found, with an example in figures
 * @param allowed what would have been right
 * @param hint what to do next
 */
public record Advice(String id, Weight weight, String about, String found, String allowed, String hint) {
    public Advice {
        Objects.requireNonNull(weight);
    }

    /** How much an advice weighs: the yellow and the green of findings; red is an objection's. */
    public enum Weight {
        /** Hardly meant so, or against the partner, who decides how much is sold: somebody should look before it is signed. */
        LOOK,
        /** Usual, and worth knowing in figures. */
        KNOW
    }
}
