package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a pack says of itself, and what it brings: for somebody who thinks about using it.
 *
 * @param license as SPDX writes it; empty when it says none
 * @param group under which Maven repositories have it; empty when it says none
 * @param outputs what its templates make, as their heads write it
 * @param inferences how many CONSTRUCTs there are, by which it derives facts
 * @param gates how many there are
 * @param shapes how many files of shapes there are
 */
public record PackCard(
        String name,
        String version,
        String description,
        String license,
        String group,
        List<String> capabilities,
        List<String> keywords,
        List<Needed> dependencies,
        List<Choosable> parameters,
        List<String> outputs,
        int inferences,
        int gates,
        int shapes) {
    public PackCard {
        capabilities = List.copyOf(capabilities);
        keywords = List.copyOf(keywords);
        dependencies = List.copyOf(dependencies);
        parameters = List.copyOf(parameters);
        outputs = List.copyOf(outputs);
    }

    /**
     * Another pack that it needs.
     *
     * @param source where to look for it; empty for beside the pack
     */
    public record Needed(String name, String range, Optional<PackUse.Source> source) {}

    /**
     * A parameter.
     *
     * @param type {@code text}, {@code whole} or {@code flag}
     * @param standard the value for who doesn't choose; empty when a project has to
     * @param allowed the only values; empty for any
     */
    public record Choosable(
            String name, String type, String description, Optional<String> standard, List<String> allowed) {
        public Choosable {
            allowed = List.copyOf(allowed);
        }

        /** The value as a manifest writes it, given as somebody types it. */
        public String written(String typed) {
            return type.equals(ParametersReader.TEXT) ? Toml.quoted(typed) : typed;
        }
    }

    /**
     * Reads a pack's card.
     *
     * @throws FindingsException when there is no pack, or its file can't be used
     */
    public static PackCard read(PackUse pack, InputFiles files) {
        SourceFile file = files.find(pack.file("pack.toml"))
                .orElseThrow(() -> new FindingsException(Finding.red(
                                "pack-missing",
                                "There is no pack in `" + pack.source().words() + "`.",
                                pack.place())
                        .withAllowed("a folder with a pack.toml")));
        List<Finding> findings = new ArrayList<>();
        Keys keys = Keys.of(ManifestKeys.PACK_FILE, TomlFile.read(file), findings);
        Keys about = keys.table("pack", ManifestKeys.PACK).orElse(keys);
        List<Choosable> parameters = keys.value("parameters", KeyTable.Kind.TABLE).stream()
                .flatMap(table -> ((ConfigValue.Table) table).members().entrySet().stream())
                .filter(entry -> entry.getValue() instanceof ConfigValue.Table)
                .map(entry -> choosable(entry.getKey(), keys.inner(ManifestKeys.PARAMETER, entry.getValue())))
                .toList();
        List<Needed> needed = new DependenciesReader(findings)
                .dependencies(keys).stream()
                        .map(one -> new Needed(one.name(), one.range().text(), one.source()))
                        .toList();
        if (findings.stream().anyMatch(Finding::isRed)) {
            throw new FindingsException(findings);
        }
        return new PackCard(
                about.requiredText("name"),
                about.requiredText("version"),
                about.text("description").orElse("").strip(),
                about.text("license").orElse(""),
                about.text("group").orElse(""),
                about.texts("capabilities"),
                about.texts("keywords"),
                needed,
                parameters,
                outputs(pack, files),
                queries(pack, "inference", files),
                queries(pack, "gates", files),
                files.find(pack.file("shapes.ttl")).isPresent() ? 1 : 0);
    }

    private static Choosable choosable(String name, Keys parameter) {
        return new Choosable(
                name,
                parameter.text("type").orElse(ParametersReader.TEXT),
                parameter.text("description").orElse(""),
                parameter.value("default", KeyTable.Kind.ANY).map(PackCard::words),
                parameter.texts("allowed"));
    }

    static String words(ConfigValue value) {
        return switch (value) {
            case ConfigValue.Text text -> text.value();
            case ConfigValue.Whole number -> Long.toString(number.value());
            case ConfigValue.Truth truth -> Boolean.toString(truth.value());
            case ConfigValue.Other other -> other.value();
            case ConfigValue.Items items -> items.kind();
            case ConfigValue.Table table -> table.kind();
        };
    }

    private static List<String> outputs(PackUse pack, InputFiles files) {
        Listing templates = new Listing(pack.file("templates"), Listing.Depth.TREE, ".tmpl");
        return listed(files, templates).stream()
                .map(path -> files.find(path).map(TemplateFile::read))
                .flatMap(Optional::stream)
                .map(template -> template.head().members().get("to"))
                .filter(ConfigValue.Text.class::isInstance)
                .map(to -> ((ConfigValue.Text) to).value())
                .toList();
    }

    private static int queries(PackUse pack, String folder, InputFiles files) {
        return listed(files, new Listing(pack.file(folder), Listing.Depth.FOLDER, ".rq"))
                .size();
    }

    private static List<String> listed(InputFiles files, Listing listing) {
        return files.find(listing.path())
                .flatMap(SourceFile::text)
                .map(names -> names.lines().map(listing::fileOf).toList())
                .orElse(List.of());
    }
}
