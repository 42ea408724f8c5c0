package dev.ggen.settlement.form;

import java.util.Objects;

/**
 * What may be chosen.
 *
 * @param iri what stands in the agreement
 * @param label how it is called
 * @param help what it means; may be empty
 */
public record Choice(String iri, Wording label, Wording help) {
    public Choice {
        Objects.requireNonNull(iri);
        Objects.requireNonNull(label);
        Objects.requireNonNull(help);
    }
}
