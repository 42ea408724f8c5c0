package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import java.util.List;
import java.util.Optional;

/** A type of the model. */
public sealed interface Type {
    TypeId id();

    /**
     * A class whose things have fields.
     *
     * @param concrete of which its values can really be
     * @param fields its own
     * @param allFields those of its ancestors first
     */
    record OfObjects(
            TypeId id,
            List<TypeId> parents,
            List<TypeId> children,
            List<TypeId> ancestors,
            List<TypeId> descendants,
            List<TypeId> concrete,
            boolean isAbstract,
            boolean isClosed,
            List<TypeId> disjoint,
            List<List<Field.Key>> keys,
            List<Field> fields,
            List<Field> allFields)
            implements Type {}

    /** @param basic the type of its literals, {@code STRING} for things */
    record Enumeration(TypeId id, Basic basic, List<Term> values) implements Type {}

    record Datatype(TypeId id, Basic basic, Bounds bounds) implements Type {}

    record Union(TypeId id, List<Reference> members) implements Type {}

    /** The IRI; empty for what the model made. */
    default Optional<String> iri() {
        return id().isMade() ? Optional.empty() : Optional.of(id().text());
    }
}
