package dev.ggen.generator.write;

import dev.ggen.generator.pack.RemotePacks;
import dev.ggen.generator.plan.Bytes;
import dev.ggen.generator.plan.InputFiles;
import dev.ggen.generator.plan.Listing;
import dev.ggen.generator.plan.PackLock;
import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.SourceFolder;
import dev.ggen.generator.spec.Sources;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A project's folder on disk: where its inputs are read and its outputs are compared. */
public final class ProjectFolder implements InputFiles {
    /** Where a project's receipt is, below its folder. */
    public static final String RECEIPT = ".ggen/receipt.json";

    /** The digests of all its receipts. */
    static final String LOG = ".ggen/log";

    /** The signed root of the log. */
    static final String CHECKPOINT = ".ggen/checkpoint";

    /** What a run writes for itself, beside its outputs. */
    static final List<String> OWN = List.of(RECEIPT, LOG, CHECKPOINT);

    private final Path folder;
    private final RemotePacks remote;
    private final Map<String, RemotePacks.Fetched> fetched;
    private final List<PackUse> packs;
    private final Map<Wanted, RemotePacks.Fetched> seen;
    private final Set<String> forgotten;

    public ProjectFolder(Path folder) {
        this(folder, RemotePacks.NONE);
    }

    /** @param remote where packs come from that don't lie beside the project */
    public ProjectFolder(Path folder, RemotePacks remote) {
        this(folder.toAbsolutePath().normalize(), remote, Map.of(), List.of(), new ConcurrentHashMap<>(), Set.of());
    }

    private ProjectFolder(
            Path folder,
            RemotePacks remote,
            Map<String, RemotePacks.Fetched> fetched,
            List<PackUse> packs,
            Map<Wanted, RemotePacks.Fetched> seen,
            Set<String> forgotten) {
        this.folder = folder;
        this.remote = remote;
        this.fetched = Map.copyOf(fetched);
        this.packs = List.copyOf(packs);
        this.seen = seen;
        this.forgotten = Set.copyOf(forgotten);
    }

    /** The same, whose lock says nothing of these packs. */
    ProjectFolder forgetting(Set<String> names) {
        return new ProjectFolder(folder, remote, fetched, packs, new ConcurrentHashMap<>(), names);
    }

    /** A pack as it is asked for: it is fetched once, however often it is looked at. */
    private record Wanted(PackUse.Source.Elsewhere source, Optional<String> revision) {}

    Path path() {
        return folder;
    }

    @Override
    public InputFiles withPacks(List<PackUse> packs) {
        Map<String, RemotePacks.Fetched> all = new HashMap<>();
        for (PackUse pack : packs) {
            if (pack.source() instanceof PackUse.Source.Elsewhere source) {
                Optional<String> revision = locked(pack.name())
                        .filter(entry -> entry.source().equals(source.words()))
                        .flatMap(PackLock.Entry::revision);
                all.put(
                        pack.name(),
                        seen.computeIfAbsent(
                                new Wanted(source, revision), absent -> remote.fetch(pack, source, revision, folder)));
            }
        }
        return new ProjectFolder(folder, remote, all, packs, seen, forgotten);
    }

    @Override
    public List<String> versions(PackUse pack) {
        return pack.source() instanceof PackUse.Source.Elsewhere source
                ? remote.versions(pack, source, folder)
                : List.of();
    }

    /** What the lock says of a pack; nothing, when it can't be read, which is told where it is written. */
    private Optional<PackLock.Entry> locked(String name) {
        try {
            return findHere(PackLock.FILE)
                    .map(PackLock::read)
                    .map(lock -> lock.packs().get(name));
        } catch (FindingsException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<SourceFile> find(String path) {
        return PackUse.isElsewhere(path) ? findInPack(path) : findHere(path);
    }

    private Optional<SourceFile> findInPack(String path) {
        int slash = path.indexOf('/');
        String name = PackUse.nameIn(path);
        String inside = slash < 0 ? "" : path.substring(slash + 1);
        Optional<RemotePacks.Fetched> pack = fetched.containsKey(name)
                ? Optional.of(fetched.get(name))
                : locked(name).flatMap(this::kept);
        if (inside.equals(PackUse.REVISION)) {
            return pack.map(kept -> SourceFile.of(path, kept.revision()));
        }
        return pack.flatMap(kept -> new ProjectFolder(kept.folder()).findHere(inside))
                .map(file -> new SourceFile(path, file.bytes()));
    }

    private Optional<RemotePacks.Fetched> kept(PackLock.Entry entry) {
        return PackUse.Source.elsewhere(entry.source())
                .flatMap(source -> entry.revision().flatMap(revision -> remote.kept(source, revision)));
    }

    private Optional<SourceFile> findHere(String path) {
        Optional<Listing> listing = Listing.of(path);
        if (path.equals(PackLock.FILE) && !forgotten.isEmpty()) {
            return file(path).map(this::withoutForgotten);
        }
        return listing.isPresent()
                ? ListedFiles.of(folderOf(listing.get()), listing.get()).map(names -> SourceFile.of(path, names))
                : file(path);
    }

    private SourceFile withoutForgotten(SourceFile lock) {
        SortedMap<String, PackLock.Entry> entries =
                new TreeMap<>(PackLock.read(lock).packs());
        entries.keySet().removeAll(forgotten);
        return SourceFile.of(lock.path(), new PackLock(entries).text());
    }

    private Path folderOf(Listing listing) {
        return listing.folder().isEmpty() ? folder : resolve(listing.folder());
    }

    private Optional<SourceFile> file(String path) {
        Path file = resolve(path);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        checkLinks(path, file);
        Sources sources = SourceFolder.readFile(file, path);
        if (sources.findings().stream().anyMatch(Finding::isRed)) {
            throw new FindingsException(sources.findings());
        }
        return sources.files().stream().findFirst();
    }

    /** A pack's file may be a link, but to a file of the pack. */
    private void checkLinks(String path, Path file) {
        for (PackUse pack : packs) {
            if (pack.source() instanceof PackUse.Source.Folder && path.startsWith(pack.folder() + "/")) {
                try {
                    if (!file.toRealPath().startsWith(resolve(pack.folder()).toRealPath())) {
                        throw new FindingsException(Finding.red(
                                        "pack-outside",
                                        "`" + path + "` is a link that leads out of the pack `" + pack.name() + "`.",
                                        Place.ofFile(path),
                                        pack.place())
                                .withAllowed("files of the pack"));
                    }
                } catch (IOException e) {
                    throw unreadable(path, e);
                }
            }
        }
    }

    private Path resolve(String path) {
        try {
            if (!path.isBlank() && !Path.of(path).isAbsolute()) {
                return folder.resolve(path);
            }
        } catch (InvalidPathException e) {
            throw refused(path, "is no path");
        }
        throw refused(path, "is not relative to the project's folder");
    }

    private static FindingsException refused(String path, String why) {
        return new FindingsException(
                Finding.red("project-path", "`" + path + "` " + why + ".", Place.ofFile(path.isBlank() ? "." : path)));
    }

    /** An input's path from the project's folder, without detours; empty for one that lies outside. */
    String below(String path) {
        Path file = resolve(path).normalize();
        return file.startsWith(folder) ? folder.relativize(file).toString().replace('\\', '/') : "";
    }

    /** What is in a folder, by name; nothing when there is no such folder. */
    static List<String> names(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder.getFileName().toString(), e);
        }
    }

    boolean isThere(String path) {
        return Files.isRegularFile(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** An output as it is now, with its digest. */
    Optional<Bytes> content(String path) {
        return output(path).map(Bytes::of);
    }

    /** The bytes of an output as it is now; empty when there is nothing under that path, or no regular file. */
    Optional<byte[]> output(String path) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The receipt's bytes, when there is one. */
    Optional<byte[]> receipt() {
        return output(RECEIPT);
    }

    /** Refuses a path that something other than a file or folder stands in: a link could lead out of the project. */
    Optional<Finding> objection(String path) {
        Path at = folder;
        for (String name : path.split("/")) {
            at = at.resolve(name);
            boolean last = at.equals(folder.resolve(path));
            if (Files.isSymbolicLink(at)) {
                return Optional.of(obstacle(path, at, "a link"));
            }
            if (last && Files.isDirectory(at)) {
                return Optional.of(obstacle(path, at, "a folder"));
            }
            if (!last && Files.exists(at) && !Files.isDirectory(at)) {
                return Optional.of(obstacle(path, at, "no folder"));
            }
        }
        return Optional.empty();
    }

    private Finding obstacle(String path, Path at, String what) {
        String shown = folder.relativize(at).toString().replace('\\', '/');
        return Finding.red(
                        "output-obstacle",
                        "`" + path + "` can't be written: `" + shown + "` is " + what + ".",
                        Place.ofFile(shown))
                .withHint("Move it away, or give the output another name.");
    }

    static FindingsException unreadable(String path, IOException e) {
        return new FindingsException(Finding.red(
                "project-unreadable",
                "`" + path + "` can't be read: " + e.getClass().getSimpleName() + ".",
                Place.ofFile(path)));
    }
}
