package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds out what becomes of each class, datatype and shape of an ontology. */
final class Kinds {
    static final Comparator<Term.Iri> BY_IRI = Comparator.comparing(Term.Iri::value);

    private static final Term.Iri SUBCLASS = Terms.rdfs("subClassOf");

    private final Facts facts;
    private final SortedMap<Term.Iri, Kind> kinds = new TreeMap<>(BY_IRI);
    private final Set<Term> classes;
    private final Map<Term.Iri, List<Term>> shapesOf = new HashMap<>();

    Kinds(Facts facts) {
        this.facts = facts;
        this.classes = Set.copyOf(classes());
        for (Term shape : facts.subjects(Terms.shacl("targetClass"))) {
            facts.iris(shape, Terms.shacl("targetClass"))
                    .forEach(target -> shapesOf.computeIfAbsent(target, first -> new ArrayList<>())
                            .add(shape));
        }
        Stream.of(classes(), targets(), shapesAlone())
                .flatMap(Collection::stream)
                .filter(iri -> !Terms.isOfALanguage(iri))
                .forEach(iri -> kinds.putIfAbsent(iri, kindOf(iri)));
        facts.irisOfKind(Terms.rdfs("Datatype")).stream()
                .filter(iri -> Basic.of(iri.value()).isEmpty() && !Terms.isOfALanguage(iri))
                .forEach(iri ->
                        kinds.put(iri, values(iri).isEmpty() ? new Kind.Datatype() : new Kind.Listed(values(iri))));
    }

    /** What becomes of something. */
    sealed interface Kind {
        record OfObjects() implements Kind {}

        record Datatype() implements Kind {}

        record Listed(List<Term> values) implements Kind {
            public Listed {
                values = List.copyOf(values);
            }
        }

        /** A class that is a datatype, as schema.org has them. */
        record OfBasic(Basic basic) implements Kind {}
    }

    SortedMap<Term.Iri, Kind> all() {
        return Collections.unmodifiableSortedMap(kinds);
    }

    boolean isObject(Term.Iri iri) {
        return kinds.get(iri) instanceof Kind.OfObjects;
    }

    private List<Term.Iri> classes() {
        return facts.irisOfKind(Terms.owl("Class"), Terms.rdfs("Class"), Terms.owl("DeprecatedClass"));
    }

    private List<Term.Iri> targets() {
        return List.copyOf(shapesOf.keySet());
    }

    /** Shapes that are of no class: what they describe is a type by itself. */
    private List<Term.Iri> shapesAlone() {
        return Facts.iris(Stream.concat(
                                facts.ofKind(Terms.shacl("NodeShape")).stream(),
                                facts.subjects(Terms.shacl("property")).stream())
                        .toList())
                .stream()
                .filter(shape -> Stream.of("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf", "target")
                        .noneMatch(target -> facts.has(shape, Terms.shacl(target))))
                .filter(shape -> !facts.isA(shape, Terms.shacl("PropertyShape")))
                .toList();
    }

    private Kind kindOf(Term.Iri iri) {
        Optional<Basic> basic = basic(iri);
        if (basic.isPresent()) {
            return new Kind.OfBasic(basic.get());
        }
        List<Term> values = values(iri);
        if (values.isEmpty() && isSchemaEnumeration(iri)) {
            values = instances(iri);
        }
        return values.isEmpty() ? new Kind.OfObjects() : new Kind.Listed(values);
    }

    /** Of schema.org's classes that are datatypes, and of those below them. */
    private Optional<Basic> basic(Term.Iri iri) {
        List<Term.Iri> line = new ArrayList<>();
        line.add(iri);
        line.addAll(above(iri));
        boolean isDatatype = line.stream()
                .anyMatch(each -> Terms.schema("DataType").stream().anyMatch(kind -> facts.isA(each, kind)));
        boolean isDuration = Terms.schema("Duration").contains(iri);
        return isDatatype || isDuration
                ? Optional.of(line.stream()
                        .flatMap(each -> Basic.of(each.value()).stream())
                        .map(Basic.Sort::basic)
                        .findFirst()
                        .orElse(Basic.STRING))
                : Optional.empty();
    }

    /** The values that a class or datatype is said to have, and no others. */
    private List<Term> values(Term.Iri iri) {
        return Stream.of(
                        facts.listed(iri, Terms.owl("oneOf")),
                        facts.all(iri, Terms.owl("equivalentClass")).stream()
                                .filter(Term.Blank.class::isInstance)
                                .flatMap(other -> facts.listed(other, Terms.owl("oneOf")).stream())
                                .toList(),
                        facts.listed(iri, Terms.shacl("in")),
                        shapesOf.getOrDefault(iri, List.of()).stream()
                                .flatMap(shape -> facts.listed(shape, Terms.shacl("in")).stream())
                                .toList())
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .filter(term -> !(term instanceof Term.Blank))
                .toList();
    }

    private boolean isSchemaEnumeration(Term.Iri iri) {
        Set<Term.Iri> above = above(iri);
        return Terms.schema("Enumeration").stream().anyMatch(above::contains);
    }

    private List<Term> instances(Term.Iri iri) {
        return facts.ofKind(iri).stream()
                .filter(term -> term instanceof Term.Iri && !classes.contains(term))
                .toList();
    }

    /** All named classes above, nearest first. */
    Set<Term.Iri> above(Term.Iri iri) {
        Set<Term.Iri> found = new LinkedHashSet<>();
        Deque<Term.Iri> open = new ArrayDeque<>(facts.iris(iri, SUBCLASS));
        Set<Term.Iri> seen = new HashSet<>(List.of(iri));
        while (!open.isEmpty()) {
            Term.Iri next = open.remove();
            if (seen.add(next)) {
                found.add(next);
                open.addAll(facts.iris(next, SUBCLASS));
            }
        }
        return found;
    }
}
