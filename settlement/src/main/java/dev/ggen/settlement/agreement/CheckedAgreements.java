package dev.ggen.settlement.agreement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Severity;
import java.util.List;

/**
 * What a check of agreements found.
 *
 * @param findings red ones first, then yellow, then green; else in the order of files and clauses
 * @param agreements how many could be read
 * @param sources what was checked, sorted by path
 */
public record CheckedAgreements(List<Finding> findings, int agreements, List<SourceFile> sources) {
    public CheckedAgreements {
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
