package dev.ggen.generator.plan;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

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
 * @param packs those that others need before those; otherwise sorted by name
 * @param templates where templates with rules of their own are
 * @param limits how much the project may make
 * @param budgets how much is normal
 * @param commands which commands templates may have run
 * @param knowledge what is read beside the specification's files, and what follows from them
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
        List<PackUse> packs,
        Optional<TemplateFolder> templates,
        GenerationLimits limits,
        Budgets budgets,
        CommandSettings commands,
        KnowledgeSettings knowledge,
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
        packs = List.copyOf(packs);
        notices = List.copyOf(notices);
    }

    /** This manifest and what packs and templates add to it. */
    Manifest plus(Additions more) {
        return new Manifest(
                name,
                version,
                joined(ontology, more.ontology()),
                baseIri,
                prefixes,
                outputFolder,
                joined(rules, more.rules()),
                joined(inferences, more.inferences()),
                joined(gates, more.gates()),
                joined(requirements, more.requirements()),
                packs,
                templates,
                limits,
                budgets,
                commands,
                knowledge.withShapes(joined(knowledge.shapes(), more.shapes())),
                joined(notices, more.notices()));
    }

    /** The same with other packs. */
    Manifest using(List<PackUse> others) {
        return new Manifest(
                name,
                version,
                ontology,
                baseIri,
                prefixes,
                outputFolder,
                rules,
                inferences,
                gates,
                requirements,
                others,
                templates,
                limits,
                budgets,
                commands,
                knowledge,
                notices);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** What packs and templates add to a manifest. */
    record Additions(
            List<String> ontology,
            List<Rule> rules,
            List<Inference> inferences,
            List<String> gates,
            List<Requirement> requirements,
            List<String> shapes,
            List<Finding> notices) {}

    /**
     * A folder whose templates hold rules.
     *
     * @param modules whether a file that names all outputs as modules is made, too
     */
    public record TemplateFolder(String folder, ModuleList modules, Place place) {}

    /** Whether a file that names all outputs as modules is made. */
    public enum ModuleList {
        NONE,
        MADE
    }

    /** Facts that follow from others, made before anything is checked. */
    public record Inference(String name, Origin construct, Optional<Origin> when, Repeat repeat) {}

    /** How often an inference runs. */
    public enum Repeat {
        /** As often as {@code rounds} says, before those of the law and of packs. */
        IN_ROUNDS,
        /** With the others of the law and of packs, until nothing is new. */
        TO_THE_END
    }

    /** An ASK that must be true. */
    public record Requirement(String name, String description, Origin ask, boolean warning, Place place) {}

    /** Where a text comes from. */
    public sealed interface Origin {
        Place place();

        record File(String path, Place place) implements Origin {}

        /**
         * A file of a pack, in a folder that the pack may give a name.
         *
         * @param folder of the pack
         * @param output a name of the pack's outputs, or a folder
         */
        record OfPack(String folder, String output, String file, Place place) implements Origin {}

        /** @param firstLine of the place's file on which the text begins */
        record Inline(String text, int firstLine, Place place) implements Origin {}
    }
}
