package dev.ggen.rating;

import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.MeasureSum;
import dev.ggen.partner.revenue.SumKey;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The engine on embedded DuckDB.
 *
 * <p>Sums are HUGEINT sums of 64-bit millionths; DuckDB refuses one that passes 127 bits. Aggregates first and names the keys
 * afterwards, because there are far fewer keys than lines.
 */
public final class DuckRatingEngine implements RatingEngine {
    static final String LINES = "lines.parquet";
    static final String SERIES = "series.parquet";
    static final List<Measure> MEASURES = List.of(Measure.values());

    private final RatingLimits limits;

    public DuckRatingEngine(RatingLimits limits) {
        this.limits = limits;
    }

    @Override
    public LineIntake intake(Path folder, List<String> fileDigests) {
        return new DuckIntake(limits, folder.toAbsolutePath(), fileDigests);
    }

    @Override
    public void sums(FrozenLines frozen, Consumer<KeySum> sink) {
        String sql = """
                WITH summed AS (
                  SELECT series, day, sum(amount) AS total, count(*) AS lines FROM read_parquet(%s) GROUP BY series, day)
                SELECT source, product, measure, day, currency, total, lines
                FROM summed JOIN read_parquet(%s) USING (series)
                ORDER BY source, product, measure, day, currency
                """.formatted(quoted(frozen, LINES), quoted(frozen, SERIES));
        query(frozen, sql, row -> sink.accept(keySum(row)));
    }

    private static KeySum keySum(ResultSet row) throws SQLException {
        SumKey key = new SumKey(
                row.getString(1),
                row.getString(2),
                MEASURES.get(row.getInt(3)),
                LocalDate.ofEpochDay(row.getInt(4)),
                row.getString(5));
        return new KeySum(key, row.getBigDecimal(6).toBigIntegerExact(), row.getLong(7));
    }

    @Override
    public List<FileSum> fileSums(FrozenLines frozen) {
        String sql = """
                WITH summed AS (
                  SELECT file, day, series, sum(amount) AS total, count(*) AS lines FROM read_parquet(%s) GROUP BY file, day, series)
                SELECT file, year(DATE '1970-01-01' + day) AS y, month(DATE '1970-01-01' + day) AS m, measure, currency,
                  sum(total), sum(lines)
                FROM summed JOIN read_parquet(%s) USING (series)
                GROUP BY file, y, m, measure, currency
                ORDER BY file, y, m, measure, currency
                """.formatted(quoted(frozen, LINES), quoted(frozen, SERIES));
        List<FileSum> sums = new ArrayList<>();
        query(frozen, sql, row -> sums.add(fileSum(row)));
        return sums;
    }

    private static FileSum fileSum(ResultSet row) throws SQLException {
        MeasureSum sum = new MeasureSum(
                MEASURES.get(row.getInt(4)),
                row.getString(5),
                row.getBigDecimal(6).toBigIntegerExact(),
                row.getLong(7));
        return new FileSum(row.getInt(1), YearMonth.of(row.getInt(2), row.getInt(3)), sum);
    }

    private static String quoted(FrozenLines frozen, String file) {
        return DuckSession.quoted(frozen.folder().resolve(file));
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(FrozenLines frozen, String sql, RowReader reader) {
        try (DuckSession session = DuckSession.open(limits, frozen.folder());
                Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new RatingException("DuckDB could not sum the lines: " + e.getMessage(), e);
        }
    }
}
