package dev.ggen.settlement.form;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.spec.Term;
import dev.ggen.settlement.program.ShippedSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Questions to the vocabulary and its shapes. */
final class Vocabulary {
    static final String NAMESPACE = "https://ggen.dev/ns/partner#";

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final String SHACL = "http://www.w3.org/ns/shacl#";

    private static final Term.Iri TYPE = new Term.Iri(RDF + "type");
    private static final Term.Iri NIL = new Term.Iri(RDF + "nil");
    private static final Term.Iri OBJECT_PROPERTY = new Term.Iri(OWL + "ObjectProperty");

    private final Specification graph;

    private Vocabulary(Specification graph) {
        this.graph = graph;
    }

    /** What this build carries. */
    static Vocabulary shipped() {
        return new Vocabulary(new SpecificationReader("")
                .read(List.of(
                        ShippedSpecification.vocabulary(),
                        ShippedSpecification.shapes(),
                        ShippedSpecification.translations()))
                .orThrow());
    }

    static Term.Iri named(String local) {
        return new Term.Iri(NAMESPACE + local);
    }

    /** The local name of a term, whatever its namespace. */
    static String local(Term term) {
        String text = term.text();
        return text.substring(Math.max(text.lastIndexOf('#'), text.lastIndexOf('/')) + 1);
    }

    private static Term.Iri shacl(String local) {
        return new Term.Iri(SHACL + local);
    }

    private static Term.Iri rdfs(String local) {
        return new Term.Iri(RDFS + local);
    }

    List<Term> shacl(Term shape, String constraint) {
        return graph.objects(shape, shacl(constraint));
    }

    Optional<Term> one(Term shape, String constraint) {
        return shacl(shape, constraint).stream().findFirst();
    }

    Optional<BigDecimal> number(Term shape, String constraint) {
        return one(shape, constraint).map(Term::text).map(BigDecimal::new);
    }

    /** The shapes that say of the instances of a class what they look like, in their order. */
    List<Term> shapesOf(Term type) {
        return subjects("targetClass", type);
    }

    /** The shapes that say it of what stands as a property's value. */
    List<Term> shapesOfValues(Term property) {
        return subjects("targetObjectsOf", property);
    }

    private List<Term> subjects(String target, Term of) {
        return graph.find(Optional.empty(), Optional.of(shacl(target)), Optional.of(of))
                .map(Fact::subject)
                .distinct()
                .toList();
    }

    Optional<Term> range(Term property) {
        return graph.objects(property, rdfs("range")).stream().findFirst();
    }

    boolean isObjectProperty(Term property) {
        return graph.objects(property, TYPE).contains(OBJECT_PROPERTY);
    }

    /** A class's direct subclasses in the vocabulary's order; itself where it has none. */
    List<Term> kindsOf(Term type) {
        List<Term> narrower = graph.find(Optional.empty(), Optional.of(rdfs("subClassOf")), Optional.of(type))
                .map(Fact::subject)
                .toList();
        return narrower.isEmpty() ? List.of(type) : narrower;
    }

    /** A class's individuals in the vocabulary's order. */
    List<Term> individuals(Term type) {
        return graph.find(Optional.empty(), Optional.of(TYPE), Optional.of(type))
                .map(Fact::subject)
                .toList();
    }

    /** The members of a list. */
    List<Term> members(Term list) {
        List<Term> members = new ArrayList<>();
        for (Term at = list; !at.equals(NIL); at = next(at)) {
            members.addAll(graph.objects(at, new Term.Iri(RDF + "first")));
        }
        return members;
    }

    private Term next(Term at) {
        return graph.objects(at, new Term.Iri(RDF + "rest")).stream()
                .findFirst()
                .orElse(NIL);
    }

    Optional<Wording> label(Term term) {
        return wording(graph.objects(term, rdfs("label")).stream());
    }

    Optional<Wording> comment(Term term) {
        return wording(graph.objects(term, rdfs("comment")).stream());
    }

    /** What a shape itself calls its property. */
    Optional<Wording> said(Term shape, String constraint) {
        return wording(shacl(shape, constraint).stream());
    }

    private static Optional<Wording> wording(Stream<Term> literals) {
        SortedMap<String, String> words = new TreeMap<>();
        literals.forEach(term -> {
            if (term instanceof Term.Literal literal) {
                words.putIfAbsent(literal.language().isEmpty() ? "en" : literal.language(), literal.lexical());
            }
        });
        return words.containsKey("en") ? Optional.of(new Wording(words)) : Optional.empty();
    }
}
