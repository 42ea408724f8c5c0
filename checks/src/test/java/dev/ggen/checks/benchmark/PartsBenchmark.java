package dev.ggen.checks.benchmark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a month costs with each thing that it may have beside its own sales: earlier months, late rows, rates of exchange. */
final class PartsBenchmark {
    private static final MonthSize SIZE = MonthSize.parse("1M/40");
    private static final MonthSize LATE = MonthSize.parse("40k/40");
    private static final LocalDate FIRST_RATE = LocalDate.of(2026, 7, 27);
    private static final int RATE_DAYS = 66;

    private final Path folder;
    private final int runs;
    private final CommandRun command;
    private final PrintStream out = System.out;
    private final Path checkout;

    PartsBenchmark(Path checkout, Path folder, int runs) {
        this.checkout = checkout;
        this.folder = folder;
        this.runs = runs;
        this.command = new CommandRun(checkout, folder);
    }

    void run() throws Exception {
        out.printf("%nparts: a million lines of 40 agreements, then what comes with them%n");
        GeneratedMonth.agreements(folder.resolve("agreements"), SIZE, List.of("USD"), new SecureRandom());
        Path august = folder.resolve("august");
        Path september = folder.resolve("september");
        MonthReports.write(august, SIZE, MonthReports.Kind.AUGUST);
        MonthReports.write(september, SIZE, MonthReports.Kind.SEPTEMBER);
        Path earlier = folder.resolve("settled-august");
        command.run(arguments(august, earlier, "--period", "2026-08"), earlier);
        measure("the month alone", september);
        measure("--earlier", september, "--earlier", earlier.toString());

        MonthReports.write(september, SIZE, MonthReports.Kind.AUGUST);
        measure("two months", september);
        MonthReports.write(september, LATE, MonthReports.Kind.LATE);
        measure("late rows", september, "--earlier", earlier.toString());

        BenchmarkFolder.delete(folder.resolve("agreements"));
        GeneratedMonth.agreements(folder.resolve("agreements"), SIZE, List.of("USD", "EUR"), new SecureRandom());
        Path euro = folder.resolve("euro");
        MonthReports.write(euro, SIZE, MonthReports.Kind.EURO);
        measure("exchange", euro, "--rates", rates().toString());
    }

    private List<String> arguments(Path transactions, Path month, String... more) {
        return SettlementBenchmark.settle(checkout, folder, transactions, month, more);
    }

    private void measure(String what, Path transactions, String... more) throws Exception {
        List<CommandRun.Taken> taken = new ArrayList<>();
        Path month = folder.resolve("month");
        for (int run = 0; run <= runs; run++) {
            BenchmarkFolder.delete(month);
            CommandRun.Taken each = command.run(arguments(transactions, month, more), month);
            if (run > 0) {
                taken.add(each);
            }
        }
        SettlementBenchmark.tell(out, what, taken);
    }

    /** As the European Central Bank publishes them, but every day. */
    private Path rates() throws Exception {
        StringBuilder text = new StringBuilder("Date,USD,\n");
        for (int day = RATE_DAYS - 1; day >= 0; day--) {
            text.append(FIRST_RATE.plusDays(day))
                    .append(",1.")
                    .append(1000 + day)
                    .append(",\n");
        }
        return Files.writeString(folder.resolve("eurofxref-hist.csv"), text);
    }
}
