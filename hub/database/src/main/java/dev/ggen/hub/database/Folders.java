package dev.ggen.hub.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as wholes: there completely, or not there. */
final class Folders {
    private Folders() {}

    /** Moves a finished folder to its name; when another process was quicker, keeps that one's and removes this. */
    static void publish(Path finished, Path name) throws IOException {
        try {
            Files.move(finished, name);
        } catch (IOException e) {
            if (!Files.isDirectory(name)) {
                throw e;
            }
            delete(finished);
        }
    }

    /** Removes a folder with all that is in it; links are removed, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> paths = Files.walk(folder)) {
            found = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : found) {
            Files.deleteIfExists(each);
        }
    }
}
