package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.LineOrigin;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.ZipSource;
import java.util.Optional;

/**
 * A report that was recognised.
 *
 * @param input the file
 * @param digest SHA-256 of the original report's bytes, also when the input is an extract of it
 * @param measure of the bytes in the file, as a container says it; empty where they weren't read for the digest
 * @param format what it is
 * @param account whose report it is, as the file itself says; empty when it holds no row
 * @param form how its bytes hold it
 */
public record ReportFile(
        ReportInput input,
        Digest digest,
        Optional<ZipSource.Measure> measure,
        ReportFormat format,
        String account,
        Form form) {
    /** How a file holds a report. */
    public enum Form {
        /** Text whose fields are parted by commas. */
        TEXT,
        /** Text whose fields are parted by tabs. */
        TABBED_TEXT,
        PARQUET
    }

    public String name() {
        return input.name();
    }

    /** Its bytes, for a container. */
    public ZipSource bytes() {
        return measure.map(known -> ZipSource.of(input.path(), known)).orElseGet(() -> ZipSource.of(input.path()));
    }

    /** The source of its lines, as {@code ggen-transactions:accenture}; empty when it holds no row. */
    public String source() {
        return account.isEmpty() ? "" : format.source(account);
    }

    /** What its lines are told to stand in; a file that holds no row has none. */
    LineOrigin origin() {
        return new LineOrigin(source(), digest.hex());
    }
}
