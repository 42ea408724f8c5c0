package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * An ontology's classes with their fields, enumerations, datatypes and unions. The same facts and settings give the same model.
 *
 * @param types in the order of their names, by what tells them apart
 * @param names of the types
 * @param fieldNames of the properties
 * @param described by IRI: types, properties and values
 * @param ontology what it says of itself, empty where there is none
 */
public record Model(
        SequencedMap<TypeId, Type> types,
        Map<TypeId, Names> names,
        Map<Field.Key, Names> fieldNames,
        Map<String, Described> described,
        Map<String, Term> inverses,
        Optional<Ontology> ontology,
        Map<String, Traits> traits,
        ModelSettings settings) {
    public Model {
        types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
        names = Map.copyOf(names);
        fieldNames = Map.copyOf(fieldNames);
        described = Map.copyOf(described);
        inverses = Map.copyOf(inverses);
        traits = Map.copyOf(traits);
    }

    /** What the ontology says of itself. */
    public record Ontology(String iri, Described described, Optional<String> version, Optional<String> license) {}

    /** What a property is said to be. */
    public enum Traits {
        UNIQUE
    }

    /** What is said of a thing in words; nothing of what the model made. */
    Described described(String iri) {
        return described.getOrDefault(iri, Described.NOTHING);
    }
}
