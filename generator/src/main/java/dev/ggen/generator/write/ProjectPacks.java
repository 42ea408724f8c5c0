package dev.ggen.generator.write;

import dev.ggen.generator.pack.RemotePacks;
import dev.ggen.generator.plan.Manifest;
import dev.ggen.generator.plan.ManifestPacks;
import dev.ggen.generator.plan.PackCard;
import dev.ggen.generator.plan.PackEntry;
import dev.ggen.generator.plan.PackLock;
import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The packs that a project on disk uses. Only {@link #add} and {@link #remove} write {@code ggen.toml}, and {@link #update} {@code ggen.lock}. */
public final class ProjectPacks {
    private final Path folder;
    private final ProjectFolder files;

    /** @param remote where packs come from that don't lie beside the project */
    public ProjectPacks(Path folder, RemotePacks remote) {
        this.folder = folder;
        this.files = new ProjectFolder(folder, remote);
    }

    /** Sorted by name. */
    public List<PackUse> uses() {
        return packs().uses();
    }

    /** What a pack says of itself. */
    public PackCard card(PackUse pack) {
        return packs().card(pack);
    }

    /** What {@code ggen.lock} says of a pack. */
    public Optional<PackLock.Entry> locked(PackUse pack) {
        return files.find(PackLock.FILE)
                .map(PackLock::read)
                .map(lock -> lock.packs().get(pack.name()));
    }

    /**
     * Adds a pack to the manifest.
     *
     * @param parameters as somebody types them
     * @throws FindingsException when the project can't use it as it is to be; nothing is written
     */
    public PackUse add(PackEntry entry, SequencedMap<String, String> parameters) {
        write(Manifest.FILE, packs().plus(entry, parameters));
        return packs().find(entry.name()).orElseThrow();
    }

    /** Takes a pack out of the manifest; its folder and what it made stay. */
    public void remove(String name) {
        write(Manifest.FILE, packs().minus(name));
    }

    /**
     * A pack that the lock says otherwise now.
     *
     * @param before where it came from, with its version; empty for one that is new
     * @param after the same; empty for one that nobody needs any more
     */
    public record Moved(String name, String before, String after) {}

    /**
     * Takes packs in the newest version that will do, and as they are, and says so in the lock.
     *
     * @param name of the only pack that is meant; empty for all
     * @return what is otherwise now, by name; nothing is written when nothing is
     * @throws FindingsException when they can't be had or used; nothing is written
     */
    public List<Moved> update(Optional<String> name) {
        SortedMap<String, PackLock.Entry> before = files.find(PackLock.FILE)
                .map(PackLock::read)
                .map(PackLock::packs)
                .orElseGet(TreeMap::new);
        name.filter(one -> !before.containsKey(one)).ifPresent(one -> {
            throw new FindingsException(
                    Finding.red("pack-unknown", "`ggen.lock` has no pack `" + one + "`.", Place.ofFile(PackLock.FILE))
                            .withAllowed(String.join(", ", before.keySet())));
        });
        PackLock lock = packs(files.forgetting(name.map(Set::of).orElse(before.keySet())))
                .lock();
        List<Moved> moved = moved(before, lock.packs());
        if (!moved.isEmpty()) {
            write(PackLock.FILE, lock.text());
        }
        return moved;
    }

    private static List<Moved> moved(
            SortedMap<String, PackLock.Entry> before, SortedMap<String, PackLock.Entry> after) {
        List<Moved> moved = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Optional<PackLock.Entry> was = Optional.ofNullable(before.get(name));
            Optional<PackLock.Entry> is = Optional.ofNullable(after.get(name));
            if (!was.equals(is)) {
                moved.add(new Moved(name, source(was), source(is)));
            }
        }
        return moved;
    }

    private static String source(Optional<PackLock.Entry> entry) {
        return entry.map(PackLock.Entry::source).orElse("");
    }

    private ManifestPacks packs() {
        return packs(files);
    }

    private static ManifestPacks packs(ProjectFolder files) {
        SourceFile manifest = files.find(Manifest.FILE)
                .orElseThrow(() -> new FindingsException(
                        Finding.red("project-missing", "There is no ggen.toml here.", Place.ofFile(Manifest.FILE))));
        return new ManifestPacks(manifest, files);
    }

    private void write(String file, String text) {
        try {
            Durable.replace(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written", e);
        }
    }
}
