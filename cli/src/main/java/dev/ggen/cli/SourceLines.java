package dev.ggen.cli;

import dev.ggen.generator.spec.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a file that a place names; none when the file isn't at hand. */
@FunctionalInterface
interface SourceLines {
    /** Knows no file. */
    SourceLines NONE = file -> List.of();

    /** Larger files are named, not quoted. */
    int LARGEST_QUOTED_BYTES = 8 << 20;

    List<String> of(String file);

    /** The lines of files that were read before, by their paths. */
    static SourceLines of(List<SourceFile> sources) {
        Map<String, List<String>> lines = new HashMap<>();
        sources.forEach(source -> lines.put(
                source.path(), source.text().map(text -> text.lines().toList()).orElse(List.of())));
        return file -> lines.getOrDefault(file, List.of());
    }

    /** Reads files as the shell's user would; what can't be read has no lines. */
    static SourceLines asSeenFrom(Shell shell) {
        Map<String, List<String>> known = new HashMap<>();
        return file -> known.computeIfAbsent(file, name -> read(shell, name));
    }

    private static List<String> read(Shell shell, String name) {
        try {
            Path file = shell.resolve(Path.of(name));
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST_QUOTED_BYTES) {
                return List.of();
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return List.of();
        }
    }
}
