package dev.ggen.checks.benchmark;

import dev.ggen.rating.RatingLimits;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** DuckDB alone, with the same keys over the same file and the same limits: what rating is measured against. */
final class BareGroupBy {
    private BareGroupBy() {}

    static long keys(Path folder, RatingLimits limits) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(limits.threads()));
        settings.setProperty("memory_limit", limits.memoryMebibytes() + "MiB");
        String file = folder.resolve("lines.parquet").toString().replace("'", "''");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT series, day, sum(amount), count(*) FROM read_parquet('"
                        + file + "') GROUP BY series, day")) {
            long keys = 0;
            while (rows.next()) {
                keys++;
            }
            return keys;
        }
    }
}
