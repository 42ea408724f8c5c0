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
                        "the columns of " + format.id() + ": "
                                + String.join(", ", format.columns().required()),
                        "");
                complete = false;
            }
        }
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            boolean known = format.columns().allowsOthers()
                    || format.columns().required().contains(column);
            if (!known || !seen.add(column)) {
                findings.refuse(
                        known ? "report-column-twice" : "report-column-unknown",
                        1,
                        "%s has %s column %s".formatted(file, known ? "twice the" : "an unknown", Shown.value(column)),
                        "each of these once: "
                                + String.join(", ", format.columns().required()),
                        "");
                complete = false;
            }
        }
        return complete;
    }
}
