package dev.ggen.generator.plan;

import dev.ggen.generator.query.Entailment;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads {@code ggen.toml}: every key is known, or a finding with the nearest known one. */
public final class ManifestReader {
    private final SourceFile source;
    private final GenerationLimits limits;
    private final List<Finding> findings = new ArrayList<>();

    private ManifestReader(SourceFile source, GenerationLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /**
     * Reads a manifest.
     *
     * @param limits that hold where the manifest states none
     * @throws FindingsException with everything that is wrong in it
     */
    public static Manifest read(SourceFile source, GenerationLimits limits) {
        return new ManifestReader(source, limits).manifest();
    }

    private Manifest manifest() {
        Keys keys = Keys.of(ManifestKeys.ROOT, TomlFile.read(source), findings);
        Keys project = table(keys, "project", ManifestKeys.PROJECT);
        Keys ontology = table(keys, "ontology", ManifestKeys.ONTOLOGY);
        List<PackUse> packs = new PacksReader(findings).packs(keys);
        Optional<Keys> generation = keys.table("generation", ManifestKeys.GENERATION);
        OriginReader origins = new OriginReader(packs, findings);
        Optional<Keys> validation = keys.table("validation", ManifestKeys.VALIDATION);
        Optional<Keys> law = keys.table("law", ManifestKeys.LAW);
        Optional<Keys> inference = keys.table("inference", ManifestKeys.INFERENCE);
        Manifest manifest = new Manifest(
                project.requiredText("name"),
                project.text("version").orElse(""),
                ontologyFiles(ontology),
                ontology.text("base_iri").orElse(""),
                ontology.textsByName("prefixes"),
                generation
                        .flatMap(table -> table.text("output_dir"))
                        .map(ManifestReader::folder)
                        .orElse(""),
                generation.map(new RuleReader(origins, findings)::rules).orElse(List.of()),
                inferences(inference),
                gates(validation, law),
                requirements(validation),
                packs,
                templates(keys),
                LimitsReader.read(keys, limits, findings),
                new BudgetsReader(findings).read(keys),
                new CommandsReader(findings).settings(keys),
                new KnowledgeSettings(
                        ontology.textsByName("documents"),
                        new EndpointReader(findings).endpoints(ontology),
                        entailment(inference),
                        new ModelSettingsReader(findings).settings(keys),
                        rounds(inference),
                        law.map(table -> table.texts("rules")).orElse(List.of()),
                        shapes(validation, law),
                        validation.or(() -> law).map(Keys::place).orElse(keys.place())),
                List.of());
        refuseNothingToDo(keys, manifest);
        return withNotices(manifest);
    }

    private static Keys table(Keys keys, String name, KeyTable definition) {
        ConfigValue.Table none = new ConfigValue.Table(new LinkedHashMap<>(), keys.place());
        return keys.table(name, definition).orElseGet(() -> Keys.of(definition, none, new ArrayList<>()));
    }

    /** A manifest says where rules are, or it makes nothing. */
    private void refuseNothingToDo(Keys keys, Manifest manifest) {
        boolean packsMayHaveSome = manifest.packs().stream().anyMatch(pack -> pack.part() == PackUse.Part.WHOLE);
        if (!keys.has("generation") && manifest.templates().isEmpty() && !packsMayHaveSome) {
            findings.add(Finding.red("manifest-missing", "The manifest needs `[generation]`.", keys.place())
                    .withAllowed("[generation] with rules, [templates] with a folder of templates, [packs]"));
        }
    }

    private Manifest withNotices(Manifest read) {
        findings.sort(Comparator.comparingInt(
                        (Finding finding) -> finding.places().getFirst().line())
                .thenComparingInt(finding -> finding.places().getFirst().column()));
        if (findings.stream().anyMatch(Finding::isRed)) {
            throw new FindingsException(findings);
        }
        return read.plus(
                new Manifest.Additions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), findings));
    }

    private static List<String> ontologyFiles(Keys ontology) {
        List<String> files = new ArrayList<>(List.of(ontology.requiredText("source")));
        files.addAll(ontology.texts("imports"));
        return files;
    }

    private static String folder(String written) {
        return written.equals(".") ? "" : written.replaceAll("/+$", "").replaceFirst("^\\./", "");
    }

    private static Optional<Manifest.TemplateFolder> templates(Keys keys) {
        return keys.table("templates", ManifestKeys.TEMPLATES)
                .filter(table -> table.has("dir"))
                .map(table -> new Manifest.TemplateFolder(
                        folder(table.requiredText("dir")),
                        table.flag("aggregate_modules") ? Manifest.ModuleList.MADE : Manifest.ModuleList.NONE,
                        table.placeOf("dir")));
    }

    private static List<Manifest.Inference> inferences(Optional<Keys> inference) {
        record Ordered(long order, Manifest.Inference inference) {}
        List<Ordered> inferences = new ArrayList<>();
        inference.ifPresent(table -> {
            for (Keys rule : table.tables("rules", ManifestKeys.INFERENCE_RULE)) {
                inferences.add(new Ordered(
                        rule.whole("order").orElse(0L),
                        new Manifest.Inference(
                                rule.requiredText("name"),
                                OriginReader.inline(rule, "construct"),
                                OriginReader.optionalInline(rule, "when"),
                                Manifest.Repeat.IN_ROUNDS)));
            }
        });
        return inferences.stream()
                .sorted(Comparator.comparingLong(Ordered::order))
                .map(Ordered::inference)
                .toList();
    }

    private Optional<Entailment> entailment(Optional<Keys> inference) {
        String word = inference.flatMap(table -> table.text("reasoning")).orElse("none");
        Optional<Entailment> entailment = Arrays.stream(Entailment.values())
                .filter(one -> one.word().equals(word))
                .findFirst();
        if (entailment.isEmpty() && !word.equals("none")) {
            findings.add(Finding.red(
                            "manifest-type",
                            "`" + word + "` is no reasoning.",
                            inference.map(table -> table.placeOf("reasoning")).orElseThrow())
                    .withAllowed("none, rdfs, owl-rl"));
        }
        return entailment;
    }

    private int rounds(Optional<Keys> inference) {
        long rounds = inference.flatMap(table -> table.whole("rounds")).orElse((long) KnowledgeSettings.FEWEST_ROUNDS);
        if (rounds < KnowledgeSettings.FEWEST_ROUNDS || rounds > KnowledgeSettings.MOST_ROUNDS) {
            findings.add(Finding.red(
                            "manifest-type",
                            "`rounds` is " + rounds + ".",
                            inference.map(table -> table.placeOf("rounds")).orElseThrow())
                    .withAllowed("1 to " + KnowledgeSettings.MOST_ROUNDS));
        }
        return Math.clamp(rounds, KnowledgeSettings.FEWEST_ROUNDS, KnowledgeSettings.MOST_ROUNDS);
    }

    private static List<String> shapes(Optional<Keys> validation, Optional<Keys> law) {
        List<String> shapes = new ArrayList<>();
        validation.ifPresent(table -> shapes.addAll(table.texts("shacl")));
        law.ifPresent(table -> shapes.addAll(table.texts("shapes")));
        return shapes;
    }

    private static List<String> gates(Optional<Keys> validation, Optional<Keys> law) {
        List<String> gates = new ArrayList<>();
        validation.ifPresent(table -> gates.addAll(table.texts("gates")));
        law.ifPresent(table -> gates.addAll(table.texts("gates")));
        return gates;
    }

    private List<Manifest.Requirement> requirements(Optional<Keys> validation) {
        return validation.map(table -> table.tables("rules", ManifestKeys.VALIDATION_RULE)).orElse(List.of()).stream()
                .map(this::requirement)
                .toList();
    }

    private Manifest.Requirement requirement(Keys rule) {
        String severity = rule.text("severity").orElse("Error");
        if (!severity.equals("Error") && !severity.equals("Warning")) {
            findings.add(Finding.red("manifest-type", "`" + severity + "` is no severity.", rule.placeOf("severity"))
                    .withAllowed("Error, Warning"));
        }
        return new Manifest.Requirement(
                rule.requiredText("name"),
                rule.text("description").orElse(""),
                OriginReader.inline(rule, "ask"),
                severity.equals("Warning"),
                rule.place());
    }
}
