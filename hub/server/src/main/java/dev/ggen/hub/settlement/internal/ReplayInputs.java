package dev.ggen.hub.settlement.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.program.ProgramSources;
import dev.ggen.hub.settlement.internal.ReportTable.Counted;
import dev.ggen.partner.settlement.Period;
import java.util.List;

/**
 * All that trying terms reads.
 *
 * @param old the program that holds
 * @param now the program that is tried; the same where only agreements change
 * @param agreements those that hold in the months
 * @param drafts those that are tried, by file name
 * @param reports of all their sources, of the months and of those before by which clauses go
 * @param rates the files from which the rates of exchange of all these months are known; none where no agreement converts
 */
record ReplayInputs(
        Period from,
        Period to,
        ProgramSources old,
        ProgramSources now,
        List<SettledAgreement> agreements,
        List<SourceFile> drafts,
        List<Counted> reports,
        List<RateTable.Given> rates) {
    ReplayInputs {
        agreements = List.copyOf(agreements);
        drafts = List.copyOf(drafts);
        reports = List.copyOf(reports);
        rates = List.copyOf(rates);
    }
}
