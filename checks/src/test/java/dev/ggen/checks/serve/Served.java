package dev.ggen.checks.serve;

import dev.ggen.checks.tree.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A {@code ggen serve} in a process of its own, from the distribution that this build made, as the launcher starts it. */
final class Served implements AutoCloseable {
    static final Path DISTRIBUTION = Checkout.ROOT.resolve("cli/target/dist");

    private static final long START_WITHIN_SECONDS = 90;
    private static final long STOP_WITHIN_SECONDS = 60;
    private static final long LOOK_EVERY_MILLIS = 100;

    private final Process process;
    private final Path said;

    private Served(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    static Served start(Path folder, String... arguments) throws IOException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command(arguments))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("GGEN_HOME", Checkout.ROOT.toString());
        return new Served(builder.start(), said);
    }

    private static List<String> command(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dslf4j.internal.verbosity=WARN",
                "-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider",
                "-cp",
                classPath(),
                "dev.ggen.cli.Main",
                "serve"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("hub"))) {
            return Stream.concat(Stream.of(DISTRIBUTION.resolve("ggen.jar")), jars.sorted())
                    .map(Path::toString)
                    .reduce((one, other) -> one + ":" + other)
                    .orElseThrow();
        }
    }

    /** Waits until it answers. */
    Served ready() throws IOException, InterruptedException {
        for (long waited = 0; waited < START_WITHIN_SECONDS * 1000; waited += LOOK_EVERY_MILLIS) {
            if (said().contains("Ctrl-C stops it.")) {
                return this;
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        throw new AssertionError("the hub didn't start:\n" + said());
    }

    String said() throws IOException {
        return Files.readString(said);
    }

    /** The first thing of this form that it said. */
    String said(String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(said());
        if (!found.find()) {
            throw new AssertionError(pattern + " isn't in:\n" + said());
        }
        return found.group();
    }

    /** As the system does when it shuts down; its exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the hub didn't end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                terminate();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    static Path folder() {
        try {
            Path folder = Files.createTempDirectory("ggen-serve-");
            Files.setPosixFilePermissions(
                    folder,
                    java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x")); // PostgreSQL's user too
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
