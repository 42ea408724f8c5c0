package dev.ggen.settlement.agreement;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A node of an agreement, read strictly: a property that is missing, there twice, of the wrong kind or unknown ends the reading
 * with its place.
 */
final class TurtleNode {
    static final String VOCABULARY = "https://ggen.dev/ns/partner#";
    private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private final Specification specification;
    private final Term term;
    private final String what;

    TurtleNode(Specification specification, Term term, String what) {
        this.specification = specification;
        this.term = term;
        this.what = what;
    }

    /** Refuses a property of the vocabulary that isn't one of these: a misspelt one would silently not count. */
    TurtleNode allowing(Set<String> properties) {
        Optional<Fact> stranger = specification
                .factsAbout(term)
                .filter(fact -> fact.predicate().value().startsWith(VOCABULARY))
                .filter(fact -> !properties.contains(local(fact.predicate())))
                .findFirst();
        if (stranger.isPresent()) {
            Fact fact = stranger.get();
            throw new FindingsException(
                    Finding.red("unknown-property", what + " has p:" + local(fact.predicate()), fact.place())
                            .withAllowed(properties.stream()
                                    .sorted()
                                    .map(name -> "p:" + name)
                                    .collect(Collectors.joining(", "))));
        }
        return this;
    }

    boolean isA(String type) {
        return specification.objects(term, new Term.Iri(RDF_TYPE)).contains(new Term.Iri(VOCABULARY + type));
    }

    String text(String property) {
        return literal(property, text -> text, "a text");
    }

    /** Some texts, in the order of their characters. */
    List<String> texts(String property) {
        List<Term> values = values(property);
        if (values.isEmpty()) {
            throw missing(property);
        }
        return values.stream()
                .map(value -> {
                    if (value instanceof Term.Literal literal) {
                        return literal.lexical();
                    }
                    throw refused(property, value, "a text");
                })
                .sorted()
                .toList();
    }

    <T> T literal(String property, Function<String, T> reading, String expected) {
        Term value = one(property);
        if (!(value instanceof Term.Literal literal)) {
            throw refused(property, value, expected);
        }
        try {
            return reading.apply(literal.lexical());
        } catch (RuntimeException e) {
            throw refused(property, value, expected);
        }
    }

    /** The last part of the IRI that the property names: {@code aws} of {@code …/partner/aws}. */
    String name(String property) {
        Term value = one(property);
        if (!(value instanceof Term.Iri iri)) {
            throw refused(property, value, "the IRI of one");
        }
        return lastPart(iri);
    }

    /** One of some named individuals of the vocabulary. */
    <T> T choice(String property, java.util.Map<String, T> choices) {
        Term value = one(property);
        T chosen = value instanceof Term.Iri iri && iri.value().startsWith(VOCABULARY) ? choices.get(local(iri)) : null;
        if (chosen == null) {
            throw refused(
                    property,
                    value,
                    choices.keySet().stream().sorted().map(name -> "p:" + name).collect(Collectors.joining(" or ")));
        }
        return chosen;
    }

    /** Is the property stated at all? */
    boolean states(String property) {
        return !values(property).isEmpty();
    }

    Optional<TurtleNode> optional(String property, String childWhat) {
        return values(property).isEmpty()
                ? Optional.empty()
                : Optional.of(new TurtleNode(specification, one(property), childWhat));
    }

    List<TurtleNode> some(String property, String childWhat) {
        List<Term> values = values(property);
        if (values.isEmpty()) {
            throw missing(property);
        }
        return values.stream()
                .map(value -> new TurtleNode(specification, value, childWhat))
                .toList();
    }

    Place place() {
        return specification.placeOf(term).orElseGet(() -> Place.ofFile(""));
    }

    private Term one(String property) {
        List<Term> values = values(property);
        if (values.isEmpty()) {
            throw missing(property);
        }
        if (values.size() > 1) {
            throw new FindingsException(Finding.red(
                    "stated-twice",
                    what + " states p:" + property + " " + values.size() + " times: "
                            + values.stream().map(Term::text).collect(Collectors.joining(", ")),
                    placeOf(property, values.getLast())));
        }
        return values.getFirst();
    }

    private List<Term> values(String property) {
        return specification.objects(term, new Term.Iri(VOCABULARY + property));
    }

    private FindingsException missing(String property) {
        return new FindingsException(Finding.red("missing-property", what + " has no p:" + property, place())
                .withHint("state p:" + property + "; an unknown is never filled in"));
    }

    FindingsException refused(String property, Term value, String expected) {
        return new FindingsException(Finding.red(
                        "wrong-value", what + " states p:" + property + " " + value.text(), placeOf(property, value))
                .withAllowed(expected));
    }

    private Place placeOf(String property, Term value) {
        return specification.placesOf(term, new Term.Iri(VOCABULARY + property), value).stream()
                .findFirst()
                .orElseGet(this::place);
    }

    static String lastPart(Term.Iri iri) {
        String value = iri.value();
        return value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('#')) + 1);
    }

    private static String local(Term.Iri iri) {
        return iri.value().substring(Math.min(VOCABULARY.length(), iri.value().length()));
    }
}
