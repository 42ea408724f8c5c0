package dev.ggen.generator.model;

import java.util.Optional;

/** What a field's values are, or a union's, said by naming it. */
public sealed interface Reference {

    /** @param datatype IRI of the standard's datatype, empty where the model chose one that holds several */
    record OfBasic(Basic basic, String datatype) implements Reference {}

    /** @param id of a type of the model */
    record ToType(TypeId id) implements Reference {}

    /** Something with an IRI: of a class outside of the model, or of any. */
    record Outside(Optional<String> iri) implements Reference {}

    record Any() implements Reference {}
}
