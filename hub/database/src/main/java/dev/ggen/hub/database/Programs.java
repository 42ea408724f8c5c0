package dev.ggen.hub.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs other programs: in an environment without surprises, for a bounded time, with a bounded part of what they say. */
final class Programs {
    private static final int MAX_OUTPUT_BYTES = 64 << 10;
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private Programs() {}

    /** How a program ended and what it said. */
    record Ended(int code, String output) {}

    /** The file that the name stands for, as the shell would find it. */
    static Optional<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Stream.concat(Stream.of(path.split(":")), Stream.of("/usr/sbin", "/usr/bin", "/bin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A program that is yet to start: no locale, no settings for PostgreSQL and no secrets come from our own environment. */
    static ProcessBuilder prepare(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path + ":/usr/sbin:/usr/bin:/bin");
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder.directory(Path.of("/").toFile());
    }

    static Ended run(List<String> command, Duration bound) throws IOException {
        Path output = Files.createTempFile("ggen-", ".txt");
        try {
            Process process = prepare(command)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(AFTER_KILL.toMillis(), TimeUnit.MILLISECONDS);
                return new Ended(-1, command.getFirst() + " took longer than " + bound.toSeconds() + " s");
            }
            return new Ended(process.exitValue(), tail(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.getFirst(), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** The end of a file that something else writes; nothing when it isn't there. */
    static String tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - MAX_OUTPUT_BYTES));
            ByteBuffer bytes = ByteBuffer.allocate(MAX_OUTPUT_BYTES);
            int read = 0;
            while (read >= 0 && bytes.hasRemaining()) {
                read = channel.read(bytes);
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
        }
    }
}
