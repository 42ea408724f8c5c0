package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Reads {@code ggen.toml}: every key is known, or a finding with the nearest known one. */
public final class ManifestReader {
    private static final String RULES_IN_TEMPLATES =
            "This version runs rules that stand in the manifest as [[generation.rules]].";

    private final SourceFile source;
    private final List<Finding> findings = new ArrayList<>();

    private ManifestReader(SourceFile source) {
        this.source = source;
    }

    /** @throws FindingsException with everything that is wrong in it */
    public static Manifest read(SourceFile source) {
        return new ManifestReader(source).manifest();
    }

    private Manifest manifest() {
        Keys keys = new Keys("", TomlFile.read(source), findings);
        Keys project = required(keys, "project");
        Keys ontology = required(keys, "ontology");
        Keys generation = required(keys, "generation");
        SequencedMap<String, String> packs = packs(keys);
        RuleReader rules = new RuleReader(source, packs, findings);
        Manifest manifest = new Manifest(
                project.requiredText("name"),
                project.text("version").orElse(""),
                ontologyFiles(ontology),
                ontology.text("base_iri").orElse(""),
                ontology.textTable("prefixes"),
                folder(generation),
                rules.rules(generation),
                inferences(keys, rules),
                gates(keys),
                requirements(keys, rules),
                packs,
                List.of());
        ends(keys, project, ontology, generation);
        return withNotices(manifest);
    }

    private Manifest withNotices(Manifest read) {
        if (findings.stream().anyMatch(Finding::isRed)) {
            throw new FindingsException(findings);
        }
        return new Manifest(
                read.name(),
                read.version(),
                read.ontology(),
                read.baseIri(),
                read.prefixes(),
                read.outputFolder(),
                read.rules(),
                read.inferences(),
                read.gates(),
                read.requirements(),
                read.packs(),
                findings);
    }

    private Keys required(Keys keys, String name) {
        if (!keys.has(name)) {
            findings.add(Finding.red("manifest-missing", "The manifest needs `[" + name + "]`.", keys.place()));
        }
        return keys.table(name)
                .orElseGet(() -> new Keys(
                        name, new TomlValue.Table(new LinkedHashMap<>(Map.of()), keys.place()), new ArrayList<>()));
    }

    private static List<String> ontologyFiles(Keys ontology) {
        List<String> files = new ArrayList<>(List.of(ontology.requiredText("source")));
        files.addAll(ontology.texts("imports"));
        return files;
    }

    private static String folder(Keys generation) {
        String folder = generation.text("output_dir").orElse(".");
        return folder.equals(".") ? "" : folder.replaceAll("/+$", "").replaceFirst("^\\./", "");
    }

    private SequencedMap<String, String> packs(Keys keys) {
        LinkedHashMap<String, String> packs = new LinkedHashMap<>();
        for (Keys pack : keys.tables("packs")) {
            String name = pack.requiredText("name");
            if (!pack.text("registry").orElse("local").equals("local")) {
                findings.add(Finding.red(
                                "manifest-unsupported",
                                "The pack `" + name + "` is not in a folder of this machine.",
                                pack.place())
                        .withAllowed("registry = \"local\" with a path"));
            }
            packs.put(name, pack.text("path").orElse("packs/" + name));
            pack.withoutEffect("version");
            pack.end();
        }
        return packs;
    }

    private List<Manifest.Inference> inferences(Keys keys, RuleReader rules) {
        record Ordered(long order, Manifest.Inference inference) {}
        List<Ordered> inferences = new ArrayList<>();
        keys.table("inference").ifPresent(table -> {
            for (Keys rule : table.tables("rules")) {
                String name = rule.requiredText("name");
                rule.requiredText("construct");
                rule.text("description");
                inferences.add(new Ordered(
                        rule.whole("order"),
                        new Manifest.Inference(
                                name, rules.inline(rule, "construct"), rules.optionalInline(rule, "when"))));
                rule.end();
            }
            table.withoutEffect("max_reasoning_timeout_ms");
            table.end();
        });
        return inferences.stream()
                .sorted(Comparator.comparingLong(Ordered::order))
                .map(Ordered::inference)
                .toList();
    }

    private static List<String> gates(Keys keys) {
        return keys.table("validation").map(table -> table.texts("gates")).orElse(List.of());
    }

    private List<Manifest.Requirement> requirements(Keys keys, RuleReader rules) {
        List<Manifest.Requirement> requirements = new ArrayList<>();
        keys.table("validation").ifPresent(table -> {
            table.texts("gates");
            for (Keys rule : table.tables("rules")) {
                requirements.add(rules.requirement(rule));
            }
            table.unsupported("Write the shapes as gates: queries that find what must not be.", "shacl");
            table.withoutEffect("strict_mode", "validate_syntax", "no_unsafe");
            table.end();
        });
        return requirements;
    }

    private void ends(Keys keys, Keys project, Keys ontology, Keys generation) {
        project.text("description");
        project.texts("authors");
        project.text("license");
        project.text("repository");
        project.end();
        ontology.withoutEffect("standard_only");
        ontology.end();
        generation.withoutEffect(
                "require_audit_trail",
                "max_sparql_timeout_ms",
                "determinism_salt",
                "enable_llm",
                "llm_provider",
                "llm_model");
        generation.end();
        keys.unsupported(RULES_IN_TEMPLATES, "templates");
        keys.table("law").ifPresent(law -> {
            law.unsupported(RULES_IN_TEMPLATES, "gates", "reflexive");
            if (!law.texts("rules").isEmpty()) {
                law.unsupported("Write the rules as [[inference.rules]] and gates.", "rules");
            }
            law.end();
        });
        keys.withoutEffect(
                "sync",
                "output",
                "rdf",
                "ai",
                "sparql",
                "lifecycle",
                "security",
                "performance",
                "logging",
                "telemetry",
                "features",
                "env",
                "build",
                "test",
                "package",
                "mcp",
                "a2a");
        keys.end();
    }
}
