package dev.ggen.lsp;

import dev.ggen.generator.plan.InputFiles;
import dev.ggen.generator.plan.PackUse;
import dev.ggen.generator.spec.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A project's files with the texts above them that an editor has open. */
record EditedFiles(Path root, Documents documents, InputFiles saved) implements InputFiles {
    @Override
    public Optional<SourceFile> find(String path) {
        boolean isElsewhere = PackUse.isElsewhere(path);
        Optional<String> open = isElsewhere
                ? Optional.empty()
                : documents.text(root.resolve(path).normalize());
        return open.isPresent() ? open.map(text -> SourceFile.of(path, text)) : saved.find(path);
    }

    @Override
    public InputFiles withPacks(List<PackUse> packs) {
        return new EditedFiles(root, documents, saved.withPacks(packs));
    }

    @Override
    public List<String> versions(PackUse pack) {
        return saved.versions(pack);
    }
}
