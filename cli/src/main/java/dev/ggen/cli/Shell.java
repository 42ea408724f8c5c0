package dev.ggen.cli;

import dev.ggen.generator.plan.Stopwatch;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a command sees of the world, handed in so that tests and documents can run commands inside one process.
 *
 * @param out where a command's product goes
 * @param err where findings and notices go
 * @param environment variables as the process got them
 * @param home the user's home folder
 * @param folder the folder against which relative paths are resolved
 * @param random where new keys come from
 * @param in what is sent to the command
 * @param terminal whether somebody looks at {@code out}
 * @param stopwatch how long the process has run
 */
public record Shell(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path home,
        Path folder,
        SecureRandom random,
        InputStream in,
        Terminal terminal,
        Stopwatch stopwatch) {
    public Shell {
        environment = Map.copyOf(environment);
    }

    /** Nothing is sent to the command, nobody looks, and nobody measures. */
    public Shell(
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Path home,
            Path folder,
            SecureRandom random) {
        this(out, err, environment, home, folder, random, InputStream.nullInputStream(), Terminal.NONE, Stopwatch.NONE);
    }

    /** The same, its stopwatch begun anew: for a command that does its work again and again. */
    Shell restarted() {
        Optional<Duration> before = stopwatch.elapsed();
        Stopwatch anew = () -> stopwatch.elapsed().map(now -> now.minus(before.orElse(Duration.ZERO)));
        return new Shell(out, err, environment, home, folder, random, in, terminal, anew);
    }

    /** The path as meant from {@link #folder()}. */
    public Path resolve(Path path) {
        return folder.resolve(path).normalize();
    }
}
