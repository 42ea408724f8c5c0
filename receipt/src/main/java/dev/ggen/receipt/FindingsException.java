package dev.ggen.receipt;

import java.util.List;

/**
 * Ends a job whose input can't be used, carrying all findings to the edge that prints them.
 *
 * <p>An expected refusal travels as a list of findings; this is for the depth of a reader or writer, where a value can't be
 * given back. Never thrown for a bug.
 */
public final class FindingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public FindingsException(List<Finding> findings) {
        super(findings.isEmpty() ? "no finding" : findings.getFirst().message(), null, false, false);
        if (findings.stream().noneMatch(Finding::isRed)) {
            throw new IllegalArgumentException("only a red finding ends a job");
        }
        this.findings = List.copyOf(findings);
    }

    public FindingsException(Finding finding) {
        this(List.of(finding));
    }

    public List<Finding> findings() {
        return findings;
    }
}
