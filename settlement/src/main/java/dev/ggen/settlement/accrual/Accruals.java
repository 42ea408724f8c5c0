package dev.ggen.settlement.accrual;

import dev.ggen.partner.forecast.Cover;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import java.time.LocalDate;
import java.util.List;

/**
 * An open month, estimated.
 *
 * @param open the month
 * @param on the last day of which anything is known
 * @param cover how often a band shall hold at least
 * @param agreements those that hold in the month, by currency, then id
 * @param totals one for each currency, by its code: estimated from the agreements' totals of earlier months, since ends of bands don't add up
 * @param findings what was found; an agreement of which something is red is in no total
 */
public record Accruals(
        Period open,
        LocalDate on,
        Cover cover,
        List<AgreementAccrual> agreements,
        List<AgreementAccrual> totals,
        List<Finding> findings) {
    public Accruals {
        agreements = List.copyOf(agreements);
        totals = List.copyOf(totals);
        findings = List.copyOf(findings);
    }

    /** Whether something can't be estimated. */
    public boolean isRed() {
        return findings.stream().anyMatch(Finding::isRed);
    }
}
