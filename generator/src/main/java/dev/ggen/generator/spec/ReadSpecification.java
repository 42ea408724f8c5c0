package dev.ggen.generator.spec;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.List;

/**
 * A specification and what was found while reading it.
 *
 * @param specification what could be read; of a source with a red finding, the facts before the first error
 * @param findings in the order of sources and lines
 */
public record ReadSpecification(Specification specification, List<Finding> findings) {
    public ReadSpecification {
        findings = List.copyOf(findings);
    }

    public boolean isBroken() {
        return findings.stream().anyMatch(Finding::isRed);
    }

    /** The specification, when nothing red was found. */
    public Specification orThrow() {
        if (isBroken()) {
            throw new FindingsException(findings);
        }
        return specification;
    }
}
