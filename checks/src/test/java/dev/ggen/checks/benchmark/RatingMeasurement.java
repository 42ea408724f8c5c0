package dev.ggen.checks.benchmark;

import dev.ggen.partner.revenue.KeySum;
import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.build.AgreementReports;
import dev.ggen.settlement.report.FrozenReports;
import dev.ggen.settlement.report.Reports;
import dev.ggen.settlement.run.ReportFolder;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** The step that sums, in this process, in turns with DuckDB alone: with the same keys over the same cache, and straight over the CSV. */
final class RatingMeasurement {
    private static final RatingLimits LIMITS = new RatingLimits(1024, 2);
    private static final int RUNS = 5;

    private final PrintStream out;

    RatingMeasurement(PrintStream out) {
        this.out = out;
    }

    /**
     * Freezes the reports and sums them.
     *
     * @param cache an empty folder
     */
    void run(Path transactions, Path cache) throws Exception {
        DuckRatingEngine engine = new DuckRatingEngine(LIMITS);
        FrozenReports frozen = new Reports(engine, LIMITS.threads())
                .freeze(ReportFolder.read(new NamedFolder(transactions, "transactions")), cache)
                .frozen()
                .orElseThrow();
        List<Double> rated = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<KeySum> sums = List.of();
        for (int run = 0; run <= RUNS; run++) {
            double alone = seconds(() -> BareGroupBy.keys(cache, LIMITS));
            long start = System.nanoTime();
            sums = AgreementReports.sums(engine, frozen);
            double ours = (System.nanoTime() - start) / 1e9;
            if (run > 0) { // the first warms both
                rated.add(ours);
                bare.add(alone);
            }
        }
        Timings ours = new Timings(rated);
        Timings alone = new Timings(bare);
        out.printf(
                Locale.ROOT,
                "sums          %s for %,d keys; DuckDB's bare group-by %s: ratio %.2f (goal 1.30)%n",
                ours,
                sums.size(),
                alone,
                ours.median() / alone.median());
        out.printf(
                Locale.ROOT,
                "DuckDB alone, CSV to sums, nothing checked, no line once %.2f s%n",
                seconds(() -> straight(transactions)));
    }

    private static long straight(Path transactions) throws Exception {
        String sql =
                "SELECT account, product, \"type\", day, currency, sum(amount::DECIMAL(18, 6)), count(*) FROM read_csv('"
                        + transactions.resolve("*.csv").toString().replace("'", "''")
                        + "', all_varchar = true) GROUP BY ALL";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + LIMITS.threads());
            try (ResultSet rows = statement.executeQuery(sql)) {
                long keys = 0;
                while (rows.next()) {
                    keys++;
                }
                return keys;
            }
        }
    }

    private static double seconds(Callable<Long> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }
}
