package dev.ggen.lsp;

import dev.ggen.generator.pack.RemotePacks;
import dev.ggen.generator.plan.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The projects that open files belong to: the nearest folder above with a manifest. Safe for any number of threads. */
final class Projects {
    private static final int HIGHEST = 64;

    private final Documents documents;
    private final RemotePacks packs;
    private final Map<Path, EditedProject> known = new ConcurrentHashMap<>();

    /** @param packs that don't lie beside their projects */
    Projects(Documents documents, RemotePacks packs) {
        this.documents = documents;
        this.packs = packs;
    }

    Optional<EditedProject> of(Path file) {
        Path folder = file.getParent();
        for (int i = 0; folder != null && i < HIGHEST; i++) {
            Path manifest = folder.resolve(Manifest.FILE);
            if (Files.isRegularFile(manifest) || documents.text(manifest).isPresent()) {
                return Optional.of(known.computeIfAbsent(folder, root -> new EditedProject(root, documents, packs)));
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }
}
