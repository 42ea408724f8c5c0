package dev.ggen.checks.benchmark;

import dev.ggen.partner.revenue.LineOrigin;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.FreezeResult;
import dev.ggen.rating.IntakeLane;
import dev.ggen.rating.LineIntake;
import dev.ggen.rating.RatingEngine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.rating.SparkProgram;
import dev.ggen.rating.SparkRatingEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Freezes and sums the same lines on DuckDB and on Spark, in one run, on two threads each. Prints for each how many seconds it took on the clock and, in
 * parentheses, of processors, which other work on the machine changes less. Refuses to print anything when the two disagree. One line in a hundred is delivered
 * twice.
 *
 * <p>Arguments: a folder for temporary data, the folder of a build of {@code rating-spark}, the master, then for each measurement
 * {@code lines/keys/partners}.
 */
final class SparkBenchmark {
    private static final RatingLimits LIMITS = new RatingLimits(1024, 2);
    private static final int HEAP_MEBIBYTES = 2048;
    private static final int DAYS = 30;
    private static final int REPEATED_EVERY = 100;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;
    private static final int SCATTER_SHIFT = 33;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final Instant RECORDED = Instant.parse("2026-10-01T00:00:00Z");

    private final Path folder;
    private final long lines;
    private final int keys;
    private final int partners;
    private final List<LineOrigin> origins;

    private SparkBenchmark(Path folder, long lines, int keys, int partners) {
        this.folder = folder;
        this.lines = lines;
        this.keys = keys;
        this.partners = partners;
        this.origins = IntStream.range(0, partners)
                .mapToObj(partner -> new LineOrigin("ggen-transactions:partner-" + partner, file(partner)))
                .toList();
    }

    /** What an engine said, and how long it took: to take the lines, then to freeze and sum them. */
    private record Taken(Spent intake, Spent work, String digest, long sums, long sumsDigest) {}

    /** Seconds on the clock, and of processors: this process's and those of children that have ended. */
    private record Spent(double clock, double processor) {
        private static final double TICKS_PER_SECOND = 100.0;
        private static final int CHILDREN_USER = 13;

        static Spent now() throws IOException {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long children = Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1]);
            long own = ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow()
                    .toMillis();
            return new Spent(System.nanoTime() / 1e9, own / 1e3 + children / TICKS_PER_SECOND);
        }

        Spent since(Spent start) {
            return new Spent(clock - start.clock, processor - start.processor);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f (%.1f)", clock, processor);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path parent = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        System.out.println(
                "| lines | keys | partners | records for DuckDB | for Spark | DuckDB | Spark | Spark ÷ DuckDB |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String sizes : Arrays.asList(arguments).subList(3, arguments.length)) {
            String[] size = sizes.split("/", -1);
            Path folder = Files.createTempDirectory(parent, "spark-benchmark-");
            try {
                new SparkBenchmark(
                                folder, Long.parseLong(size[0]), Integer.parseInt(size[1]), Integer.parseInt(size[2]))
                        .run(Path.of(arguments[1]).toAbsolutePath(), arguments[2]);
            } finally {
                delete(folder);
            }
        }
    }

    private void run(Path dist, String master) throws Exception {
        Taken duck = taken(new DuckRatingEngine(LIMITS));
        Path java = Path.of(ProcessHandle.current().info().command().orElseThrow());
        SparkProgram program = new SparkProgram(
                java, dist.resolve("ggen-rating-spark.jar"), dist, master, Optional.empty(), HEAP_MEBIBYTES);
        Taken spark = taken(new SparkRatingEngine(program));
        if (!duck.digest.equals(spark.digest) || duck.sums != spark.sums || duck.sumsDigest != spark.sumsDigest) {
            throw new IllegalStateException("the engines disagree: " + duck + ", " + spark);
        }
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %,d | %s | %s | %s | %s | %.1f (%.1f) |%n",
                lines,
                duck.sums,
                partners,
                duck.intake,
                spark.intake,
                duck.work,
                spark.work,
                spark.work.clock / duck.work.clock,
                spark.work.processor / duck.work.processor);
    }

    private Taken taken(RatingEngine engine) throws Exception {
        Path own = Files.createTempDirectory(folder, "engine-");
        List<String> files =
                IntStream.range(0, partners).mapToObj(SparkBenchmark::file).toList();
        try (LineIntake intake = engine.intake(own, files)) {
            Spent start = Spent.now();
            fill(intake);
            Spent filled = Spent.now().since(start);
            start = Spent.now();
            if (!(intake.freeze() instanceof FreezeResult.Frozen frozen)) {
                throw new IllegalStateException("the lines contradict each other");
            }
            engine.fileSums(frozen.lines());
            long[] sums = new long[2];
            engine.sums(frozen.lines(), sum -> {
                sums[0]++;
                sums[1] = sums[1] * 31 + sum.hashCode();
            });
            return new Taken(filled, Spent.now().since(start), frozen.lines().digest(), sums[0], sums[1]);
        } finally {
            delete(own);
        }
    }

    private void fill(LineIntake intake) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(LIMITS.threads())) {
            List<Future<?>> halves = IntStream.range(0, LIMITS.threads())
                    .<Future<?>>mapToObj(half -> executor.submit(() -> fill(intake.lane(), half)))
                    .toList();
            for (Future<?> half : halves) {
                half.get();
            }
        }
    }

    private void fill(IntakeLane lane, int half) {
        for (long number = half; number < lines; number += LIMITS.threads()) {
            int place = (int) (number / partners) + 1;
            lane.add(line(number), place);
            if (number % REPEATED_EVERY == 0) {
                lane.add(line(number), place + (int) (lines / partners) + 1);
            }
        }
    }

    private TransactionLine line(long number) {
        int partner = (int) (number % partners);
        int own = (int) (((number * SCATTER) >>> SCATTER_SHIFT) % (keys / partners));
        return new TransactionLine(
                origins.get(partner),
                "row-" + number,
                Measure.SALE,
                "product-" + own / DAYS,
                FIRST_DAY.plusDays(own % DAYS),
                RECORDED,
                "USD",
                number * 7919 % 5_000_000_000L,
                "customer",
                "",
                1);
    }

    private static String file(int partner) {
        return String.format(Locale.ROOT, "%064x", partner + 1);
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
