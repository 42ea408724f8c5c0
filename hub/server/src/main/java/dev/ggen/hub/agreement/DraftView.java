package dev.ggen.hub.agreement;

import dev.ggen.receipt.Finding;
import dev.ggen.settlement.form.DraftReading;
import dev.ggen.settlement.statement.Words;
import java.util.List;
import java.util.Objects;

/**
 * A look at what is being written.
 *
 * @param reading the form as Turtle, and what it lacks
 * @param clauses as sentences: those that can be read already
 * @param terms how other currencies are converted, sales taken back and reports divided; nothing before all can be read
 * @param findings what the program has against it; nothing before all can be read
 * @param advice what is odd in its rules and stops nothing
 */
public record DraftView(
        DraftReading reading,
        List<AgreementView.Clause> clauses,
        List<Words> terms,
        List<Finding> findings,
        List<Finding> advice) {
    public DraftView {
        Objects.requireNonNull(reading);
        clauses = List.copyOf(clauses);
        terms = List.copyOf(terms);
        findings = List.copyOf(findings);
        advice = List.copyOf(advice);
    }

    /** Can it be signed as it is? */
    public boolean isSound() {
        return reading.agreement().isPresent() && findings.isEmpty();
    }
}
