package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * PostgreSQL processes that a killed hub left behind. Only whoever holds the folder may end them.
 *
 * <p>They are known by the folder that they work in, never by a number in a file: the system may have given that to somebody
 * else since. PostgreSQL's own lock file is removed only when nothing works in the folder any more.
 */
final class Orphans {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration KILLED_WITHIN = Duration.ofSeconds(10);

    /** The process that writes the log ends by itself once nobody is left who could tell it something. */
    private static final Duration LOGGED_WITHIN = Duration.ofSeconds(5);

    private Orphans() {}

    /** Ends them, gently first, and takes away the lock file that they leave. */
    static void end(Binaries binaries, Path data, Consumer<String> tell) throws IOException {
        List<Long> found = of(data);
        if (!found.isEmpty()) {
            tell.accept("A PostgreSQL that a killed ggen left behind still runs on this data folder: stopping it");
            endGently(binaries, data);
        }
        for (long pid : of(data)) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
        if (!await(data, KILLED_WITHIN)) {
            throw new FindingsException(Finding.red(
                            "data-folder-orphans",
                            "a PostgreSQL that a killed ggen left behind doesn't end: processes " + of(data),
                            Place.ofFile(data.toString()))
                    .withHint("End them, or start this machine anew"));
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private static void endGently(Binaries binaries, Path data) throws IOException {
        for (ServerProcess.Stop how : ServerProcess.Stop.values()) {
            if (isServerAlive(data)) {
                ServerProcess.stop(binaries, data, how);
            }
            if (await(data, how.within())) {
                return;
            }
        }
    }

    /** Whether the server itself is among them: its children outlive it for a moment, and nothing can tell them to stop. */
    private static boolean isServerAlive(Path data) throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return false;
        }
        String first = Files.readString(lock, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        return of(data).stream().anyMatch(pid -> first.strip().equals(Long.toString(pid)));
    }

    /** Waits, not for ever, for what outlives a server that has stopped: PostgreSQL doesn't wait for its own writer of the log. */
    static void awaitEnd(Path data) throws IOException {
        if (Files.isDirectory(data)) {
            await(data, LOGGED_WITHIN);
        }
    }

    private static boolean await(Path data, Duration within) throws IOException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!of(data).isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL ends", e);
        }
    }

    /** The processes that work in the folder; all of PostgreSQL's do in its data. */
    static List<Long> of(Path data) throws IOException {
        Path real = data.toRealPath();
        List<Long> pids = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (worksIn(process, real)) {
                    pids.add(Long.parseLong(process.getFileName().toString()));
                }
            }
        }
        return pids;
    }

    private static boolean worksIn(Path process, Path folder) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (IOException e) {
            return false; // gone meanwhile, or another user's
        }
    }
}
