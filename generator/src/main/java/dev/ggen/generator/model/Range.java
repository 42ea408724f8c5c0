package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import java.util.List;

/** What an ontology says that a property's values are, before it is known what becomes of it. */
sealed interface Range {

    /** A class or a datatype. */
    record Named(Term.Iri iri) implements Range {}

    /** One of these. */
    record Listed(List<Term> values) implements Range {
        public Listed {
            values = List.copyOf(values);
        }
    }

    /** A datatype within bounds. */
    record Within(Term.Iri datatype, Bounds bounds) implements Range {}

    /** Something with an IRI, of whatever class. */
    record AnyThing() implements Range {}

    /** A literal of whatever datatype. */
    record AnyLiteral() implements Range {}
}
