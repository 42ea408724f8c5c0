package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads which class is said to be a kind of which others, and which are nothing but their subclasses. */
final class ParentReader {
    private final Facts facts;
    private final Kinds kinds;
    private final ShapeOwners owners;
    private final Map<Term.Iri, Set<Term.Iri>> parents = new HashMap<>();
    private final Set<Term.Iri> abstracts = new HashSet<>();

    ParentReader(Facts facts, Kinds kinds, ShapeOwners owners) {
        this.facts = facts;
        this.kinds = kinds;
        this.owners = owners;
        kinds.all().keySet().stream().filter(kinds::isObject).forEach(this::read);
        for (Term shape : owners.shapes()) {
            owners.owners(shape).forEach(owner -> above(shape).forEach(parent -> add(owner, parent)));
        }
    }

    /** By child. */
    Map<Term.Iri, Set<Term.Iri>> parents() {
        return parents;
    }

    boolean isAbstract(Term.Iri iri) {
        return abstracts.contains(iri);
    }

    private void read(Term.Iri iri) {
        facts.all(iri, List.of(Terms.rdfs("subClassOf"), Terms.owl("equivalentClass"))).stream()
                .flatMap(above -> above instanceof Term.Iri
                        ? facts.has(iri, Terms.owl("equivalentClass"))
                                        && facts.all(iri, Terms.owl("equivalentClass"))
                                                .contains(above)
                                ? Stream.<Term>empty()
                                : Stream.of(above)
                        : facts.listed(above, Terms.owl("intersectionOf")).stream())
                .filter(Term.Iri.class::isInstance)
                .forEach(above -> add(iri, (Term.Iri) above));
        List<Term.Iri> parts = Stream.concat(
                        Facts.iris(facts.listed(iri, Terms.owl("disjointUnionOf"))).stream(),
                        Stream.concat(Stream.of(iri), facts.all(iri, Terms.owl("equivalentClass")).stream())
                                .flatMap(each -> Facts.iris(facts.listed(each, Terms.owl("unionOf"))).stream()))
                .filter(kinds::isObject)
                .toList();
        parts.forEach(part -> add(part, iri));
        if (!parts.isEmpty() || facts.isTrue(iri, new Term.Iri(Terms.DASH + "abstract"))) {
            abstracts.add(iri);
        }
    }

    private List<Term.Iri> above(Term shape) {
        return Stream.concat(
                        facts.iris(shape, Terms.shacl("node")).stream(),
                        Facts.iris(facts.listed(shape, Terms.shacl("and"))).stream())
                .flatMap(node -> owners.owners(node).stream())
                .toList();
    }

    private void add(Term.Iri child, Term.Iri parent) {
        if (kinds.isObject(parent) && !child.equals(parent)) {
            parents.computeIfAbsent(child, first -> new LinkedHashSet<>()).add(parent);
        }
    }
}
