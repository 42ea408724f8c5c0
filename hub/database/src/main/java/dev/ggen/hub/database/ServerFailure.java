package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What PostgreSQL says when it can't start, in words that tell what to do. */
final class ServerFailure {
    private ServerFailure() {}

    /** The finding for what stands in the server's log; empty when we don't know it. */
    static Optional<Finding> of(String log, Path data) {
        String lower = log.toLowerCase(Locale.ROOT);
        Place place = Place.ofFile(data.toString());
        if (lower.contains("no space left on device") || lower.contains("disk quota exceeded")) {
            return Optional.of(FolderTrouble.full(data));
        }
        if (lower.contains("read-only file system") || lower.contains("permission denied")) {
            return Optional.of(Finding.red(
                            "data-folder-unwritable", "PostgreSQL can't write to its data: " + lastFatal(log), place)
                    .withHint("Give the folder back to the user who ran ggen before"));
        }
        if (lower.contains("could not map anonymous shared memory") || lower.contains("cannot allocate memory")) {
            return Optional.of(Finding.red("embedded-server-memory", "there isn't memory enough for PostgreSQL", place)
                    .withHint("It takes about 200 MB beside ggen's own"));
        }
        if (lower.contains("version `glibc") || lower.contains("error while loading shared libraries")) {
            return Optional.of(libraries(lastFatal(log)));
        }
        if (log.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                Finding.red("embedded-server-not-started", "PostgreSQL didn't start: " + lastFatal(log), place));
    }

    static Finding libraries(String words) {
        return Finding.red(
                        "embedded-server-libraries",
                        "the PostgreSQL that ggen brings doesn't run on this system: " + words)
                .withAllowed("a Linux with glibc, 2.27 or newer")
                .withHint("Run a PostgreSQL " + Machine.MAJOR + " of your own and name it with --database-url");
    }

    /** The last line that says why, without its time. */
    private static String lastFatal(String log) {
        List<String> lines = log.lines().filter(line -> !line.isBlank()).toList();
        String telling = lines.reversed().stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .findFirst()
                .orElseGet(lines::getLast);
        return telling.replaceFirst("^.*?(FATAL|PANIC): +", "");
    }
}
