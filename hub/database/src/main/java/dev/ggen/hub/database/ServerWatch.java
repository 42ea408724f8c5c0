package dev.ggen.hub.database;

import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Keeps an embedded server running: starts it again, at the same address, when it dies of something else than us. */
final class ServerWatch implements AutoCloseable {
    /** A server that dies more often than this has a trouble that starting it again doesn't mend. */
    private static final int MAX_RESTARTS = 100;

    private static final Duration BETWEEN_RESTARTS = Duration.ofSeconds(5);

    private final Binaries binaries;
    private final ServerFolder folder;
    private final Consumer<String> tell;
    private final int port;
    private ServerProcess process;
    private boolean isClosed;
    private int restarts;
    private String trouble = "";

    private ServerWatch(Binaries binaries, ServerFolder folder, Consumer<String> tell, ServerProcess process) {
        this.binaries = binaries;
        this.folder = folder;
        this.tell = tell;
        this.port = process.port();
        this.process = process;
    }

    static ServerWatch start(Binaries binaries, ServerFolder folder, Consumer<String> tell) throws IOException {
        ServerProcess process = launch(binaries, folder, ServerPlan.ANY_PORT);
        ServerWatch watch = new ServerWatch(binaries, folder, tell, process);
        watch.look(process);
        return watch;
    }

    String url(String database) {
        return ServerProcess.url(port, database);
    }

    int port() {
        return port;
    }

    synchronized long pid() {
        return process.pid();
    }

    @Override
    public synchronized void close() throws IOException {
        isClosed = true;
        process.close();
    }

    private void look(ServerProcess watched) {
        watched.onExit(
                () -> Thread.ofPlatform().name("database-restart").daemon().start(this::restart));
    }

    /** Tries until it runs: a full disk may be given room, and memory may be freed. */
    private void restart() {
        while (!isDone()) {
            try {
                Thread.sleep(BETWEEN_RESTARTS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether it runs, or isn't to be tried again. */
    private synchronized boolean isDone() {
        if (isClosed) {
            return true;
        }
        restarts++;
        if (restarts > MAX_RESTARTS) {
            givenUp(folder.postgres().resolve("log"), trouble).forEach(tell);
            return true;
        }
        tell.accept("PostgreSQL died; starting it again");
        try {
            Orphans.end(binaries, folder.postgres(), line -> {});
            process = launch(binaries, folder, port);
            look(process);
            trouble = "";
            return true;
        } catch (IOException e) {
            return failed(FolderTrouble.of(e, folder.root()));
        } catch (FindingsException e) {
            return failed(e);
        }
    }

    private boolean failed(FindingsException why) {
        trouble = why.findings().getFirst().message();
        tell.accept("PostgreSQL couldn't be started again: " + trouble);
        return false;
    }

    /**
     * What is said when it isn't tried again: what stood in the way, and what to do.
     *
     * @param trouble why it couldn't be started the last time; empty where it always could, and died again
     */
    static List<String> givenUp(Path log, String trouble) {
        return List.of(
                "PostgreSQL died, or couldn't be started, " + MAX_RESTARTS + " times; it isn't started again"
                        + (trouble.isEmpty() ? "" : ". The last time it couldn't be: " + trouble),
                "What was acknowledged is on disk. Mend what stops it, which its log tells in " + log
                        + ", then stop this hub and start it again: until then it answers that it can't reach its database");
    }

    private static ServerProcess launch(Binaries binaries, ServerFolder folder, int port) throws IOException {
        return ServerProcess.start(binaries, new ServerPlan(folder.postgres(), folder.startLog(), settings(), port));
    }

    /** What is ours to decide; an operator sets the rest in postgresql.conf, where these can't be overruled. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("timezone", "UTC");
        settings.put("logging_collector", "on");
        settings.put("log_directory", "log");
        settings.put("log_filename", "postgres-%a.log"); // a week, each day over last week's
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_timezone", "UTC");
        settings.put("log_error_verbosity", "terse"); // no rows, statements or values in the log
        settings.put("log_min_error_statement", "panic");
        return settings;
    }
}
