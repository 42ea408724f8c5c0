package dev.ggen.settlement.form;

import java.util.Objects;

/**
 * A field of a form.
 *
 * @param name the property's local name
 * @param iri the property
 * @param least how many values it needs
 * @param most how many it can have; {@link #ANY_NUMBER} where nothing bounds them
 */
public record Field(String name, String iri, Wording label, Wording help, int least, int most, Entry entry) {
    public static final int ANY_NUMBER = Integer.MAX_VALUE;

    public Field {
        Objects.requireNonNull(label);
        Objects.requireNonNull(help);
        Objects.requireNonNull(entry);
    }

    public boolean isRequired() {
        return least > 0;
    }

    public boolean isRepeated() {
        return most > 1;
    }
}
