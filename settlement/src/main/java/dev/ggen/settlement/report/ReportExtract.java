package dev.ggen.settlement.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Some records of a report, byte for byte (of a Parquet file, as text), each behind the number of its line, so that they can be shown
 * without the rest.
 *
 * <p>An extract is read like its original when the original's digest and account are given beside it, and gives the same lines.
 */
public final class ReportExtract {
    private ReportExtract() {}

    /**
     * Writes an extract, header included; the stream stays open.
     *
     * @param file the report; no extract itself
     * @param chosen whether the record that begins on a line is wanted
     */
    public static void write(ReportFile file, IntPredicate chosen, OutputStream out) throws IOException {
        if (file.input().extractOf().isPresent()) {
            throw new IllegalArgumentException("an extract of an extract has lost its place: " + file.name());
        }
        Path path = file.input().path();
        if (ReportBytes.isParquet(path)) {
            writeNumbered(path, chosen, out);
            return;
        }
        try (CsvReader reader = CsvReader.open(path)) {
            boolean header = true;
            while (reader.next()) {
                CsvRecord record = reader.record();
                if (header) {
                    write(OpenReport.LINE_COLUMN, reader, out);
                } else if (!record.isBlank() && chosen.test(record.line())) {
                    write(Integer.toString(record.line()), reader, out);
                }
                header = false;
            }
        }
    }

    /** Of a Parquet file the rows as text, which have their number already. */
    private static void writeNumbered(Path path, IntPredicate chosen, OutputStream out) throws IOException {
        try (CsvReader reader = CsvReader.open(path)) {
            boolean header = true;
            while (reader.next()) {
                String number =
                        header ? "" : Objects.requireNonNull(reader.record().text(0));
                if (header || chosen.test(Integer.parseInt(number))) {
                    out.write(reader.record().original());
                }
                header = false;
            }
        }
    }

    private static void write(String first, CsvReader reader, OutputStream out) throws IOException {
        out.write(first.getBytes(StandardCharsets.US_ASCII));
        out.write(reader.separator());
        out.write(reader.record().original());
    }
}
