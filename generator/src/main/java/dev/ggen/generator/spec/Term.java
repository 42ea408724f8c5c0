package dev.ggen.generator.spec;

import java.util.Objects;

/** A term of RDF: what stands as subject, predicate or object of a fact, and in the cells of an answer. */
public sealed interface Term {

    /** The datatype of a literal that names no other. */
    String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

    /** The datatype of every literal with a language. */
    String RDF_LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

    /** The IRI, the lexical form, or the label with {@code _:} before it. */
    String text();

    record Iri(String value) implements Term {
        public Iri {
            Objects.requireNonNull(value);
        }

        @Override
        public String text() {
            return value;
        }
    }

    /**
     * A literal as it was written: {@code 0.30} stays {@code 0.30}.
     *
     * @param lexical the lexical form
     * @param datatype IRI of the datatype
     * @param language language tag; empty when there is none
     */
    record Literal(String lexical, String datatype, String language) implements Term {
        public Literal {
            Objects.requireNonNull(lexical);
            Objects.requireNonNull(datatype);
            Objects.requireNonNull(language);
        }

        public static Literal of(String text) {
            return new Literal(text, XSD_STRING, "");
        }

        @Override
        public String text() {
            return lexical;
        }
    }

    /**
     * A node without a name.
     *
     * @param label the one that RDFC-1.0 gives it ({@code c14n0}, {@code c14n1} …): equal graphs give equal labels, however their
     *     sources are written
     */
    record Blank(String label) implements Term {
        public Blank {
            Objects.requireNonNull(label);
        }

        @Override
        public String text() {
            return "_:" + label;
        }
    }
}
