package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import java.util.List;
import java.util.Set;

/** The IRIs that the model is read by. */
final class Terms {
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String OWL = "http://www.w3.org/2002/07/owl#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String SHACL = "http://www.w3.org/ns/shacl#";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String DASH = "http://datashapes.org/dash#";
    static final String STATUS = "http://www.w3.org/2003/06/sw-vocab-status/ns#";

    /** Both are in use for the same vocabulary. */
    static final List<String> SCHEMA = List.of("https://schema.org/", "http://schema.org/");

    /** What the languages of ontologies are made of is no class of anybody's. */
    private static final Set<String> LANGUAGES = Set.of(RDF, RDFS, OWL, XSD, SHACL, DASH);

    static final Term.Iri TYPE = new Term.Iri(RDF + "type");
    static final Term.Iri FIRST = new Term.Iri(RDF + "first");
    static final Term.Iri REST = new Term.Iri(RDF + "rest");
    static final Term.Iri NIL = new Term.Iri(RDF + "nil");

    private Terms() {}

    static Term.Iri rdfs(String local) {
        return new Term.Iri(RDFS + local);
    }

    static Term.Iri owl(String local) {
        return new Term.Iri(OWL + local);
    }

    static Term.Iri shacl(String local) {
        return new Term.Iri(SHACL + local);
    }

    /** The word in both of schema.org's namespaces. */
    static List<Term.Iri> schema(String local) {
        return SCHEMA.stream().map(space -> new Term.Iri(space + local)).toList();
    }

    static boolean isOfALanguage(Term.Iri iri) {
        return LANGUAGES.contains(namespace(iri.value()));
    }

    /** Up to the last {@code #}, else {@code /}, else {@code :}, that one included. */
    static String namespace(String iri) {
        return iri.substring(0, iri.length() - local(iri).length());
    }

    /** What comes behind the namespace; all of an IRI that ends in it. */
    static String local(String iri) {
        for (char separator : new char[] {'#', '/', ':'}) {
            int at = iri.lastIndexOf(separator);
            if (at >= 0 && at < iri.length() - 1) {
                return iri.substring(at + 1);
            }
        }
        return iri;
    }
}
