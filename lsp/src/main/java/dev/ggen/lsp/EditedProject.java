package dev.ggen.lsp;

import dev.ggen.generator.pack.RemotePacks;
import dev.ggen.generator.plan.Generation;
import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.generator.plan.InputFiles;
import dev.ggen.generator.plan.Inspection;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.write.ProjectFolder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A project as it stands in the editor: open texts go before files. What was last known of it is kept while it is broken. */
final class EditedProject {
    private final Path root;
    private final InputFiles files;
    private volatile Knowledge knowledge = Knowledge.NONE;
    private volatile boolean wasInspected;

    EditedProject(Path root, Documents documents, RemotePacks packs) {
        this.root = root;
        this.files = new EditedFiles(root, documents, new ProjectFolder(root, packs));
    }

    /**
     * What completion and hovering go by.
     *
     * @param prefixes of the specification and of the manifest
     * @param ofManifest those that queries needn't declare
     */
    record Knowledge(
            Terms terms,
            SortedMap<String, String> prefixes,
            SortedMap<String, String> ofManifest,
            List<Inspection.Feed> feeds) {
        static final Knowledge NONE =
                new Knowledge(Terms.NONE, Collections.emptySortedMap(), Collections.emptySortedMap(), List.of());
    }

    Path root() {
        return root;
    }

    /** The path by which the project would name the file. */
    String nameOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    Path resolve(String name) {
        return root.resolve(name).normalize();
    }

    Optional<String> text(String name) {
        return files.find(name).flatMap(SourceFile::text);
    }

    /** Of the last inspection; the first one is waited for. */
    Knowledge knowledge() {
        if (!wasInspected) {
            inspect();
        }
        return knowledge;
    }

    synchronized Inspection inspect() {
        Inspection inspection = new Generation(GenerationLimits.STANDARD).inspect(files);
        TreeMap<String, String> prefixes = new TreeMap<>(
                inspection.specification().map(said -> said.prefixes()).orElse(new TreeMap<>(knowledge.prefixes())));
        prefixes.putAll(inspection.prefixes());
        knowledge = new Knowledge(
                inspection.specification().map(Terms::of).orElse(knowledge.terms()),
                Collections.unmodifiableSortedMap(prefixes),
                inspection.prefixes(),
                inspection.feeds().isEmpty() ? knowledge.feeds() : inspection.feeds());
        wasInspected = true;
        return inspection;
    }
}
