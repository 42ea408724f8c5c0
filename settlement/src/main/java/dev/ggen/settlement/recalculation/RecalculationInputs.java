package dev.ggen.settlement.recalculation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.settlement.Period;
import dev.ggen.settlement.statement.ClauseSentence;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a script is written from.
 *
 * @param agreement the signed terms
 * @param type who collects under them
 * @param names how clauses call the parties
 * @param period the month
 * @param earlier months before, whose statements and sums lie in the bundle
 * @param restated which of them are settled again
 * @param changed which of those have other sums now, in the bundle's own file
 */
public record RecalculationInputs(
        Agreement agreement,
        AgreementType type,
        ClauseSentence.Names names,
        Period period,
        SortedSet<YearMonth> earlier,
        SortedSet<YearMonth> restated,
        SortedSet<YearMonth> changed) {
    public RecalculationInputs {
        earlier = Collections.unmodifiableSortedSet(new TreeSet<>(earlier));
        restated = Collections.unmodifiableSortedSet(new TreeSet<>(restated));
        changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
    }

    /** A month is settled again with its late rows, and so are those after it where something is counted over more than a month. */
    SortedSet<YearMonth> settledAgain() {
        boolean looksBack = agreement.clauses().stream().anyMatch(Clause::looksBack);
        return earlier.stream()
                .filter(month -> restated.contains(month)
                        || (looksBack && restated.stream().anyMatch(month::isAfter)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
