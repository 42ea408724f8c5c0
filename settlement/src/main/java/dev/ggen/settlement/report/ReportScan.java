package dev.ggen.settlement.report;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a recognised report from end to end. */
final class ReportScan {
    private ReportScan() {}

    interface RowSink {
        /** Takes a row and its place, as {@link ReportFormat#place} makes it. */
        void accept(int place, MappedRow row);
    }

    static void scan(ReportFile file, Map<String, String> typesOfSettled, FileFindings findings, RowSink sink)
            throws IOException {
        Optional<OpenReport> opened = OpenReport.open(file.input(), findings);
        if (opened.isEmpty()) {
            return;
        }
        try (OpenReport report = opened.get()) {
            ReportRow current = report.row();
            PlacedSink placed = new PlacedSink(file.format(), sink);
            RowMapper mapper = switch (file.format()) {
                case AWS_BILLING_EVENTS -> new AwsMapper(file, typesOfSettled, current);
                case TRANSACTIONS_CSV -> new TransactionsMapper(file, current);
                case AWS_DISBURSEMENTS -> new AwsDisbursementMapper(file, current);
                case GOOGLE_DISBURSEMENTS -> new GoogleMapper(file, current);
                case MICROSOFT_EARNINGS -> new MicrosoftMapper(file, current);
                case MICROSOFT_PAYMENTS -> new MicrosoftPaymentMapper(file, current);
            };
            while (report.next()) {
                placed.begin(current.line());
                mapper.map(current, placed);
            }
        }
    }

    /** Numbers the rows of a record. */
    private static final class PlacedSink implements Consumer<MappedRow> {
        private final ReportFormat format;
        private final RowSink sink;
        private int line;
        private int next;

        PlacedSink(ReportFormat format, RowSink sink) {
            this.format = format;
            this.sink = sink;
        }

        void begin(int newLine) {
            line = newLine;
            next = 0;
        }

        @Override
        public void accept(MappedRow row) {
            sink.accept(format.place(line, next), row);
            next++;
        }
    }
}
