package dev.ggen.rating;

import dev.ggen.partner.revenue.TransactionLine;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBFunctions;

/** Lines → spill → each once → Parquet. */
final class DuckIntake implements LineIntake {
    private final RatingLimits limits;
    private final Path folder;
    private final Map<String, Integer> files = new HashMap<>();
    private final SeriesNumbers numbers = new SeriesNumbers();
    private final Spill spill;

    DuckIntake(RatingLimits limits, Path folder, List<String> fileDigests) {
        this.limits = limits;
        this.folder = folder;
        for (String digest : fileDigests) {
            if (files.putIfAbsent(digest, files.size()) != null) {
                throw new IllegalArgumentException("a file is named twice: " + digest);
            }
        }
        if (files.size() > PackedKey.FILES_LIMIT) {
            throw new RatingException("more than " + PackedKey.FILES_LIMIT + " files at once: " + files.size());
        }
        this.spill = new Spill(folder);
    }

    @Override
    public IntakeLane lane() {
        return new Lane();
    }

    @Override
    public FreezeResult freeze() {
        FreezeFindings findings = new FreezeFindings(files.size());
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
        private final RowEncoder encoder = new RowEncoder();
        private final SpillLane spillLane = spill.lane();
        private final SeriesMemory series = new SeriesMemory(numbers);
        private final byte[] record = new byte[SpillRecord.BYTES];
        private String lastFile = "";
        private int lastFileNumber;

        @Override
        public void add(TransactionLine line, int place) {
            encoder.encode(line, record, 0);
            RowPlace row = new RowPlace(file(line.fileDigest()), place);
            int day = Math.toIntExact(line.day().toEpochDay());
            SpillRecord.write(record, 0, row, series.of(line), day, line.amountMillionths());
            spillLane.add(record);
        }

        private int file(String digest) {
            if (!digest.equals(lastFile)) {
                Integer found = files.get(digest);
                if (found == null) {
                    throw new IllegalArgumentException("the intake wasn't told of the file " + digest);
                }
                lastFile = digest;
                lastFileNumber = found;
            }
            return lastFileNumber;
        }
    }
}
