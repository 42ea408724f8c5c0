package dev.ggen.generator.plan;

import dev.ggen.generator.query.HornRule;
import dev.ggen.generator.query.RuleFile;
import dev.ggen.generator.template.Value;
import dev.ggen.generator.version.SemanticVersion;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** Loads what takes part by lying in a folder: the project's templates, and the packs with ontology, templates and gates. */
final class PackLoader {
    private static final String TEMPLATE = ".tmpl";
    private static final String ONTOLOGY = "ontology.ttl";
    private static final String SHAPES = "shapes.ttl";

    private final ReadFiles files;
    private final CommandSettings commands;
    private final List<String> ontology = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Manifest.Inference> inferences = new ArrayList<>();
    private final List<String> gates = new ArrayList<>();
    private final List<Manifest.Requirement> requirements = new ArrayList<>();
    private final List<String> shapes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private PackLoader(ReadFiles files, CommandSettings commands) {
        this.files = files;
        this.commands = commands;
    }

    /**
     * The manifest with all that it loads.
     *
     * @throws FindingsException with everything that is wrong in packs and templates' heads
     */
    static Manifest load(Manifest manifest, ReadFiles files) {
        SettledPacks settled = new PackSettling(files.unnoted()).settle(manifest.packs());
        files.use(settled);
        return loaded(manifest.using(settled.packs()), files);
    }

    private static Manifest loaded(Manifest manifest, ReadFiles files) {
        PackLoader loader = new PackLoader(files, manifest.commands());
        manifest.templates().ifPresent(folder -> loader.templates(folder.folder(), rule -> rule));
        for (PackUse pack : manifest.packs()) {
            switch (pack.part()) {
                case WHOLE -> loader.whole(pack);
                case LIBRARY -> loader.library(pack);
                case NAMED_FILES -> {}
            }
        }
        manifest.knowledge()
                .law()
                .forEach(path -> loader.law(path, manifest.knowledge().shapesPlace()));
        if (loader.findings.stream().anyMatch(Finding::isRed)) {
            throw new FindingsException(loader.findings);
        }
        return manifest.plus(new Manifest.Additions(
                loader.ontology,
                loader.rules,
                loader.inferences,
                loader.gates,
                loader.requirements,
                loader.shapes,
                loader.findings));
    }

    /** @param belonging what becomes of a rule by where its template lies */
    private void templates(String folder, UnaryOperator<Rule> belonging) {
        for (String path : files.list(new Listing(folder, Listing.Depth.TREE, TEMPLATE))) {
            try {
                template(path, folder, belonging);
            } catch (FindingsException e) {
                findings.addAll(e.findings());
            }
        }
    }

    private void template(String path, String folder, UnaryOperator<Rule> belonging) {
        TemplateFile file = TemplateFile.read(files.get(path, Place.ofFile(folder)));
        HeadReader head = new HeadReader(file, folder.isEmpty() ? "" : folder + "/", commands, findings);
        rules.add(belonging.apply(head.rule()));
        head.inference().ifPresent(inferences::add);
    }

    private void law(String path, Place namedAt) {
        try {
            RuleFile.read(files.get(path, namedAt)).forEach(rule -> law(path, rule));
        } catch (FindingsException e) {
            findings.addAll(e.findings());
        }
    }

    private void law(String path, HornRule rule) {
        Place place = Place.ofLine(path, rule.line(), "");
        Manifest.Origin query = new Manifest.Origin.Inline(rule.query(), rule.line(), place);
        String name = path + ":" + rule.line();
        switch (rule.kind()) {
            case DERIVES ->
                inferences.add(new Manifest.Inference(name, query, Optional.empty(), Manifest.Repeat.TO_THE_END));
            case FORBIDS ->
                requirements.add(
                        new Manifest.Requirement(name, "what it forbids is stated or follows", query, false, place));
        }
    }

    private void whole(PackUse pack) {
        try {
            SequencedMap<String, Value> parameters = new ParametersReader(pack, findings).values(packFile(pack));
            knowledge(pack);
            templates(pack.file("templates"), rule -> rule.with(parameters).withShapes(shapesOf(rule, pack)));
        } catch (FindingsException e) {
            findings.addAll(e.findings());
        }
    }

    private void library(PackUse pack) {
        try {
            packFile(pack);
            knowledge(pack);
        } catch (FindingsException e) {
            findings.addAll(e.findings());
        }
    }

    private void knowledge(PackUse pack) {
        ontology.add(pack.file(ONTOLOGY));
        ontology.addAll(pack.extraOntologies());
        files.list(new Listing(pack.file("inference"), Listing.Depth.FOLDER, ".rq"))
                .forEach(path -> inferences.add(inference(path, pack)));
        gates.addAll(files.list(new Listing(pack.file("gates"), Listing.Depth.FOLDER, ".rq")));
        files.find(pack.file(SHAPES)).ifPresent(found -> shapes.add(found.path()));
        refuse(pack, "hook.ttl", "Write what the hooks derive as [[inference.rules]], `construct` or rules of [law].");
    }

    /** A file of the pack where it has that one, otherwise a file of the project. */
    private List<Overlay.Named> shapesOf(Rule rule, PackUse pack) {
        return rule.shapes().stream()
                .map(shape -> files.find(pack.file(shape.path()))
                        .map(found -> new Overlay.Named(found.path(), shape.place()))
                        .orElse(shape))
                .toList();
    }

    /** What a pack derives is complete, whatever the project says of its own rules. */
    private static Manifest.Inference inference(String path, PackUse pack) {
        return new Manifest.Inference(
                path, new Manifest.Origin.File(path, pack.place()), Optional.empty(), Manifest.Repeat.TO_THE_END);
    }

    private Keys packFile(PackUse pack) {
        ConfigValue.Table table = TomlFile.read(files.get(pack.file("pack.toml"), pack.place()));
        Keys keys = Keys.of(ManifestKeys.PACK_FILE, table, findings);
        keys.table("pack", ManifestKeys.PACK).ifPresent(this::checkVersion);
        files.get(pack.file(ONTOLOGY), pack.place());
        return keys;
    }

    private void checkVersion(Keys pack) {
        pack.text("version")
                .filter(version -> SemanticVersion.of(version).isEmpty())
                .ifPresent(version -> findings.add(Finding.yellow(
                                "pack-version", "`" + version + "` is no semantic version.", pack.placeOf("version"))
                        .withAllowed("MAJOR.MINOR.PATCH, such as 1.4.0")));
    }

    private void refuse(PackUse pack, String name, String hint) {
        if (files.find(pack.file(name)).isPresent()) {
            findings.add(Finding.red(
                            "manifest-unsupported",
                            "The pack `" + pack.name() + "` has a `" + name + "`, which this version can't follow.",
                            Place.ofFile(pack.file(name)),
                            pack.place())
                    .withHint(hint));
        }
    }

    /** The file of a pack that a rule names by one of the pack's outputs; an output without a name is a folder. */
    static String pathOf(Manifest.Origin.OfPack origin, ReadFiles files) {
        String folder = origin.output();
        for (String name : List.of("pack.toml", "package.toml")) {
            Optional<ConfigValue> named = files.find(origin.folder() + "/" + name)
                    .map(TomlFile::read)
                    .flatMap(table -> member(table, "pack"))
                    .flatMap(pack -> member(pack, "outputs"))
                    .flatMap(outputs -> member(outputs, origin.output()));
            if (named.isPresent() && named.get() instanceof ConfigValue.Text text) {
                folder = text.value();
            }
        }
        return origin.folder() + "/" + folder + "/" + origin.file();
    }

    private static Optional<ConfigValue> member(ConfigValue value, String name) {
        return value instanceof ConfigValue.Table table
                ? Optional.ofNullable(table.members().get(name))
                : Optional.empty();
    }
}
