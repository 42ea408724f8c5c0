package dev.ggen.settlement.recalculation;

import dev.ggen.settlement.report.ReportFile;
import dev.ggen.settlement.report.ReportFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reports whose rows a script reads: each into the table of its format. */
final class ReportTerms {
    private static final String FOLDER = "inputs/reports/";
    private static final List<String> TRANSACTION_COLUMNS = List.of(
            "source",
            "transaction_id",
            "account",
            "type",
            "product",
            "day",
            "recorded_at",
            "currency",
            "amount",
            "customer",
            "parent_id",
            "mark",
            "since",
            "sold_on");
    private static final List<String> AWS_COLUMNS = List.of(
            "billing_event_id",
            "valid_from",
            "from_account_id",
            "to_account_id",
            "product_id",
            "action",
            "transaction_type",
            "parent_billing_event_id",
            "amount",
            "currency",
            "balance_impacting",
            "invoice_date");

    private final List<ReportFile> reports;

    ReportTerms(List<ReportFile> reports) {
        this.reports = reports;
    }

    /** The parts that read the reports, each with what stands before its rules. */
    SortedMap<SqlPart, String> rows() {
        SortedMap<SqlPart, String> rows = new TreeMap<>();
        reports.stream().map(ReportFile::format).forEach(format -> add(rows, format));
        return rows;
    }

    private void add(SortedMap<SqlPart, String> rows, ReportFormat format) {
        switch (format) {
            case TRANSACTIONS_CSV -> rows.put(SqlPart.TRANSACTION_ROWS, transactions());
            case AWS_BILLING_EVENTS -> rows.put(SqlPart.AWS_ROWS, awsEvents());
            case AWS_DISBURSEMENTS -> addLoose(rows, SqlPart.AWS_DISBURSEMENTS, format);
            case GOOGLE_DISBURSEMENTS -> addLoose(rows, SqlPart.GOOGLE_DISBURSEMENTS, format);
            case MICROSOFT_EARNINGS -> addLoose(rows, SqlPart.MICROSOFT_EARNINGS, format);
            case MICROSOFT_PAYMENTS -> addLoose(rows, SqlPart.MICROSOFT_PAYMENTS, format);
        }
    }

    private void addLoose(SortedMap<SqlPart, String> rows, SqlPart part, ReportFormat format) {
        rows.put(SqlPart.LOOSE_ROWS, "");
        rows.put(part, loose(format));
    }

    private String transactions() {
        return table("transaction_row", TRANSACTION_COLUMNS)
                + ofFormat(ReportFormat.TRANSACTIONS_CSV)
                        .map(report -> "INSERT INTO transaction_row BY NAME SELECT " + SqlText.text(report.source())
                                + " AS source, * FROM " + rows(report) + ";\n")
                        .collect(Collectors.joining());
    }

    private String awsEvents() {
        return table(
                        "aws_row",
                        Stream.concat(Stream.of("source", "account"), AWS_COLUMNS.stream())
                                .toList())
                + ofFormat(ReportFormat.AWS_BILLING_EVENTS)
                        .map(report -> "INSERT INTO aws_row SELECT " + SqlText.text(report.source()) + ", "
                                + SqlText.text(report.account()) + ", " + String.join(", ", AWS_COLUMNS) + " FROM "
                                + rows(report) + ";\n")
                        .collect(Collectors.joining());
    }

    /** The sources whose rows are read, and can be none. */
    String sources() {
        SqlTable sources = new SqlTable("row_source", "source VARCHAR");
        reports.stream()
                .map(ReportFile::source)
                .filter(source -> !source.isEmpty())
                .distinct()
                .sorted()
                .forEach(source -> sources.row(SqlText.text(source)));
        return sources.sql();
    }

    private Stream<ReportFile> ofFormat(ReportFormat format) {
        return reports.stream().filter(report -> report.format() == format);
    }

    /** The fields of reports whose columns' names are written now this way, now that. */
    private String loose(ReportFormat format) {
        return "DELETE FROM report_field;\n"
                + ofFormat(format)
                        .map(report -> "INSERT INTO report_field SELECT " + SqlText.text(report.source()) + ", "
                                + SqlText.text(report.name()) + ", * FROM " + fields(report) + ";\n")
                        .collect(Collectors.joining());
    }

    private static String rows(ReportFile report) {
        return file(report.form() == ReportFile.Form.PARQUET ? "read_parquet" : "csv_rows", report);
    }

    private static String fields(ReportFile report) {
        return file(report.form() == ReportFile.Form.TABBED_TEXT ? "tabbed_fields" : "csv_fields", report);
    }

    private static String file(String function, ReportFile report) {
        return function + "(" + SqlText.text(FOLDER + literal(report.name())) + ")";
    }

    /** A name whose characters stand for themselves where DuckDB looks for files. */
    private static String literal(String name) {
        return name.replaceAll("[\\[*?{]", "[$0]");
    }

    private static String table(String name, List<String> columns) {
        return "CREATE OR REPLACE TEMP TABLE " + name + " (" + columns(columns) + ");\n";
    }

    private static String columns(List<String> names) {
        return names.stream().map(name -> name + " VARCHAR").collect(Collectors.joining(", "));
    }
}
