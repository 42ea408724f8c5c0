package dev.ggen.rating;

import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBAppender;

/**
 * The names behind the numbers, beside the lines.
 *
 * <p>Sums are sorted by key through two ranks, so that no text is compared once for every sum: first source, product and measure,
 * then (after the day) the currency and the attributes.
 */
final class SeriesTable {
    static final List<Measure> MEASURES = List.of(Measure.values());
    private static final Comparator<Series> BEFORE_DAY =
            Comparator.comparing(Series::source).thenComparing(Series::product).thenComparing(Series::measure);

    private static final Comparator<Series> AFTER_DAY =
            Comparator.comparing(Series::currency).thenComparing(Series::attributes);

    private final DuckSession session;

    SeriesTable(DuckSession session) {
        this.session = session;
    }

    void write(List<Series> all, Path file) throws SQLException {
        Map<Series, Integer> ranks = ranks(all, BEFORE_DAY);
        Map<Series, Integer> ranksAfter = ranks(all, AFTER_DAY);
        session.execute("CREATE TABLE series (series INTEGER, before_day INTEGER, after_day INTEGER, source VARCHAR,"
                + " product VARCHAR, measure TINYINT, currency VARCHAR, mark VARCHAR, since DATE, sold_on DATE)");
        try (DuckDBAppender appender = session.connection().createAppender("main", "series")) {
            for (int number = 0; number < all.size(); number++) {
                Series series = all.get(number);
                appender.beginRow();
                appender.append(number);
                appender.append(ranks.getOrDefault(series, 0));
                appender.append(ranksAfter.getOrDefault(series, 0));
                appender.append(series.source());
                appender.append(series.product());
                appender.append((byte) MEASURES.indexOf(series.measure()));
                appender.append(series.currency());
                SaleAttributes attributes = series.attributes();
                appender.append(attributes.mark());
                append(appender, attributes.since());
                append(appender, attributes.soldOn());
                appender.endRow();
            }
        }
        session.execute("COPY series TO " + DuckSession.quoted(file) + " (FORMAT parquet)");
    }

    private static void append(DuckDBAppender appender, Optional<LocalDate> day) throws SQLException {
        if (day.isPresent()) {
            appender.append(day.get());
        } else {
            appender.appendNull();
        }
    }

    private static Map<Series, Integer> ranks(List<Series> all, Comparator<Series> order) {
        List<Series> sorted = all.stream().sorted(order).toList();
        Map<Series, Integer> ranks = new HashMap<>();
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) != 0) {
                rank++;
            }
            ranks.put(sorted.get(i), rank);
        }
        return ranks;
    }

    /** By number. */
    List<Series> read(Path file) throws SQLException {
        String sql = "SELECT source, product, measure, currency, mark, since, sold_on FROM read_parquet("
                + DuckSession.quoted(file) + ") ORDER BY series";
        List<Series> all = new ArrayList<>();
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(new Series(
                        rows.getString(1),
                        rows.getString(2),
                        MEASURES.get(rows.getInt(3)),
                        rows.getString(4),
                        new SaleAttributes(rows.getString(5), day(rows, 6), day(rows, 7))));
            }
        }
        return all;
    }

    private static Optional<LocalDate> day(ResultSet rows, int column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, LocalDate.class));
    }
}
