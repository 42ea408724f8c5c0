package dev.ggen.settlement.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a recognised header has every column once. */
final class HeaderCheck {
    private HeaderCheck() {}

    static boolean isComplete(ReportFormat format, List<String> header, String file, FileFindings findings) {
        boolean complete = true;
        for (String column : format.columns().required()) {
            if (!header.contains(column)) {
                findings.refuse(
                        "report-column-missing",
                        1,
                        "%s has no column %s".formatted(file, column),
                        "the columns of " + format.id() + ": " + names(format),
                        "");
                complete = false;
            }
        }
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            boolean known = format.columns().allowsOthers()
                    || format.columns().required().contains(column)
                    || format.columns().optional().contains(column);
            if (!known || !seen.add(column)) {
                findings.refuse(
                        known ? "report-column-twice" : "report-column-unknown",
                        1,
                        "%s has %s column %s".formatted(file, known ? "twice the" : "an unknown", Shown.value(column)),
                        "each of these once: " + names(format),
                        "");
                complete = false;
            }
        }
        return complete;
    }

    private static String names(ReportFormat format) {
        String required = String.join(", ", format.columns().required());
        List<String> optional = format.columns().optional();
        return optional.isEmpty() ? required : required + "; where they are needed " + String.join(", ", optional);
    }
}
