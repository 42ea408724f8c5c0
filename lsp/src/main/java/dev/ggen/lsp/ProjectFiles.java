package dev.ggen.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The names of a project's files, for completion: the first so many, not too deep, none that are hidden. */
final class ProjectFiles {
    private static final int MOST = 2000;
    private static final int DEEPEST = 8;

    private ProjectFiles() {}

    /** Relative to the folder, with forward slashes, sorted. */
    static List<String> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> !isHidden(folder.relativize(file)))
                    .filter(Files::isRegularFile)
                    .limit(MOST)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isHidden(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".") || part.toString().equals("node_modules")) {
                return true;
            }
        }
        return false;
    }
}
