package dev.ggen.settlement.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The report formats that are understood; a file says which it is by its header alone. */
public enum ReportFormat {
    /** AWS Marketplace's billing event data feed, version 1. */
    AWS_BILLING_EVENTS("aws-billing-events", 1),
    /** AWS Marketplace's report of collections and disbursements: a record is up to six amounts, and what was paid of them. */
    AWS_DISBURSEMENTS("aws-disbursements", 8),
    /** What Google Cloud Marketplace transferred for a month. */
    GOOGLE_DISBURSEMENTS("google-disbursements", 1),
    /** The earnings that Microsoft Partner Center exports: a record is a price and the fee that Microsoft kept of it. */
    MICROSOFT_EARNINGS("microsoft-earnings", 2),
    /** The payments that Microsoft Partner Center exports: a record is what was paid, and the sales tax in it. */
    MICROSOFT_PAYMENTS("microsoft-payments", 2),
    /** ggen's own file for any stream, {@code ggen-transactions/1}. */
    TRANSACTIONS_CSV("ggen-transactions", 1);

    /** The names of those that can say a word of a sale beside its product: what a mark in a clause goes by. */
    public static final Set<String> MARKING = Set.of(TRANSACTIONS_CSV.id);

    private final String id;
    private final int rowsPerRecord;

    /**
     * @param rowsPerRecord the most rows that a record is taken apart into
     */
    ReportFormat(String id, int rowsPerRecord) {
        this.id = id;
        this.rowsPerRecord = rowsPerRecord;
    }

    /** The first part of a line's source: {@code aws-billing-events} of {@code aws-billing-events:123456789012}. */
    public String id() {
        return id;
    }

    /** The source of the lines that an account's reports in this format hold. */
    public String source(String account) {
        return id + ":" + account;
    }

    ReportColumns columns() {
        return switch (this) {
            case AWS_BILLING_EVENTS -> new AwsColumns();
            case AWS_DISBURSEMENTS -> new AwsDisbursementColumns();
            case GOOGLE_DISBURSEMENTS -> new GoogleColumns();
            case MICROSOFT_EARNINGS -> new MicrosoftColumns();
            case MICROSOFT_PAYMENTS -> new MicrosoftPaymentColumns();
            case TRANSACTIONS_CSV -> new TransactionsColumns();
        };
    }

    /** One number for a row: the line on which its record begins, and which of the record's rows it is, counted from 0. */
    int place(int line, int row) {
        if (row < 0 || row >= rowsPerRecord) {
            throw new IllegalArgumentException("a record of " + id + " has " + rowsPerRecord + " rows at most: " + row);
        }
        return Math.addExact(Math.multiplyExact(line, rowsPerRecord), row);
    }

    /** The line of a place. */
    int line(int place) {
        return place / rowsPerRecord;
    }

    /**
     * The format of a header.
     *
     * @param separator what parts its columns
     */
    static Optional<ReportFormat> of(List<String> header, char separator) {
        return Arrays.stream(values())
                .filter(format ->
                        separator == CsvReader.COMMA || format.columns().allowsTabs())
                .filter(format -> format.columns().recognises(format.named(header)))
                .findFirst();
    }

    /** A header by the names under which its columns are read. */
    List<String> named(List<String> header) {
        ReportColumns columns = columns();
        return header.stream().map(columns::nameOf).toList();
    }
}
