package dev.ggen.settlement.report;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads a recognised report from end to end. */
final class ReportScan {
    private ReportScan() {}

    interface RowSink {
        void accept(int line, MappedRow row);
    }

    static void scan(ReportFile file, Map<String, String> typesOfSettled, FileFindings findings, RowSink sink)
            throws IOException {
        Optional<OpenReport> opened = OpenReport.open(file.input(), findings);
        if (opened.isEmpty()) {
            return;
        }
        try (OpenReport report = opened.get()) {
            ReportRow current = report.row();
            RowMapper mapper = switch (file.format()) {
                case AWS_BILLING_EVENTS -> new AwsMapper(file, typesOfSettled, current);
                case TRANSACTIONS_CSV -> new TransactionsMapper(file, current);
            };
            while (report.next()) {
                MappedRow row = mapper.map(current);
                if (row != null) {
                    sink.accept(current.line(), row);
                }
            }
        }
    }
}
