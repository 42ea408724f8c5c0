package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an ontology says of a thing in words.
 *
 * @param labels by language tag, the empty one for none
 * @param descriptions the same
 * @param replacedBy IRI of what to use instead
 */
public record Described(
        SortedMap<String, String> labels,
        SortedMap<String, String> descriptions,
        boolean isDeprecated,
        Optional<String> replacedBy,
        List<String> seeAlso) {
    static final Described NOTHING =
            new Described(new TreeMap<>(), new TreeMap<>(), false, Optional.empty(), List.of());

    private static final List<Term.Iri> LABELS = Stream.concat(
                    Stream.of(
                            Terms.rdfs("label"),
                            new Term.Iri(Terms.SKOS + "prefLabel"),
                            new Term.Iri(Terms.DCTERMS + "title"),
                            new Term.Iri(Terms.DC + "title")),
                    Stream.of(Terms.shacl("name")))
            .toList();
    private static final List<Term.Iri> DESCRIPTIONS = List.of(
            Terms.rdfs("comment"),
            new Term.Iri(Terms.SKOS + "definition"),
            new Term.Iri(Terms.DCTERMS + "description"),
            new Term.Iri(Terms.DC + "description"),
            Terms.shacl("description"));

    public Described {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        descriptions = Collections.unmodifiableSortedMap(new TreeMap<>(descriptions));
        seeAlso = List.copyOf(seeAlso);
    }

    static Described of(Term thing, Facts facts) {
        Optional<String> replaced = Stream.concat(
                        facts.all(thing, Terms.schema("supersededBy")).stream(),
                        facts.all(thing, new Term.Iri(Terms.DCTERMS + "isReplacedBy")).stream())
                .filter(Term.Iri.class::isInstance)
                .map(Term::text)
                .findFirst();
        return new Described(
                texts(thing, LABELS, facts),
                texts(thing, DESCRIPTIONS, facts),
                replaced.isPresent() || isDeprecated(thing, facts),
                replaced,
                facts.all(thing, Terms.rdfs("seeAlso")).stream().map(Term::text).toList());
    }

    private static boolean isDeprecated(Term thing, Facts facts) {
        return facts.isTrue(thing, Terms.owl("deprecated"))
                || facts.isA(thing, Terms.owl("DeprecatedClass"))
                || facts.isA(thing, Terms.owl("DeprecatedProperty"))
                || facts.text(thing, new Term.Iri(Terms.STATUS + "term_status"))
                        .filter(status -> status.equals("deprecated") || status.equals("archaic"))
                        .isPresent();
    }

    /** By language; where two have the same, the first by predicate, then by text. */
    private static SortedMap<String, String> texts(Term thing, List<Term.Iri> predicates, Facts facts) {
        TreeMap<String, String> found = new TreeMap<>();
        facts.all(thing, predicates).stream()
                .filter(Term.Literal.class::isInstance)
                .map(Term.Literal.class::cast)
                .forEach(text -> found.putIfAbsent(text.language(), text.lexical()));
        return found;
    }

    Optional<String> label(String language) {
        return in(labels, language);
    }

    Optional<String> description(String language) {
        return in(descriptions, language);
    }

    private static Optional<String> in(SortedMap<String, String> texts, String language) {
        return Optional.ofNullable(texts.get(language))
                .or(() -> texts.entrySet().stream()
                        .filter(text -> text.getKey().startsWith(language + "-"))
                        .map(text -> text.getValue())
                        .findFirst())
                .or(() -> texts.values().stream().findFirst());
    }
}
