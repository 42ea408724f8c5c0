package dev.ggen.generator.plan;

import dev.ggen.generator.model.ModelSettings;
import dev.ggen.generator.query.Entailment;
import dev.ggen.receipt.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What is read beside the specification's files, what follows from them, and which shapes they must conform to.
 *
 * @param documents IRI to the file of the project that stands for it: an import, a context of JSON-LD
 * @param endpoints whose answers are read, too
 * @param entailment what follows without a rule of the project's own; empty when nothing does
 * @param model what templates see that ask for the model of classes
 * @param rounds how often the project's inference rules run, one after the other, while they find anything new
 * @param law paths of files with rules in Notation 3
 * @param shapes paths of files with SHACL shapes
 * @param shapesPlace where the manifest names both
 */
public record KnowledgeSettings(
        SequencedMap<String, String> documents,
        List<Endpoint> endpoints,
        Optional<Entailment> entailment,
        ModelSettings model,
        int rounds,
        List<String> law,
        List<String> shapes,
        Place shapesPlace) {
    /** As the format's first tool has it: each rule once. */
    static final int FEWEST_ROUNDS = 1;

    static final int MOST_ROUNDS = 1_000;

    public KnowledgeSettings {
        documents = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(documents));
        endpoints = List.copyOf(endpoints);
        law = List.copyOf(law);
        shapes = List.copyOf(shapes);
    }

    KnowledgeSettings withShapes(List<String> others) {
        return new KnowledgeSettings(documents, endpoints, entailment, model, rounds, law, others, shapesPlace);
    }
}
