package dev.ggen.checks.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A report in {@code ggen-transactions/1} for each agreement of a month, the same at each call; DuckDB writes them, a hundred million lines in a
 * few minutes.
 */
final class MonthReports {
    private static final String REPORT = """
            COPY (
              SELECT 'AGREEMENT-ID-KIND-' || lpad(i::VARCHAR, 9, '0') AS transaction_id, 'AGREEMENT-ID' AS account, 'sale' AS "type",
                if(seed % 4 = 0, 'referral', 'marketplace-listing') AS product, day, strftime(day + DELAY, '%Y-%m-%dT12:00:00Z') AS recorded_at,
                CURRENCY AS currency, (seed % 5000000000 // 1000000) || '.' || lpad((seed % 1000000)::VARCHAR, 6, '0') AS amount,
                CUSTOMER AS customer, NULL AS parent_id
              FROM (SELECT i, seed, DATE 'FIRST-DAY' + (seed // 7 % 30)::INTEGER AS day
                FROM (SELECT i, hash(i, NUMBER, 'KIND') // 4 AS seed FROM range(LINES) AS counted(i))))
            TO 'FILE' (FORMAT csv, HEADER)
            """;
    private static final String ANY_CUSTOMER = "'customer-' || seed // 11 % " + MonthSize.CUSTOMERS;
    private static final String OFTEN_ONE = "if(seed // 13 % 2 = 0, 'customer-0', " + ANY_CUSTOMER + ")";

    private MonthReports() {}

    /** Which rows. */
    enum Kind {
        AUGUST("2026-08-01", 0, "'USD'"),
        SEPTEMBER("2026-09-01", 0, "'USD'"),
        /** Of August, recorded in September. */
        LATE("2026-08-01", 31, "'USD'"),
        /** Of September, every second row in euro. */
        EURO("2026-09-01", 0, "if(seed // 17 % 2 = 0, 'EUR', 'USD')");

        private final String firstDay;
        private final int delayDays;
        private final String currency;

        Kind(String firstDay, int delayDays, String currency) {
            this.firstDay = firstDay;
            this.delayDays = delayDays;
            this.currency = currency;
        }
    }

    /** Writes into a folder, which is made when it isn't there. */
    static void write(Path folder, MonthSize size, Kind kind) throws IOException, SQLException {
        Files.createDirectories(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (int number = 1; number <= size.agreements(); number++) {
                statement.execute(report(folder, size, kind, number));
            }
        }
    }

    private static String report(Path folder, MonthSize size, Kind kind, int number) {
        Path file = folder.resolve(GeneratedMonth.id(number) + "-" + kind + ".csv");
        return REPORT.replace("AGREEMENT-ID", GeneratedMonth.id(number))
                .replace("KIND", kind.name())
                .replace("DELAY", Integer.toString(kind.delayDays))
                .replace("FIRST-DAY", kind.firstDay)
                .replace("CURRENCY", kind.currency)
                .replace("NUMBER", Integer.toString(number))
                .replace("LINES", Long.toString(size.linesOf(number)))
                .replace("CUSTOMER", size.shape() == MonthSize.Shape.SKEW ? OFTEN_ONE : ANY_CUSTOMER)
                .replace("FILE", file.toString().replace("'", "''"));
    }
}
