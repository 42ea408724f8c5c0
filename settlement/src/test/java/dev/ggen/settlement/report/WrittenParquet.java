package dev.ggen.settlement.report;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Parquet files as other people write them: days, times and amounts have types of their own. */
final class WrittenParquet {
    private WrittenParquet() {}

    /** The records of a CSV in {@code ggen-transactions/1}, beside it. */
    static Path of(Path csv) {
        Path parquet = csv.resolveSibling(csv.getFileName() + ".parquet");
        String sql = """
                COPY (SELECT * REPLACE (day::DATE AS day, recorded_at::TIMESTAMP AS recorded_at, amount::DECIMAL(18, 6) AS amount)
                      FROM read_csv('%s', all_varchar = true, header = true, delim = ','))
                TO '%s' (FORMAT parquet)""".formatted(csv, parquet);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return parquet;
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB could not write " + parquet, e);
        }
    }
}
