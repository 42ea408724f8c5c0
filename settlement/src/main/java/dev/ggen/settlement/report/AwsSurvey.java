package dev.ggen.settlement.report;

import dev.ggen.settlement.report.AwsEvent.Share;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A first look at billing event files, for what a row alone doesn't tell: whose file it is, and what the rows settle that name
 * only their parent.
 */
final class AwsSurvey {
    /** Rows of transaction type DISBURSEMENT and action INVOICED that are remembered; each holds some hundred bytes. */
    static final int SETTLED_LIMIT = 1_000_000;

    private static final String UNKNOWN = "";

    private final Map<String, String> typesOfSettled = new HashMap<>();
    private boolean overflowed;

    /** Types of the rows that are settled by name of their parent. */
    Map<String, String> typesOfSettled() {
        Map<String, String> found = new HashMap<>(typesOfSettled);
        found.values().removeIf(UNKNOWN::equals);
        return found;
    }

    boolean isOverflowed() {
        return overflowed;
    }

    /** The accounts that the file may belong to: who pays listing fees and receives payments, else who receives the seller's share. */
    List<String> accounts(ReportInput input) throws IOException {
        TreeSet<String> certain = new TreeSet<>();
        TreeSet<String> likely = new TreeSet<>();
        each(input, row -> {
            String type = row.text(AwsColumns.TYPE);
            String action = row.text(AwsColumns.ACTION);
            if (type.startsWith(Share.AWS_REV_SHARE.name())) {
                certain.add(row.text(AwsColumns.FROM));
            } else if (type.equals(Share.DISBURSEMENT.name())) {
                if (action.equals("DISBURSED")) {
                    certain.add(row.text(AwsColumns.TO));
                } else {
                    remember(row.text(AwsColumns.PARENT));
                }
            } else if (type.startsWith("SELLER_")) {
                likely.add(row.text(AwsColumns.TO));
            }
        });
        return List.copyOf(certain.isEmpty() ? likely : certain);
    }

    private void remember(String parent) {
        if (typesOfSettled.size() < SETTLED_LIMIT) {
            typesOfSettled.putIfAbsent(parent, UNKNOWN);
        } else {
            overflowed = true;
        }
    }

    boolean seeksParents() {
        return !typesOfSettled.isEmpty();
    }

    void findParents(ReportInput input) throws IOException {
        each(
                input,
                row -> typesOfSettled.computeIfPresent(
                        row.text(AwsColumns.ID), (id, known) -> row.text(AwsColumns.TYPE)));
    }

    private interface RowLook {
        void at(ReportRow row);
    }

    private static void each(ReportInput input, RowLook look) throws IOException {
        Optional<OpenReport> opened = OpenReport.open(input, new FileFindings(input.name()));
        if (opened.isPresent()) {
            try (OpenReport report = opened.get()) {
                while (report.next()) {
                    look.at(report.row());
                }
            }
        }
    }
}
