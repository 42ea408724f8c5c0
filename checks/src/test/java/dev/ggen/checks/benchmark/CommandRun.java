package dev.ggen.checks.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The {@code ggen} command in a process of its own, watched from outside while it runs: how long it takes, how much memory it holds, and when a
 * settlement comes to its next stage, by what lies in the hidden folder beside its output.
 */
final class CommandRun {
    private static final long POLL_MILLIS = 5;

    private final Path checkout;
    private final Path folder;
    private final String javaOptions;

    CommandRun(Path checkout, Path folder) {
        this(checkout, folder, System.getenv().getOrDefault("GGEN_JAVA_OPTS", ""));
    }

    private CommandRun(Path checkout, Path folder, String javaOptions) {
        this.checkout = checkout;
        this.folder = folder;
        this.javaOptions = javaOptions;
    }

    /** The same with other options for java. */
    CommandRun with(String otherJavaOptions) {
        return new CommandRun(checkout, folder, otherJavaOptions);
    }

    /**
     * What a process took; the stages are of {@code settle} alone, in seconds.
     *
     * @param seconds from the launcher's start to the end
     * @param processorSeconds what it used of all processors, which other work on the machine hardly changes
     * @param peakMegabytes the highest resident memory (VmHWM), of everything in the process
     * @param check until program and agreements are read and checked
     * @param freeze reports read, lines each once, digest and cache
     * @param rate sums, and all that is refused before anything is written
     * @param documents statements as JSON, HTML and PDF, receipts
     * @param bundles inputs and outputs of each statement in one file, the run's receipt
     */
    record Taken(
            double seconds,
            double processorSeconds,
            long peakMegabytes,
            double check,
            double freeze,
            double rate,
            double documents,
            double bundles) {
        /** All that follows when reports are frozen. */
        double close() {
            return rate + documents + bundles;
        }
    }

    /** Runs a command to its end; the output folder's hidden part tells the stages. */
    Taken run(List<String> arguments, Path out) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(checkout.resolve("ggen").toString());
        builder.command().addAll(arguments);
        builder.environment()
                .putAll(Map.of("GGEN_CONFIG", folder.resolve("keys").toString(), "GGEN_JAVA_OPTS", javaOptions));
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        Stages stages = new Stages(out);
        Process process = builder.start();
        long peak = 0;
        Duration worked = Duration.ZERO;
        while (process.isAlive()) {
            peak = Math.max(peak, peakMegabytes(process.pid()));
            worked = process.info().totalCpuDuration().orElse(worked);
            stages.look();
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        stages.end();
        if (process.exitValue() != 0) {
            throw new IllegalStateException(arguments + ": " + Files.readString(said));
        }
        return stages.taken(worked, peak);
    }

    /** The launcher becomes java, so the process keeps its number; the highest mark is read while it lives. */
    private static long peakMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has just ended
        }
    }

    /** Which stage began when. */
    private static final class Stages {
        private static final int CHECKED = 1;
        private static final int FROZEN = 2;
        private static final int RATED = 3;
        private static final int WRITTEN = 4;
        private static final int ENDED = 5;

        private final Path out;
        private final long[] began = new long[ENDED + 1];
        private int reached;

        Stages(Path out) {
            this.out = out;
            began[0] = System.nanoTime();
        }

        void look() throws IOException {
            int now = stage();
            while (reached < now) {
                began[++reached] = System.nanoTime();
            }
        }

        private int stage() throws IOException {
            Path parent = out.getParent();
            if (parent == null || reached == WRITTEN) {
                return reached;
            }
            try (Stream<Path> beside = Files.list(parent)) {
                return beside.filter(file -> name(file).startsWith("." + name(out) + ".part-"))
                        .findFirst()
                        .map(Stages::stageOf)
                        .orElse(reached);
            }
        }

        private static int stageOf(Path part) {
            String[] statements = part.resolve("statements").toFile().list();
            if (statements != null) {
                return Stream.of(statements).anyMatch(name -> name.endsWith(".zip")) ? WRITTEN : RATED;
            }
            return Files.exists(part.resolve(".work/series.parquet")) ? FROZEN : CHECKED;
        }

        private static String name(Path file) {
            return String.valueOf(file.getFileName());
        }

        void end() {
            while (reached < ENDED) {
                began[++reached] = System.nanoTime();
            }
        }

        Taken taken(Duration worked, long peak) {
            return new Taken(
                    seconds(0, ENDED),
                    worked.toMillis() / 1e3,
                    peak,
                    seconds(0, CHECKED),
                    seconds(CHECKED, FROZEN),
                    seconds(FROZEN, RATED),
                    seconds(RATED, WRITTEN),
                    seconds(WRITTEN, ENDED));
        }

        private double seconds(int from, int to) {
            return (began[to] - began[from]) / 1e9;
        }
    }
}
