package dev.ggen.generator.plan;

import dev.ggen.generator.plan.PackUse.Locking;
import dev.ggen.generator.plan.PackUse.Part;
import dev.ggen.generator.plan.PackUse.Source;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.version.SemanticVersion;
import dev.ggen.generator.version.VersionRange;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Goes from a project's packs to all that they need, once, choosing versions by what was asked for the time before and by now. */
final class PackWalk {
    private static final int MOST_PACKS = 500;

    private final InputFiles files;
    private final PackVersions versions;
    private final SortedMap<String, List<Wish>> before;
    private final SortedMap<String, List<Wish>> wishes = new TreeMap<>();
    private final SequencedMap<String, Member> members = new LinkedHashMap<>();
    private final List<Member> others = new ArrayList<>();
    private final ArrayDeque<Member> open = new ArrayDeque<>();
    private final ArrayDeque<Wish> besides = new ArrayDeque<>();

    /** @param before what was asked for the time before, by the asked packs' names */
    PackWalk(InputFiles files, PackVersions versions, SortedMap<String, List<Wish>> before) {
        this.files = files;
        this.versions = versions;
        this.before = before;
    }

    /**
     * Somebody asks for a pack.
     *
     * @param asker the pack that needs it, by its own name; empty for the project
     * @param source where to look, as the project's files are asked for; empty for beside the asker
     */
    record Wish(String asker, Dependency dependency, Optional<Source> source) {
        VersionRange range() {
            return dependency.range();
        }

        Place place() {
            return dependency.place();
        }

        private String words() {
            return (asker.isEmpty() ? "the project" : "`" + asker + "`") + " asks for `" + range().text() + "`";
        }

        static String words(List<Wish> wishes) {
            return wishes.stream().map(Wish::words).distinct().collect(Collectors.joining(", "));
        }
    }

    /**
     * A pack in the version that was chosen.
     *
     * @param name its own
     * @param version as it says itself
     * @param isNamed whether the project names it
     */
    record Member(PackUse use, String name, String version, List<Dependency> dependencies, boolean isNamed) {
        Member {
            dependencies = List.copyOf(dependencies);
        }
    }

    void over(List<PackUse> named) {
        for (PackUse pack : named) {
            if (pack.part() == Part.WHOLE) {
                named(pack);
            }
        }
        while (!open.isEmpty() || !besides.isEmpty()) {
            while (!open.isEmpty()) {
                Member member = open.remove();
                member.dependencies().forEach(dependency -> ask(member, dependency));
            }
            if (!besides.isEmpty()) {
                Wish wish = besides.remove();
                if (!members.containsKey(wish.dependency().name())) {
                    add(wish, beside(wish));
                }
            }
        }
    }

    /** What was asked for, by the asked packs' names. */
    SortedMap<String, List<Wish>> wishes() {
        return wishes;
    }

    /** By their own names. */
    SequencedMap<String, Member> members() {
        return members;
    }

    /** The packs that the project names, in its order. */
    List<Member> named() {
        return others;
    }

    private void named(PackUse pack) {
        Member member = read(exact(pack), true);
        others.add(member);
        if (members.putIfAbsent(member.name(), member) == null) {
            open.add(member);
        }
    }

    /** A pack of the project in the version that is meant. */
    PackUse exact(PackUse pack) {
        Optional<VersionRange> range = PackVersions.rangeOf(pack.source());
        if (range.isEmpty() || !(pack.source() instanceof Source.Elsewhere source)) {
            return pack;
        }
        Dependency own = new Dependency(
                pack.name(), Optional.of(source), range.get(), Dependency.Outputs.MADE, Choices.NONE, pack.place());
        List<Wish> all = new ArrayList<>(List.of(new Wish("", own, Optional.of(source))));
        all.addAll(asked(pack.name()));
        return versions.chosen(pack, source, all);
    }

    private List<Wish> asked(String name) {
        List<Wish> all = new ArrayList<>(before.getOrDefault(name, List.of()));
        wishes.getOrDefault(name, List.of()).stream()
                .filter(wish -> !all.contains(wish))
                .forEach(all::add);
        return all;
    }

    private void ask(Member asker, Dependency dependency) {
        String name = dependency.name();
        Wish wish = new Wish(
                asker.name(), dependency, dependency.source().map(source -> absolute(asker, source, dependency)));
        wishes.computeIfAbsent(name, absent -> new ArrayList<>()).add(wish);
        if (!members.containsKey(name)) {
            Optional<Source> said = asked(name).stream()
                    .map(Wish::source)
                    .flatMap(Optional::stream)
                    .findFirst();
            said.ifPresentOrElse(source -> add(wish, source), () -> besides.add(wish));
        }
    }

    private void add(Wish wish, Source source) {
        if (members.size() == MOST_PACKS) {
            throw new FindingsException(Finding.red(
                    "pack-too-many", "The project needs more than " + MOST_PACKS + " packs.", wish.place()));
        }
        String name = wish.dependency().name();
        PackUse pack = new PackUse(
                name,
                PackUse.folderOf(name, source),
                source,
                Part.LIBRARY,
                Locking.LOCKED,
                List.of(),
                Choices.NONE,
                wish.place());
        boolean isOpen = source instanceof Source.Elsewhere elsewhere && elsewhere.isOpen();
        PackUse exact = isOpen ? versions.chosen(pack, (Source.Elsewhere) source, asked(name)) : pack;
        Member member = read(exact, false);
        members.put(name, member);
        open.add(member);
    }

    /** A folder that a pack names is meant from its own: in the project, or in the pack's repository. */
    private Source absolute(Member asker, Source source, Dependency dependency) {
        if (!(source instanceof Source.Folder folder)) {
            return source;
        }
        return switch (asker.use().source()) {
            case Source.Folder own -> new Source.Folder(joined(own.path(), folder.path()));
            case Source.Git git -> {
                String inside = joined(git.subfolder(), folder.path());
                if (inside.startsWith("..") || inside.startsWith("/")) {
                    throw outside(asker, folder.path(), dependency);
                }
                yield new Source.Git(git.url(), git.version(), inside);
            }
            case Source.Maven maven -> throw outside(asker, folder.path(), dependency);
        };
    }

    private static FindingsException outside(Member asker, String path, Dependency dependency) {
        return new FindingsException(Finding.red(
                        "pack-outside",
                        "The pack `" + asker.name() + "` looks for `" + dependency.name() + "` in `" + path
                                + "`, which is not where it comes from.",
                        dependency.place())
                .withAllowed("a folder of the pack's own repository, { git = … }, { maven = … }"));
    }

    /** Beside the pack that asks for it: the folder of that name, or the archive of the same group. */
    private Source beside(Wish wish) {
        Member asker = members.get(wish.asker());
        String name = wish.dependency().name();
        if (asker == null) {
            throw new IllegalStateException("nobody asks for " + name);
        }
        return asker.use().source() instanceof Source.Maven maven
                ? new Source.Maven(maven.group(), name, "*")
                : absolute(asker, new Source.Folder("../" + name), wish.dependency());
    }

    /** Without detours, as far as they are in the path itself. */
    static String joined(String folder, String path) {
        List<String> names = new ArrayList<>();
        for (String name : (folder + "/" + path).split("/")) {
            boolean isUp =
                    name.equals("..") && !names.isEmpty() && !names.getLast().equals("..");
            if (isUp) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        String joined = String.join("/", names);
        return folder.startsWith("/") ? "/" + joined : joined;
    }

    /** What is wrong in the file of a pack that the project names is told when that is loaded. */
    private Member read(PackUse pack, boolean isNamed) {
        Optional<SourceFile> file = files.withPacks(List.of(pack)).find(pack.file("pack.toml"));
        if (file.isEmpty() && !isNamed) {
            throw new FindingsException(Finding.red(
                            "pack-missing",
                            "There is no pack `" + pack.name() + "` in `"
                                    + pack.source().words() + "`.",
                            pack.place())
                    .withHint("Say where it is: { path = \"…\" }, { git = \"…\" } or { maven = \"…\" }."));
        }
        if (file.isEmpty()) {
            return new Member(pack, pack.name(), "", List.of(), true);
        }
        return member(pack, file.get(), isNamed);
    }

    private static Member member(PackUse pack, SourceFile file, boolean isNamed) {
        List<Finding> findings = new ArrayList<>();
        Keys keys = Keys.of(ManifestKeys.PACK_FILE, TomlFile.read(file), findings);
        Optional<Keys> about = keys.table("pack", ManifestKeys.PACK);
        List<Dependency> dependencies = new DependenciesReader(findings).dependencies(keys);
        if (findings.stream().anyMatch(Finding::isRed)) {
            throw new FindingsException(findings);
        }
        return new Member(
                pack,
                about.map(table -> table.requiredText("name")).orElse(pack.name()),
                about.flatMap(table -> table.text("version")).orElse(""),
                dependencies,
                isNamed);
    }

    /** The version that a pack says it is; empty when that is no semantic one. */
    static Optional<SemanticVersion> version(Member member) {
        return SemanticVersion.of(member.version());
    }

    /** Members by their own names, those that the project calls otherwise included. */
    Map<String, String> foldersOf(List<Dependency> dependencies) {
        Map<String, String> folders = new TreeMap<>();
        dependencies.forEach(dependency -> {
            Member member = members.get(dependency.name());
            if (member != null) {
                folders.put(dependency.name(), member.use().folder());
            }
        });
        return folders;
    }
}
