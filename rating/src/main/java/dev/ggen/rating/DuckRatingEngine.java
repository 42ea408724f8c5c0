package dev.ggen.rating;

import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.MeasureSum;
import dev.ggen.partner.revenue.SumKey;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/**
 * The engine on embedded DuckDB.
 *
 * <p>Sums are HUGEINT sums of 64-bit millionths; DuckDB refuses one that passes 127 bits. Aggregates first and names the keys
 * afterwards, because there are far fewer keys than lines.
 */
public final class DuckRatingEngine implements RatingEngine {
    static final String LINES = "lines.parquet";
    static final String SERIES = "series.parquet";

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
                SELECT series, day, total, lines
                FROM summed JOIN (SELECT series, before_day, after_day FROM read_parquet(%s)) USING (series)
                ORDER BY before_day, day, after_day
                """.formatted(quoted(frozen, LINES), quoted(frozen, SERIES));
        Map<Integer, LocalDate> days = new HashMap<>();
        query(frozen, sql, (all, chunk) -> {
            DuckDBReadableVector series = chunk.vector(0);
            DuckDBReadableVector day = chunk.vector(1);
            DuckDBReadableVector total = chunk.vector(2);
            DuckDBReadableVector lines = chunk.vector(3);
            for (long row = 0; row < chunk.rowCount(); row++) {
                LocalDate date = days.computeIfAbsent(day.getInt(row), LocalDate::ofEpochDay);
                SumKey key = all.get(series.getInt(row)).key(date);
                sink.accept(new KeySum(key, total.getHugeInt(row), lines.getLong(row)));
            }
        });
    }

    @Override
    public List<FileSum> fileSums(FrozenLines frozen) {
        String sql = """
                WITH summed AS (
                  SELECT file, day, series, sum(amount) AS total, count(*) AS lines FROM read_parquet(%s) GROUP BY file, day, series)
                SELECT min(series), file, year(DATE '1970-01-01' + day)::INTEGER AS y, month(DATE '1970-01-01' + day)::INTEGER AS m,
                  sum(total)::HUGEINT, sum(lines)::BIGINT
                FROM summed JOIN (SELECT series, measure, currency FROM read_parquet(%s)) USING (series)
                GROUP BY file, y, m, measure, currency
                ORDER BY file, y, m, measure, currency
                """.formatted(quoted(frozen, LINES), quoted(frozen, SERIES));
        List<FileSum> sums = new ArrayList<>();
        query(frozen, sql, (all, chunk) -> {
            for (long row = 0; row < chunk.rowCount(); row++) {
                Series series = all.get(chunk.vector(0).getInt(row));
                MeasureSum sum = new MeasureSum(
                        series.measure(),
                        series.currency(),
                        chunk.vector(4).getHugeInt(row),
                        chunk.vector(5).getLong(row));
                YearMonth month = YearMonth.of(
                        chunk.vector(2).getInt(row), chunk.vector(3).getInt(row));
                sums.add(new FileSum(chunk.vector(1).getInt(row), month, sum));
            }
        });
        return sums;
    }

    private static String quoted(FrozenLines frozen, String file) {
        return DuckSession.quoted(frozen.folder().resolve(file));
    }

    private interface ChunkReader {
        void read(List<Series> all, DuckDBDataChunkReader chunk);
    }

    /** Runs a query; its rows name series by number. */
    private void query(FrozenLines frozen, String sql, ChunkReader reader) {
        try (DuckSession session = DuckSession.ordered(limits, frozen.folder())) {
            List<Series> all = new SeriesTable(session).read(frozen.folder().resolve(SERIES));
            try (DuckDBPreparedStatement statement = session.prepare(sql);
                    DuckDBChunkedResult result = statement.query()) {
                while (result.nextChunk()) {
                    reader.read(all, result.chunk());
                }
            }
        } catch (SQLException e) {
            throw new RatingException("DuckDB could not sum the lines: " + e.getMessage(), e);
        }
    }
}
