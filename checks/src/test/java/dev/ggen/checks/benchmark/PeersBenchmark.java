package dev.ggen.checks.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same months beside a plain SQL script in PostgreSQL, and smaller ones beside Tryton's commission module. */
final class PeersBenchmark {
    private final Path checkout;
    private final Path folder;
    private final int runs;
    private final PrintStream out = System.out;

    PeersBenchmark(Path checkout, Path folder, int runs) {
        this.checkout = checkout;
        this.folder = folder;
        this.runs = runs;
    }

    void run() throws Exception {
        beside("1M/40", "bench-settle-postgresql");
        beside("2k/40", "bench-settle-tryton");
    }

    private void beside(String wanted, String script) throws Exception {
        out.printf(Locale.ROOT, "%npeers: %s%n", wanted);
        BenchmarkFolder.delete(folder.resolve("agreements"));
        BenchmarkFolder.delete(folder.resolve("transactions"));
        GeneratedMonth.write(folder, MonthSize.parse(wanted), new SecureRandom());
        Path transactions = folder.resolve("transactions");
        Path month = folder.resolve("month");
        CommandRun command = new CommandRun(checkout, folder);
        List<CommandRun.Taken> taken = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            BenchmarkFolder.delete(month);
            CommandRun.Taken each =
                    command.run(SettlementBenchmark.settle(checkout, folder, transactions, month), month);
            if (run > 0) {
                taken.add(each);
            }
        }
        SettlementBenchmark.tell(out, "ggen settle", taken);
        out.flush();
        script(script, transactions);
    }

    /** A script says itself what it measured, or that it couldn't. */
    private void script(String name, Path transactions) throws IOException, InterruptedException {
        int code = new ProcessBuilder(
                        checkout.resolve("checks/" + name).toString(),
                        transactions.toString(),
                        folder.resolve(name).toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            out.println(name + " ended with " + code);
        }
    }
}
