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
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The packs that a project on disk uses. Only {@link #add} and {@link #remove} write, and only {@code ggen.toml}. */
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
        write(packs().plus(entry, parameters));
        return packs().find(entry.name()).orElseThrow();
    }

    /** Takes a pack out of the manifest; its folder and what it made stay. */
    public void remove(String name) {
        write(packs().minus(name));
    }

    private ManifestPacks packs() {
        SourceFile manifest = files.find(Manifest.FILE)
                .orElseThrow(() -> new FindingsException(
                        Finding.red("project-missing", "There is no ggen.toml here.", Place.ofFile(Manifest.FILE))));
        return new ManifestPacks(manifest, files);
    }

    private void write(String manifest) {
        try {
            Durable.replace(folder.resolve(Manifest.FILE), manifest.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("ggen.toml can't be written", e);
        }
    }
}
