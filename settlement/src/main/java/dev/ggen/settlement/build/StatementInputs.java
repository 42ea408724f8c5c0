package dev.ggen.settlement.build;

import dev.ggen.partner.directory.Partner;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.settlement.EarlierMonth;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.Settlement;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.document.DocumentPack;
import dev.ggen.settlement.report.ReportFile;
import dev.ggen.settlement.statement.StatementFacts.ProgramIdentity;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that one agreement's statement is a function of.
 *
 * @param program which program, in which version
 * @param type the agreement's type, as the program has it
 * @param partner the partner
 * @param agreement what was signed
 * @param period the month
 * @param issuedAt when the statement counts as issued
 * @param sums exact sums of the agreement's own sources
 * @param earlier what the months were settled from by which the agreement goes, where it goes by earlier ones
 * @param restated which of them are settled again from {@code sums}, and adjusted with this month
 * @param reports the agreement's own report files
 * @param rates what was published of other currencies, as far as it was given
 * @param totals control totals of its own reports
 * @param reportFindings what was found in its own reports, none of it red
 * @param pack the templates
 */
public record StatementInputs(
        ProgramIdentity program,
        AgreementType type,
        Partner partner,
        ReadAgreement agreement,
        Period period,
        Instant issuedAt,
        List<KeySum> sums,
        List<EarlierMonth> earlier,
        SortedSet<YearMonth> restated,
        List<ReportFile> reports,
        ReferenceRates rates,
        List<ControlTotals> totals,
        List<Finding> reportFindings,
        DocumentPack pack) {
    public StatementInputs {
        sums = List.copyOf(sums);
        earlier = List.copyOf(earlier);
        restated = Collections.unmodifiableSortedSet(new TreeSet<>(restated));
        reports = List.copyOf(reports);
        totals = List.copyOf(totals);
        reportFindings = List.copyOf(reportFindings);
    }

    /** All earlier months that are settled again: the restated ones, and those of which sales are taken back. */
    public SortedSet<YearMonth> again() {
        SortedSet<YearMonth> again = Settlement.takenBack(agreement.agreement(), period, sums, restated);
        again.addAll(restated);
        return again;
    }

    /** The restated months whose sums, on days on which the agreement holds, aren't those that they were last settled from. */
    public SortedSet<YearMonth> changed() {
        return earlier.stream()
                .filter(month -> restated.contains(month.period().month()))
                .filter(month -> !inTerm(month.sums()).equals(inTerm(sumsOf(month.period()))))
                .map(month -> month.period().month())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<KeySum> inTerm(List<KeySum> ofMonth) {
        return ofMonth.stream()
                .filter(sum ->
                        agreement.agreement().validity().contains(sum.key().day()))
                .toList();
    }

    private List<KeySum> sumsOf(Period other) {
        return sums.stream()
                .filter(sum -> other.days().contains(sum.key().day()))
                .sorted()
                .toList();
    }
}
