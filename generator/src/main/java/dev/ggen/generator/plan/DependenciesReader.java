package dev.ggen.generator.plan;

import dev.ggen.generator.plan.PackUse.Source;
import dev.ggen.generator.version.VersionRange;
import dev.ggen.receipt.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which packs a pack needs. */
final class DependenciesReader {
    private static final int MOST = 100;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

    private final List<Finding> findings;

    DependenciesReader(List<Finding> findings) {
        this.findings = findings;
    }

    /** In the order of their names. */
    List<Dependency> dependencies(Keys packFile) {
        List<Dependency> dependencies = new ArrayList<>();
        packFile.value("dependencies", KeyTable.Kind.TABLE)
                .ifPresent(table -> ((ConfigValue.Table) table)
                        .members()
                        .forEach((name, value) ->
                                dependency(packFile, name, value).ifPresent(dependencies::add)));
        dependencies.sort(Comparator.comparing(Dependency::name));
        if (dependencies.size() > MOST) {
            findings.add(Finding.red(
                    "pack-dependencies", "The pack needs more than " + MOST + " others.", packFile.place()));
        }
        return dependencies;
    }

    private Optional<Dependency> dependency(Keys packFile, String name, ConfigValue value) {
        if (!NAME.matcher(name).matches()) {
            findings.add(Finding.red("pack-name", "`" + name + "` is no name of a pack.", value.place())
                    .withAllowed("letters, digits, `.`, `_` and `-`"));
            return Optional.empty();
        }
        return switch (value) {
            case ConfigValue.Text text ->
                range(text)
                        .map(range -> new Dependency(
                                name, Optional.empty(), range, Dependency.Outputs.NONE, Choices.NONE, text.place()));
            case ConfigValue.Table table -> of(name, packFile.inner(ManifestKeys.DEPENDENCY, table));
            case ConfigValue.Whole number -> wrong(packFile, name, value);
            case ConfigValue.Truth truth -> wrong(packFile, name, value);
            case ConfigValue.Items items -> wrong(packFile, name, value);
            case ConfigValue.Other other -> wrong(packFile, name, value);
        };
    }

    private static Optional<Dependency> wrong(Keys packFile, String name, ConfigValue value) {
        packFile.wrongType(name, value, "a range of versions, or a table");
        return Optional.empty();
    }

    private Optional<VersionRange> range(ConfigValue.Text text) {
        Optional<VersionRange> range = VersionRange.of(text.value());
        if (range.isEmpty()) {
            findings.add(PacksReader.noRange(text.value(), text.place()));
        }
        return range;
    }

    private Optional<Dependency> of(String name, Keys keys) {
        boolean isRevision = keys.has("git")
                && keys.text("version")
                        .filter(version -> !VersionRange.isMeantBy(version))
                        .isPresent();
        Optional<VersionRange> range = isRevision
                ? Optional.of(VersionRange.any())
                : keys.textValue("version").flatMap(this::range);
        boolean isSomewhere = keys.has("path") || keys.has("git") || keys.has("maven");
        if (!keys.has("version") && (!isSomewhere || keys.has("path"))) {
            findings.add(Finding.red("manifest-missing", "The pack `" + name + "` needs `version`.", keys.place())
                    .withAllowed(VersionRange.ALLOWED));
        }
        Optional<Source> source = isSomewhere
                ? Optional.of(new PacksReader(findings).source(name, keys)).map(found -> opened(found, isRevision))
                : Optional.empty();
        return range.map(asked -> new Dependency(
                name,
                source,
                asked,
                keys.flag("outputs") ? Dependency.Outputs.MADE : Dependency.Outputs.NONE,
                keys.value("parameters", KeyTable.Kind.TABLE).map(Choices::of).orElse(Choices.NONE),
                keys.place()));
    }

    /** Which version it is, all who ask for it decide together. */
    private static Source opened(Source source, boolean isRevision) {
        return source instanceof Source.Elsewhere elsewhere && !isRevision ? elsewhere.withVersion("*") : source;
    }
}
