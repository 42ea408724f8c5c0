package dev.ggen.checks.benchmark;

import dev.ggen.checks.benchmark.CommandRun.Taken;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Settles generated months with the {@code ggen} command, each run a process of its own, and prints time by stages and peak memory, once with little
 * memory; then rates the same reports beside DuckDB alone.
 *
 * <p>Arguments: the checkout, a folder for temporary data, how many runs, and what to measure: months as {@link MonthSize} reads them, {@code
 * parts}, {@code peers}.
 */
final class SettlementBenchmark {
    private final Path checkout;
    private final Path folder;
    private final int runs;
    private final PrintStream out = System.out;

    private SettlementBenchmark(Path checkout, Path folder, int runs) {
        this.checkout = checkout;
        this.folder = folder;
        this.runs = runs;
    }

    public static void main(String[] arguments) throws Exception {
        Path checkout = Path.of(arguments[0]);
        Path parent = Files.createDirectories(Path.of(arguments[1]));
        int runs = Integer.parseInt(arguments[2]);
        for (String wanted : Arrays.asList(arguments).subList(3, arguments.length)) {
            Path folder = Files.createTempDirectory(parent, "settlement-benchmark-");
            try {
                measure(wanted, checkout, folder, runs);
            } finally {
                BenchmarkFolder.delete(folder);
            }
        }
    }

    private static void measure(String wanted, Path checkout, Path folder, int runs) throws Exception {
        switch (wanted) {
            case "parts" -> new PartsBenchmark(checkout, folder, runs).run();
            case "peers" -> new PeersBenchmark(checkout, folder, runs).run();
            default -> new SettlementBenchmark(checkout, folder, runs).run(wanted);
        }
    }

    private void run(String wanted) throws Exception {
        MonthSize size = MonthSize.parse(wanted);
        GeneratedMonth.write(folder, size, new SecureRandom());
        Path transactions = folder.resolve("transactions");
        out.printf(Locale.ROOT, "%n%s: %,d MB of CSV%n", wanted, BenchmarkFolder.megabytes(transactions));
        Path month = folder.resolve("month");
        CommandRun command = new CommandRun(checkout, folder);
        BenchmarkFolder.forget(transactions);
        tell(out, "settle, cold", List.of(command.run(settle(checkout, folder, transactions, month), month)));
        if (runs > 0) {
            warm(command, transactions, month, size);
        }
        BenchmarkFolder.delete(month);
        List<String> bounded = settle(checkout, folder, transactions, month, "--memory", "256");
        tell(out, "settle, least", List.of(command.with("-Xmx512m").run(bounded, month)));
        BenchmarkFolder.delete(month);
        new RatingMeasurement(out).run(transactions, Files.createDirectory(folder.resolve("cache")));
    }

    private void warm(CommandRun command, Path transactions, Path month, MonthSize size) throws Exception {
        List<Taken> warm = new ArrayList<>();
        List<Taken> verified = new ArrayList<>();
        Path bundle = month.resolve("statements/" + GeneratedMonth.id(size.agreements()) + ".zip");
        for (int run = 0; run < runs; run++) {
            BenchmarkFolder.delete(month);
            warm.add(command.run(settle(checkout, folder, transactions, month), month));
            verified.add(command.run(List.of("verify", bundle.toString()), folder.resolve("none")));
        }
        tell(out, "settle, warm", warm);
        out.printf(
                Locale.ROOT,
                "verify        %s, peak %,d MB; the bundle %,d kB, all of them %,d MB%n",
                timings(verified, Taken::seconds),
                peak(verified),
                Files.size(bundle) / 1000,
                BenchmarkFolder.megabytes(month));
    }

    /** The command's arguments for September of a folder. */
    static List<String> settle(Path checkout, Path folder, Path transactions, Path month, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "settle",
                "--program",
                checkout.resolve("spec/programs/ggen").toString(),
                "--agreements",
                folder.resolve("agreements").toString(),
                "--transactions",
                transactions.toString(),
                "--out",
                month.toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--period")) {
            arguments.addAll(List.of("--period", "2026-09"));
        }
        return arguments;
    }

    static void tell(PrintStream out, String what, List<Taken> taken) {
        out.printf(
                Locale.ROOT,
                "%-13s %s, processors %.1f s, peak %,d MB; check %.2f, freeze %.2f, close %.2f (rate %.2f, documents %.2f, bundles %.2f)%n",
                what,
                timings(taken, Taken::seconds),
                timings(taken, Taken::processorSeconds).median(),
                peak(taken),
                timings(taken, Taken::check).median(),
                timings(taken, Taken::freeze).median(),
                timings(taken, Taken::close).median(),
                timings(taken, Taken::rate).median(),
                timings(taken, Taken::documents).median(),
                timings(taken, Taken::bundles).median());
    }

    private static Timings timings(List<Taken> taken, ToDoubleFunction<Taken> value) {
        return Timings.of(taken.stream().mapToDouble(value));
    }

    private static long peak(List<Taken> taken) {
        return taken.stream().mapToLong(Taken::peakMegabytes).max().orElse(0);
    }
}
