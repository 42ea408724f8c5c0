package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A property as one object has it.
 *
 * @param property its IRI and direction
 * @param owner that states it
 * @param many whether it is a list
 * @param usual the default
 */
public record Field(
        Key property,
        TypeId owner,
        Reference type,
        Listing many,
        int min,
        OptionalInt max,
        Bounds bounds,
        Optional<Term> usual,
        Optional<Term> fixed,
        Optional<String> description,
        Optional<String> group,
        Optional<BigDecimal> order,
        Standing standing) {

    /** Which field it is, in whatever object. */
    public record Key(String iri, boolean inverse) {}

    /** One value, or a list of them. */
    public enum Listing {
        ONE,
        MANY
    }

    /** Whether an ancestor has it, too. */
    public enum Standing {
        OWN,
        NARROWS,
        INHERITED
    }

    Field standing(Standing now) {
        return new Field(property, owner, type, many, min, max, bounds, usual, fixed, description, group, order, now);
    }
}
