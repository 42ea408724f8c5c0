package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import java.util.List;
import java.util.stream.Stream;

/** Whose fields a shape describes. */
final class ShapeOwners {
    private static final Term.Iri TARGET = Terms.shacl("targetClass");

    private final Facts facts;
    private final Kinds kinds;

    ShapeOwners(Facts facts, Kinds kinds) {
        this.facts = facts;
        this.kinds = kinds;
    }

    /** Everything that has properties or targets, in the order of its text. */
    List<Term> shapes() {
        return Stream.of(
                        facts.ofKind(Terms.shacl("NodeShape")),
                        facts.subjects(Terms.shacl("property")),
                        facts.subjects(TARGET))
                .flatMap(List::stream)
                .distinct()
                .filter(shape -> !facts.isTrue(shape, Terms.shacl("deactivated")))
                .toList();
    }

    /** The objects of the model that the shape is of: its targets, and itself where it is a type. */
    List<Term.Iri> owners(Term shape) {
        return Stream.concat(
                        facts.iris(shape, TARGET).stream(),
                        shape instanceof Term.Iri iri ? Stream.of(iri) : Stream.<Term.Iri>empty())
                .filter(kinds::isObject)
                .distinct()
                .toList();
    }
}
