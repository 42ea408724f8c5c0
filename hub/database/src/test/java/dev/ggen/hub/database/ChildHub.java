package dev.ggen.hub.database;

import dev.ggen.receipt.FindingsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process of its own that starts an embedded server and holds it until it is killed. */
final class ChildHub implements AutoCloseable {
    private static final long MAX_HOLD_SECONDS = 60;

    private final Process process;
    private final BufferedReader said;

    private ChildHub(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ChildHub on(Path data) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                ChildHub.class.getName(),
                data.toString());
        return new ChildHub(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What it says next: {@code started}, or the finding with which it was refused. */
    String says() throws IOException {
        return Objects.requireNonNullElse(said.readLine(), "nothing");
    }

    long pid() {
        return process.pid();
    }

    /** Kills it. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), Scratch.surroundings());
            System.out.println("started " + server.pid());
            new CountDownLatch(1).await(MAX_HOLD_SECONDS, TimeUnit.SECONDS);
            server.close();
        } catch (FindingsException e) {
            System.out.println(e.findings().getFirst().id());
        }
    }
}
