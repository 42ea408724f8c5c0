package dev.ggen.lsp;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The named things of a specification, with what it says about them. */
final class Terms {
    static final Terms NONE = new Terms(new TreeMap<>());

    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final List<String> LABELS =
            List.of(RDFS + "label", SKOS + "prefLabel", "http://schema.org/name", "http://purl.org/dc/terms/title");
    private static final List<String> COMMENTS = List.of(
            RDFS + "comment",
            SKOS + "definition",
            "http://schema.org/description",
            "http://purl.org/dc/terms/description");

    private final SortedMap<String, Entry> entries;

    private Terms(SortedMap<String, Entry> entries) {
        this.entries = Collections.unmodifiableSortedMap(entries);
    }

    /** @param place where the first fact about it stands, or the first that uses it */
    record Entry(String iri, String label, String comment, List<String> types, Place place) {}

    static Terms of(Specification specification) {
        Map<String, Builder> builders = new TreeMap<>();
        specification.facts().forEach(fact -> {
            if (fact.subject() instanceof Term.Iri subject) {
                builders.computeIfAbsent(subject.value(), iri -> new Builder(iri, fact.place()))
                        .add(fact);
            }
        });
        specification.facts().forEach(fact -> {
            mention(fact.predicate(), fact, builders);
            if (fact.object() instanceof Term.Iri object) {
                mention(object, fact, builders);
            }
        });
        TreeMap<String, Entry> entries = new TreeMap<>();
        builders.forEach((iri, builder) -> entries.put(iri, builder.entry()));
        return new Terms(entries);
    }

    /** Nothing is said about it, but it is used. */
    private static void mention(Term.Iri term, Fact fact, Map<String, Builder> builders) {
        builders.computeIfAbsent(term.value(), iri -> new Builder(iri, fact.place()));
    }

    Optional<Entry> find(String iri) {
        return Optional.ofNullable(entries.get(iri));
    }

    /** All whose IRI begins so, in order. */
    List<Entry> startingWith(String beginning) {
        return entries.tailMap(beginning).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(beginning))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static final class Builder {
        private final String iri;
        private final Place place;
        private final ArrayList<String> types = new ArrayList<>();
        private String label = "";
        private String comment = "";

        Builder(String iri, Place place) {
            this.iri = iri;
            this.place = place;
        }

        void add(Fact fact) {
            String predicate = fact.predicate().value();
            String object = fact.object().text();
            if (predicate.equals(TYPE)) {
                types.add(object);
            } else if (label.isEmpty() && LABELS.contains(predicate)) {
                label = object;
            } else if (comment.isEmpty() && COMMENTS.contains(predicate)) {
                comment = object;
            }
        }

        Entry entry() {
            return new Entry(iri, label, comment, List.copyOf(types), place);
        }
    }
}
