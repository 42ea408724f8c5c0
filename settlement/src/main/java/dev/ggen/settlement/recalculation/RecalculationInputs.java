package dev.ggen.settlement.recalculation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.settlement.Period;
import dev.ggen.settlement.report.ReportFile;
import dev.ggen.settlement.statement.ClauseSentence;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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
 * @param reports the report files in the bundle
 * @param rates the published rates by which other currencies are converted, by month
 */
public record RecalculationInputs(
        Agreement agreement,
        AgreementType type,
        ClauseSentence.Names names,
        Period period,
        SortedSet<YearMonth> earlier,
        SortedSet<YearMonth> restated,
        SortedSet<YearMonth> changed,
        List<ReportFile> reports,
        SortedMap<YearMonth, SortedSet<ReferenceRate>> rates) {
    public RecalculationInputs {
        earlier = Collections.unmodifiableSortedSet(new TreeSet<>(earlier));
        restated = Collections.unmodifiableSortedSet(new TreeSet<>(restated));
        reports = List.copyOf(reports);
        rates = Collections.unmodifiableSortedMap(new TreeMap<>(rates));
        changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
    }

    /** Can a month after one that is settled again come to something else? */
    boolean looksBack() {
        return agreement.clauses().stream().anyMatch(Clause::looksBack);
    }
}
