package dev.ggen.settlement.report;

import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What reading reports came to.
 *
 * @param frozen the reports, to be settled; there only when no finding is red
 * @param findings all that was found, in the order of files and lines
 */
public record ReportReading(Optional<FrozenReports> frozen, List<Finding> findings) {
    public ReportReading {
        findings = List.copyOf(findings);
        if (frozen.isPresent() == findings.stream().anyMatch(Finding::isRed)) {
            throw new IllegalArgumentException("reports are frozen exactly when nothing red was found");
        }
    }
}
