package dev.ggen.generator.plan;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a project says about itself in {@code ggen.toml}.
 *
 * @param ontology paths of the specification's files, the main one first
 * @param baseIri empty when there is none
 * @param prefixes that queries can use without declaring them
 * @param outputFolder below the project's, empty for itself
 * @param rules in the order in which they stand
 * @param inferences in the order in which they run
 * @param gates paths of the queries that must find nothing
 * @param packs name to folder
 * @param notices yellow findings
 */
public record Manifest(
        String name,
        String version,
        List<String> ontology,
        String baseIri,
        SequencedMap<String, String> prefixes,
        String outputFolder,
        List<Rule> rules,
        List<Inference> inferences,
        List<String> gates,
        List<Requirement> requirements,
        SequencedMap<String, String> packs,
        List<Finding> notices) {

    /** The name of the file that makes a folder a project. */
    public static final String FILE = "ggen.toml";

    public Manifest {
        ontology = List.copyOf(ontology);
        prefixes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(prefixes));
        rules = List.copyOf(rules);
        inferences = List.copyOf(inferences);
        gates = List.copyOf(gates);
        requirements = List.copyOf(requirements);
        packs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(packs));
        notices = List.copyOf(notices);
    }

    /** A query, a template, and the file or files they make. */
    public record Rule(
            String name,
            Origin query,
            Origin template,
            String outputFile,
            Placing placing,
            Optional<Origin> when,
            WhenEmpty whenEmpty,
            Place place,
            Place outputPlace) {}

    /** Facts that follow from others, made before anything is checked. */
    public record Inference(String name, Origin construct, Optional<Origin> when) {}

    /** An ASK that must be true. */
    public record Requirement(String name, String description, Origin ask, boolean warning, Place place) {}

    /** Where a text comes from. */
    public sealed interface Origin {
        Place place();

        record File(String path, Place place) implements Origin {}

        /** @param firstLine of the manifest on which the text begins */
        record Inline(String text, int firstLine, Place place) implements Origin {}
    }

    /** What happens when a query answers nothing. */
    public enum WhenEmpty {
        RENDERED,
        SKIPPED
    }
}
