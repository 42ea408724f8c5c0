package dev.ggen.settlement.report;

import dev.ggen.rating.ParquetCsv;
import dev.ggen.rating.UnreadableParquet;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report or extract whose header was understood, standing before its first record. */
final class OpenReport implements Closeable {
    /** The column that an extract puts before the original's; a Parquet file is read as an extract of everything in it. */
    static final String LINE_COLUMN = ParquetCsv.LINE_COLUMN;

    private final CsvReader reader;
    private final ReportFormat format;
    private final boolean extract;
    private final List<String> header;
    private final ReportInput input;
    private final FileFindings findings;
    private final ReportRow row;

    private OpenReport(
            CsvReader reader,
            ReportFormat format,
            boolean extract,
            List<String> header,
            ReportInput input,
            FileFindings findings) {
        this.reader = reader;
        this.format = format;
        this.extract = extract;
        this.header = header;
        this.input = input;
        this.findings = findings;
        Map<String, Integer> columns = new HashMap<>();
        for (int field = 0; field < header.size(); field++) {
            columns.put(header.get(field), field);
        }
        this.row = new ReportRow(columns, reader.record(), findings);
    }

    /** Empty when the header can't be understood, which the findings then know. */
    static Optional<OpenReport> open(ReportInput input, FileFindings findings) throws IOException {
        try {
            return open(CsvReader.open(input.path()), input, findings);
        } catch (UnreadableParquet e) {
            tellUnreadable(e, input.name(), findings);
            return Optional.empty();
        }
    }

    private static Optional<OpenReport> open(CsvReader reader, ReportInput input, FileFindings findings)
            throws IOException {
        Optional<OpenReport> opened = Optional.empty();
        try {
            opened = understand(reader, input, findings);
            return opened;
        } finally {
            if (opened.isEmpty()) {
                reader.close();
            }
        }
    }

    private static void tellUnreadable(UnreadableParquet unreadable, String name, FileFindings findings) {
        findings.refuse(
                "report-parquet-unreadable",
                0,
                "%s can't be read as Parquet: %s".formatted(name, unreadable.getMessage()),
                "a Parquet file with the columns of ggen-transactions/1, as docs/reference/transactions-csv.md has them",
                "Write the file again, or send CSV.");
    }

    private static Optional<OpenReport> understand(CsvReader reader, ReportInput input, FileFindings findings)
            throws IOException {
        if (!reader.next()) {
            findings.refuse("report-empty", 0, input.name() + " is empty", "a header, then a record a line", "");
            return Optional.empty();
        }
        List<String> header = new ArrayList<>(reader.record().texts());
        boolean isParquet = ReportBytes.isParquet(input.path());
        boolean extract = isParquet || input.extractOf().isPresent();
        if (extract && !header.getFirst().equals(LINE_COLUMN)) {
            findings.refuse(
                    "report-extract-bad",
                    1,
                    input.name() + " is no extract: its first column is " + Shown.value(header.getFirst()),
                    "the column line, then the original's",
                    "");
            return Optional.empty();
        }
        Optional<ReportFormat> format = ReportFormat.of(header, reader.separator())
                .filter(found -> !isParquet || found == ReportFormat.TRANSACTIONS_CSV);
        if (format.isEmpty()) {
            findings.refuse(
                    "report-header-unknown",
                    1,
                    "%s has a header of no known report: %s"
                            .formatted(input.name(), Shown.value(String.join(",", header))),
                    "AWS Marketplace's billing event feed or disbursements, Google Cloud Marketplace's disbursements, Microsoft Partner Center's"
                            + " earnings or payments, or ggen-transactions/1",
                    "See docs/reference/transactions-csv.md for ggen's own format.");
            return Optional.empty();
        }
        List<String> named = format.get().named(header);
        List<String> own = extract ? named.subList(1, named.size()) : named;
        if (!HeaderCheck.isComplete(format.get(), own, input.name(), findings)) {
            return Optional.empty();
        }
        return Optional.of(new OpenReport(reader, format.get(), extract, named, input, findings));
    }

    ReportFormat format() {
        return format;
    }

    ReportFile.Form form() throws IOException {
        if (ReportBytes.isParquet(input.path())) {
            return ReportFile.Form.PARQUET;
        }
        return reader.separator() == CsvReader.COMMA ? ReportFile.Form.TEXT : ReportFile.Form.TABBED_TEXT;
    }

    /** The columns that the reporter's documentation doesn't name. */
    List<String> undocumentedColumns() {
        List<String> own = extract ? header.subList(1, header.size()) : header;
        return format.columns().undocumented(own);
    }

    ReportRow row() {
        return row;
    }

    CsvRecord record() {
        return reader.record();
    }

    /** Goes to the next record that has its fields, telling of those that haven't; blank lines are none. */
    boolean next() throws IOException {
        try {
            while (reader.next()) {
                if (!reader.record().isBlank() && isWhole()) {
                    return true;
                }
            }
        } catch (UnreadableParquet e) {
            tellUnreadable(e, input.name(), findings);
        }
        return false;
    }

    private boolean isWhole() {
        CsvRecord record = reader.record();
        int line = record.line();
        if (record.isTooLong()) {
            findings.refuse(
                    "report-row-too-long",
                    line,
                    "the record that begins here is longer than " + CsvReader.RECORD_BYTES_LIMIT + " bytes",
                    "shorter records; a quote that opens a field is closed again",
                    "Look for a quote that isn't closed. The rest of the file was not read.");
            return false;
        }
        if (record.isUnclosed()) {
            findings.refuse(
                    "report-quote-unclosed",
                    line,
                    "the record that begins here has a quote that is not closed until the file ends",
                    "a closing quote; quotes inside a field are doubled",
                    "Fetch the file again if it was cut off, or close the quote.");
            return false;
        }
        if (record.fields() != header.size() || record.hasTooManyFields()) {
            findings.refuse(
                    "report-row-cut",
                    line,
                    "the row has %s%s fields, the header %s%s"
                            .formatted(
                                    record.hasTooManyFields() ? "more than " : "",
                                    record.fields(),
                                    header.size(),
                                    record.hadLineEnd() ? "" : "; the file ends within it"),
                    "as many fields as the header",
                    record.hadLineEnd()
                            ? "Look for a %s outside quotes."
                                    .formatted(reader.separator() == CsvReader.COMMA ? "comma" : "tab")
                            : "Fetch the file again: it was cut off.");
            return false;
        }
        return beginRow(line);
    }

    private boolean beginRow(int line) {
        row.begin(line);
        if (!extract) {
            return true;
        }
        String original = row.text(LINE_COLUMN);
        if (!original.matches("[1-9][0-9]{0,8}")) {
            row.refuse("report-extract-bad", "line is " + Shown.value(original), "the original record's line", "");
            return false;
        }
        row.begin(Integer.parseInt(original));
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
