package dev.ggen.checks.benchmark;

import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.report.FrozenReports;
import dev.ggen.settlement.report.ReportInput;
import dev.ggen.settlement.report.Reports;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Freezes and rates generated reports, and prints time, peak memory and the ratio to DuckDB's bare group-by in the same run.
 *
 * <p>Arguments: a folder for temporary data, then numbers of lines.
 */
final class RatingBenchmark {
    private static final RatingLimits LIMITS = new RatingLimits(1024, 2);
    private static final int RUNS = 5;

    private final PrintStream out;

    private RatingBenchmark(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Path parent = Files.createDirectories(Path.of(arguments[0]));
        for (String lines : Arrays.asList(arguments).subList(1, arguments.length)) {
            Path folder = Files.createTempDirectory(parent, "rating-benchmark-");
            try {
                new RatingBenchmark(System.out).run(folder, Long.parseLong(lines));
            } finally {
                delete(folder);
            }
        }
    }

    private void run(Path folder, long lines) throws Exception {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Path cache = Files.createDirectory(folder.resolve("cache"));
        List<ReportInput> inputs = GeneratedReports.write(reports, lines, LIMITS.threads());
        out.printf(Locale.ROOT, "%,d lines in %d files, %,d MB of CSV%n", lines, inputs.size(), size(reports));
        DuckRatingEngine engine = new DuckRatingEngine(LIMITS);

        long start = System.nanoTime();
        Duration worked = processor();
        FrozenReports frozen = new Reports(engine, LIMITS.threads())
                .freeze(inputs, cache)
                .frozen()
                .orElseThrow();
        double freeze = seconds(start);
        worked = processor().minus(worked);
        out.printf(
                Locale.ROOT,
                "freeze   %.1f s, %.0f ns a line: CSV read, checked, each line once, digest, %,d MB cache%n",
                freeze,
                freeze * 1e9 / lines,
                size(cache));
        out.printf(
                Locale.ROOT,
                "         %,d lines counted, %d s of processor time, digest %s%n",
                frozen.lines().lines(),
                worked.toSeconds(),
                frozen.lines().digest());

        double[] rated = new double[RUNS];
        double[] bare = new double[RUNS];
        RateCard card = new RateCard();
        for (int run = 0; run < RUNS; run++) {
            RateCard fresh = new RateCard();
            bare[run] = timed(() -> BareGroupBy.keys(cache, LIMITS));
            rated[run] = timed(() -> {
                engine.sums(frozen.lines(), fresh::rate);
                return fresh.keys();
            });
            card = fresh;
        }
        out.printf(
                Locale.ROOT,
                "rate     %s: %,d keys summed, sorted, joined with %,d overlapping rates; share %s millionths%n",
                spread(rated),
                card.keys(),
                GeneratedReports.ACCOUNTS * GeneratedReports.PRODUCTS * 3,
                card.shareMillionths());
        out.printf(Locale.ROOT, "bare     %s: DuckDB's group-by with the same keys over the same file%n", spread(bare));
        out.printf(Locale.ROOT, "ratio    %.2f (goal 1.30)%n", median(rated) / median(bare));
        out.printf(
                Locale.ROOT,
                "peak     %,d MB resident (VmHWM), of them at most %,d MB Java heap, %,d MB DuckDB%n",
                peakMegabytes(),
                Runtime.getRuntime().maxMemory() >> 20,
                LIMITS.memoryMebibytes());
    }

    private static double timed(Callable<Long> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return seconds(start);
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%.2f s (%.2f–%.2f)", median(values), sorted[0], sorted[sorted.length - 1]);
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1_000_000;
        }
    }

    private static long peakMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10;
            }
        }
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
