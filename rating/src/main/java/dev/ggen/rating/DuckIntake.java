package dev.ggen.rating;

import dev.ggen.partner.revenue.TransactionLine;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.duckdb.DuckDBFunctions;

/** Lines → spill → each once → Parquet. */
final class DuckIntake implements LineIntake {
    private final RatingLimits limits;
    private final Path folder;
    private final LineRecords.Files files;
    private final SeriesNumbers numbers = new SeriesNumbers();
    private final Spill spill;

    DuckIntake(RatingLimits limits, Path folder, List<String> fileDigests) {
        this.limits = limits;
        this.folder = folder;
        this.files = new LineRecords.Files(fileDigests);
        this.spill = new Spill(folder);
    }

    @Override
    public IntakeLane lane() {
        return new Lane();
    }

    @Override
    public FreezeResult freeze() {
        FreezeFindings findings = new FreezeFindings(files.count());
        try (DuckSession session = DuckSession.open(limits, folder)) {
            writeLines(session, findings);
            writeSeries(session);
        } catch (SQLException e) {
            throw new RatingException("DuckDB could not freeze the lines: " + e.getMessage(), e);
        }
        if (findings.conflictCount() > 0) {
            return new FreezeResult.Contradicted(findings.conflicts(), findings.conflictCount());
        }
        String digest = HexFormat.of().formatHex(findings.digest());
        return new FreezeResult.Frozen(new FrozenLines(folder, digest, findings.lines(), findings.repeated()));
    }

    private void writeLines(DuckSession session, FreezeFindings findings) throws SQLException {
        try (var function = DuckDBFunctions.tableFunction()) {
            function.withName("spilled_lines")
                    .withFunction(new BucketFunction(spill, findings, limits.threads()))
                    .register(session.connection());
        }
        session.execute("COPY (SELECT " + PackedKey.UNPACKED + ", amount FROM spilled_lines()) TO "
                + DuckSession.quoted(folder.resolve(DuckRatingEngine.LINES)) + " (FORMAT parquet)");
    }

    private void writeSeries(DuckSession session) throws SQLException {
        new SeriesTable(session).write(numbers.all(), folder.resolve(DuckRatingEngine.SERIES));
    }

    @Override
    public void close() {
        spill.close();
    }

    private final class Lane implements IntakeLane {
        private final LineRecords records = new LineRecords(files, numbers);
        private final SpillLane spillLane = spill.lane();

        @Override
        public void add(TransactionLine line, int place) {
            spillLane.add(records.of(line, place));
        }
    }
}
