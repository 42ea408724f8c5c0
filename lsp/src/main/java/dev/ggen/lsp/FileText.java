package dev.ggen.lsp;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.SourceFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a file that isn't open. */
final class FileText {
    private FileText() {}

    /** Empty when it is no text, too large, or not there. */
    static Optional<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return SourceFolder.readFile(file, file.toString()).files().stream()
                .findFirst()
                .flatMap(SourceFile::text);
    }
}
