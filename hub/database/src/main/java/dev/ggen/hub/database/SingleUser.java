package dev.ggen.hub.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one statement without a server, as PostgreSQL lets the owner of its files. */
final class SingleUser {
    private static final Duration WITHIN = ServerProcess.READY_WITHIN; // it replays the log first, like a server

    private SingleUser() {}

    static void run(Binaries binaries, Path data, String statement) throws IOException {
        List<String> command = binaries.command("postgres", "--single", "-D", data.toString(), DataCreation.SUPERUSER);
        Process process = Programs.prepare(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("/dev/null").toFile())
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write((statement + "\n").getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (!process.waitFor(WITHIN.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("PostgreSQL couldn't be repaired in " + data);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL is repaired", e);
        }
    }
}
