package dev.ggen.checks.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of generated data: their sizes, their end, and forgetting what the system keeps of them in memory. */
final class BenchmarkFolder {
    private BenchmarkFolder() {}

    static long megabytes(Path folder) throws IOException {
        long bytes = 0;
        for (Path file : files(folder)) {
            bytes += Files.size(file);
        }
        return bytes / 1_000_000;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Removes a folder with all in it, where there is one. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Writes a folder's files to the disk and drops them from the page cache, as GNU dd does for any user. */
    static void forget(Path folder) throws IOException, InterruptedException {
        new ProcessBuilder("sync").inheritIO().start().waitFor();
        for (Path file : files(folder)) {
            Process dropping = new ProcessBuilder("dd", "if=" + file, "iflag=nocache", "count=0", "status=none")
                    .inheritIO()
                    .start();
            if (dropping.waitFor() != 0) {
                throw new IOException("dd can't drop " + file + " from the page cache");
            }
        }
    }
}
