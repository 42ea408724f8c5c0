package dev.ggen.settlement.report;

import dev.ggen.rating.ParquetCsv;
import dev.ggen.rating.RatingLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report's bytes as text: its own, or those that a Parquet file stands for. */
final class ReportBytes {
    /** What opening one Parquet file may use; several may be open at once. */
    private static final RatingLimits PARQUET = new RatingLimits(128, 1);

    private ReportBytes() {}

    static boolean isParquet(Path file) throws IOException {
        return ParquetCsv.isParquet(file);
    }

    static InputStream text(Path file) throws IOException {
        return isParquet(file) ? ParquetCsv.open(file, PARQUET) : Files.newInputStream(file);
    }
}
