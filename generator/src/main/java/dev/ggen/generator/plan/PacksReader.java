package dev.ggen.generator.plan;

import dev.ggen.generator.plan.KeyTable.Kind;
import dev.ggen.generator.plan.PackUse.Locking;
import dev.ggen.generator.plan.PackUse.Part;
import dev.ggen.generator.plan.PackUse.Source;
import dev.ggen.receipt.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads which packs a project uses: a list whose files rules name, or a table of packs that take part as a whole. */
final class PacksReader {
    private final List<Finding> findings;

    PacksReader(List<Finding> findings) {
        this.findings = findings;
    }

    /** Sorted by name, so that the order in which they stand doesn't count. */
    List<PackUse> packs(Keys manifest) {
        List<PackUse> packs = new ArrayList<>();
        manifest.value("packs", Kind.PACKS).ifPresent(value -> {
            switch (value) {
                case ConfigValue.Items items ->
                    items.values().forEach(item -> packs.add(listed(manifest.inner(ManifestKeys.LISTED_PACK, item))));
                case ConfigValue.Table table ->
                    table.members()
                            .forEach((name, item) ->
                                    packs.add(named(name, manifest.inner(ManifestKeys.NAMED_PACK, item))));
                case ConfigValue.Text text -> throw new IllegalStateException("no packs: " + text);
                case ConfigValue.Whole number -> throw new IllegalStateException("no packs: " + number);
                case ConfigValue.Truth truth -> throw new IllegalStateException("no packs: " + truth);
                case ConfigValue.Other other -> throw new IllegalStateException("no packs: " + other);
            }
        });
        packs.sort(Comparator.comparing(PackUse::name));
        return packs;
    }

    private PackUse listed(Keys pack) {
        String name = pack.requiredText("name");
        if (!pack.text("registry").orElse("local").equals("local")) {
            findings.add(Finding.red(
                            "manifest-unsupported",
                            "The pack `" + name + "` is not in a folder of this machine.",
                            pack.place())
                    .withAllowed("registry = \"local\" with a path"));
        }
        String folder = pack.text("path").orElse("packs/" + name);
        return new PackUse(
                name,
                folder(folder),
                new Source.Folder(folder),
                Part.NAMED_FILES,
                Locking.FREE,
                List.of(),
                Choices.NONE,
                pack.place());
    }

    private PackUse named(String name, Keys pack) {
        if (pack.has("path") == pack.has("git")) {
            findings.add(Finding.red(
                            "manifest-missing", "The pack `" + name + "` needs either `path` or `git`.", pack.place())
                    .withAllowed("{ path = \"…\" }, { git = \"…\", version = \"…\" }"));
        }
        Source source = pack.has("git") ? git(name, pack) : new Source.Folder(pack.requiredText("path"));
        String folder = switch (source) {
            case Source.Folder local -> folder(local.path());
            case Source.Git git -> PackUse.FROM_GIT + name;
        };
        boolean isKept = source instanceof Source.Git || pack.truth("lock").orElse(true);
        Locking locking = isKept ? Locking.LOCKED : Locking.FREE;
        Choices parameters =
                pack.value("parameters", Kind.TABLE).map(Choices::of).orElse(Choices.NONE);
        return new PackUse(
                name, folder, source, Part.WHOLE, locking, pack.texts("extra_ontologies"), parameters, pack.place());
    }

    private Source git(String name, Keys pack) {
        if (!pack.has("version")) {
            findings.add(Finding.red("manifest-missing", "The pack `" + name + "` needs `version`.", pack.place())
                    .withAllowed("a commit, tag or branch"));
        }
        String subfolder = pack.text("subdir").map(PacksReader::folder).orElse("");
        if (subfolder.startsWith("/") || List.of(subfolder.split("/")).contains("..")) {
            findings.add(Finding.red(
                            "template-path",
                            "`" + subfolder + "` leads out of the pack's repository.",
                            pack.placeOf("subdir"))
                    .withAllowed("a folder of the repository"));
        }
        return new Source.Git(pack.requiredText("git"), pack.requiredText("version"), subfolder);
    }

    private static String folder(String path) {
        return path.replaceAll("/+$", "");
    }
}
