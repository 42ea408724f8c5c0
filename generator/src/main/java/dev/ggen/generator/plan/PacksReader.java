package dev.ggen.generator.plan;

import dev.ggen.generator.plan.KeyTable.Kind;
import dev.ggen.generator.plan.PackUse.Locking;
import dev.ggen.generator.plan.PackUse.Part;
import dev.ggen.generator.plan.PackUse.Source;
import dev.ggen.generator.version.VersionRange;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which packs a project uses: a list whose files rules name, or a table of packs that take part as a whole. */
final class PacksReader {
    static final String SOURCES =
            "{ path = \"…\" }, { git = \"…\", version = \"…\" }, { maven = \"GROUP:ARTIFACT\", version = \"…\" }";
    private static final Pattern COORDINATES = Pattern.compile("([A-Za-z0-9_.-]{1,128}):([A-Za-z0-9_.-]{1,128})");

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
        Source source = source(name, pack);
        boolean isKept =
                source instanceof Source.Elsewhere || pack.truth("lock").orElse(true);
        Locking locking = isKept ? Locking.LOCKED : Locking.FREE;
        Choices parameters =
                pack.value("parameters", Kind.TABLE).map(Choices::of).orElse(Choices.NONE);
        return new PackUse(
                name,
                PackUse.folderOf(name, source),
                source,
                Part.WHOLE,
                locking,
                pack.texts("extra_ontologies"),
                parameters,
                pack.place());
    }

    /** Where a table says that a pack is: one of `path`, `git` and `maven`. */
    Source source(String name, Keys pack) {
        long named = Stream.of("path", "git", "maven").filter(pack::has).count();
        if (named != 1) {
            findings.add(Finding.red(
                            "manifest-missing",
                            "The pack `" + name + "` needs one of `path`, `git` and `maven`.",
                            pack.place())
                    .withAllowed(SOURCES));
        }
        if (pack.has("git")) {
            return git(name, pack);
        }
        return pack.has("maven") ? maven(name, pack) : new Source.Folder(pack.requiredText("path"));
    }

    private Source git(String name, Keys pack) {
        String version = version(name, pack, "a commit, tag or branch, or a range of versions such as ^1.2");
        String subfolder = pack.text("subdir").map(PacksReader::folder).orElse("");
        if (subfolder.startsWith("/") || List.of(subfolder.split("/")).contains("..")) {
            findings.add(Finding.red(
                            "template-path",
                            "`" + subfolder + "` leads out of the pack's repository.",
                            pack.placeOf("subdir"))
                    .withAllowed("a folder of the repository"));
        }
        return new Source.Git(pack.requiredText("git"), version, subfolder);
    }

    private Source maven(String name, Keys pack) {
        String version = version(name, pack, "a version, or a range of them such as ^1.2");
        Matcher coordinates = COORDINATES.matcher(pack.requiredText("maven"));
        if (!coordinates.matches()) {
            findings.add(Finding.red(
                            "manifest-type",
                            "`" + pack.requiredText("maven") + "` names no pack of a Maven repository.",
                            pack.placeOf("maven"))
                    .withAllowed("GROUP:ARTIFACT, such as org.acme:java-records"));
            return new Source.Maven("", "", version);
        }
        return new Source.Maven(coordinates.group(1), coordinates.group(2), version);
    }

    private String version(String name, Keys pack, String allowed) {
        Optional<String> version = pack.text("version");
        if (version.isEmpty()) {
            findings.add(Finding.red("manifest-missing", "The pack `" + name + "` needs `version`.", pack.place())
                    .withAllowed(allowed));
            return "";
        }
        boolean isUnusable = VersionRange.isMeantBy(version.get())
                && VersionRange.of(version.get()).isEmpty();
        if (isUnusable) {
            findings.add(noRange(version.get(), pack.placeOf("version")));
        }
        return isUnusable ? "" : version.get();
    }

    static Finding noRange(String text, Place place) {
        return Finding.red("version-range", "`" + text + "` is no range of versions.", place)
                .withAllowed(VersionRange.ALLOWED);
    }

    private static String folder(String path) {
        return path.replaceAll("/+$", "");
    }
}
