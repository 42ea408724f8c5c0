package dev.ggen.settlement.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The report formats that are understood; a file says which it is by its header alone. */
public enum ReportFormat {
    /** AWS Marketplace's billing event data feed, version 1. */
    AWS_BILLING_EVENTS("aws-billing-events"),
    /** ggen's own file for any stream, {@code ggen-transactions/1}. */
    TRANSACTIONS_CSV("ggen-transactions");

    private final String id;

    ReportFormat(String id) {
        this.id = id;
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
            case TRANSACTIONS_CSV -> new TransactionsColumns();
        };
    }

    static Optional<ReportFormat> of(List<String> header) {
        return Arrays.stream(values())
                .filter(format -> format.columns().recognises(header))
                .findFirst();
    }
}
