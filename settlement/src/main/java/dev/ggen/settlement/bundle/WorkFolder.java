package dev.ggen.settlement.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for what is unpacked and cached, gone when closed, and when the process is ended before. */
public final class WorkFolder implements AutoCloseable {
    private final Path path;
    private final ExitSweep sweep;

    private WorkFolder(Path path) {
        this.path = path;
        this.sweep = ExitSweep.over(path);
    }

    /** Makes an empty folder of its own inside the given one. */
    public static WorkFolder in(Path parent) {
        try {
            return new WorkFolder(Files.createTempDirectory(parent, "ggen-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no working folder can be made in " + parent, e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            delete(path);
            sweep.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the working folder " + path + " can't be removed", e);
        }
    }

    /** Removes a folder with all that is in it; links are removed, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> paths = Files.walk(folder)) {
            found = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : found) {
            Files.delete(each);
        }
    }
}
