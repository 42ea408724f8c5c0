package dev.ggen.hub.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@link WorkingHub} as its killer sees it. */
final class HubProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 180;
    private static final String ENDED = "ended";
    private static final int SHOWN = 12;

    private final Path folder;
    private final int start;
    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();

    private HubProcess(Path folder, int start, Process process) {
        this.folder = folder;
        this.start = start;
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    static HubProcess start(Path folder, int start, String task) throws IOException {
        return start(folder, start, task, List.of());
    }

    /** One that stands still where it is to be killed. */
    static HubProcess start(Path folder, int start, String task, List<PlannedKill> plan) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                WorkingHub.class.getName(),
                folder.toString(),
                String.valueOf(start),
                task,
                PlannedKill.argument(plan));
        Path log = folder.resolve("hub-" + start + ".log");
        return new HubProcess(
                folder,
                start,
                new ProcessBuilder(command).redirectError(log.toFile()).start());
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(said::add);
        } catch (UncheckedIOException | IOException e) {
            // killed: there is nothing more to hear
        } finally {
            said.add(ENDED);
        }
    }

    /** Waits until it says something that begins so; false when it ended before. */
    boolean awaits(String beginning) throws InterruptedException {
        while (true) {
            String line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null || line.equals(ENDED)) {
                return false;
            }
            heard.add(line);
            if (line.startsWith(beginning)) {
                return true;
            }
        }
    }

    /** Waits until it has closed more months than so many; returns how many, or fewer when it ended before. */
    int awaitsMonthsBeyond(int before) throws InterruptedException {
        while (closed() <= before && awaits("closed ")) {
            // one more
        }
        return closed();
    }

    /** How many months it has said to be closed up to now. */
    int closedByNow() {
        said.drainTo(heard);
        if (heard.remove(ENDED)) {
            said.add(ENDED);
        }
        return closed();
    }

    private int closed() {
        return Math.toIntExact(
                heard.stream().filter(line -> line.startsWith("closed ")).count());
    }

    /** Everything it said so far. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** What it said last, and what it complained of, to understand a failure. */
    String last() {
        try {
            List<String> log = Files.readAllLines(log());
            return heard.subList(Math.max(0, heard.size() - SHOWN), heard.size()) + "\n"
                    + String.join("\n", log.subList(Math.max(0, log.size() - SHOWN), log.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return folder.resolve("hub-" + start + ".log");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void killJvm() {
        process.destroyForcibly().onExit().join();
    }

    /** Kills PostgreSQL's first process; its others follow by themselves. */
    void killServer() throws IOException {
        serverPid().flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<Long> serverPid() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"), 3)) {
            Optional<Path> file =
                    files.filter(each -> each.endsWith("postmaster.pid")).findFirst();
            return file.isPresent()
                    ? Files.readAllLines(file.get()).stream().findFirst().map(Long::valueOf)
                    : Optional.empty();
        }
    }

    @Override
    public void close() {
        killJvm();
    }
}
