package dev.ggen.settlement.program;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Severity;
import java.util.List;

/**
 * What a check found.
 *
 * @param usability whether the sources could be read at all
 * @param findings red ones first
 * @param facts how many statements with a place in a document were checked
 * @param sources what was checked, sorted by path
 */
public record CheckedProgram(Usability usability, List<Finding> findings, int facts, List<SourceFile> sources) {
    public CheckedProgram {
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }

    /** Whether there was something to check. */
    public enum Usability {
        CHECKED,
        /** Nothing to check, or Turtle that can't be read; the findings say which. */
        UNUSABLE
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
