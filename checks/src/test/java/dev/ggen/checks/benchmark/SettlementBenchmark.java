package dev.ggen.checks.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Settles a generated month with the {@code ggen} command, cold, in a process of its own, and verifies one of its bundles; prints time
 * and peak memory of the whole processes.
 *
 * <p>Arguments: the checkout, a folder for temporary data, the number of agreements, lines for each, runs.
 */
final class SettlementBenchmark {
    private static final long POLL_MILLIS = 20;

    private final Path checkout;
    private final Path folder;

    private SettlementBenchmark(Path checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
    }

    /** What a process took. */
    private record Taken(double seconds, long peakMegabytes) {}

    public static void main(String[] arguments) throws Exception {
        Path checkout = Path.of(arguments[0]);
        Path parent = Files.createDirectories(Path.of(arguments[1]));
        Path folder = Files.createTempDirectory(parent, "settlement-benchmark-");
        try {
            new SettlementBenchmark(checkout, folder)
                    .run(
                            Integer.parseInt(arguments[2]),
                            Integer.parseInt(arguments[3]),
                            Integer.parseInt(arguments[4]));
        } finally {
            delete(folder);
        }
    }

    private void run(int agreements, int linesEach, int runs) throws Exception {
        GeneratedMonth.write(folder, agreements, linesEach, new SecureRandom());
        System.out.printf(
                Locale.ROOT,
                "%,d agreements with %,d lines each, %,d MB of CSV%n",
                agreements,
                linesEach,
                bytes(folder.resolve("transactions")) / 1_000_000);
        Taken[] settled = new Taken[runs];
        Taken[] verified = new Taken[runs];
        Path out = folder.resolve("month");
        Path bundle = out.resolve("statements/BENCH-0001.zip");
        for (int run = 0; run < runs; run++) {
            delete(out);
            settled[run] = timed(settle(out));
            verified[run] = timed(List.of("verify", bundle.toString()));
        }
        tell("settle", settled);
        tell("verify", verified);
        System.out.printf(
                Locale.ROOT,
                "bundle   %,d kB, of it the PDF %,d kB%n",
                Files.size(bundle) / 1000,
                Files.size(out.resolve("statements/BENCH-0001.pdf")) / 1000);
    }

    private List<String> settle(Path out) {
        return List.of(
                "settle",
                "--program",
                checkout.resolve("spec/programs/ggen").toString(),
                "--agreements",
                folder.resolve("agreements").toString(),
                "--transactions",
                folder.resolve("transactions").toString(),
                "--period",
                "2026-09",
                "--out",
                out.toString());
    }

    private Taken timed(List<String> arguments) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(checkout.resolve("ggen").toString());
        builder.command().addAll(arguments);
        builder.environment().put("GGEN_CONFIG", folder.resolve("keys").toString());
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peakMegabytes(process.pid()));
            process.waitFor(POLL_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(arguments + ": " + Files.readString(said));
        }
        return new Taken(seconds, peak);
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

    private static void tell(String command, Taken[] taken) {
        double[] seconds =
                Arrays.stream(taken).mapToDouble(Taken::seconds).sorted().toArray();
        long peak = Arrays.stream(taken).mapToLong(Taken::peakMegabytes).max().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%-8s %.2f s (%.2f–%.2f), peak %,d MB resident%n",
                command,
                seconds[seconds.length / 2],
                seconds[0],
                seconds[seconds.length - 1],
                peak);
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
