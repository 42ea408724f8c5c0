package dev.ggen.settlement.run;

import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.money.Amount;
import dev.ggen.receipt.Finding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a settlement.
 *
 * @param findings all of them; with a red one nothing was written
 * @param statements one per agreement, ordered by its id; empty when nothing was written
 */
public record SettleOutcome(List<Finding> findings, List<Summary> statements) {
    public SettleOutcome {
        findings = List.copyOf(findings);
        statements = List.copyOf(statements);
    }

    /**
     * One statement in a line.
     *
     * @param agreement the agreement's id
     * @param partner the partner's name
     * @param lines how many lines
     * @param owedToVendor what the partner owes for the month; negative when the vendor owes
     * @param adjusted what of that is owed by adjustments of earlier months, by month
     * @param paidToVendor what arrived in the month
     * @param dueOn when it is due
     * @param entries what is to be posted, as the run's ledger has it
     */
    public record Summary(
            String agreement,
            String partner,
            int lines,
            Amount owedToVendor,
            SortedMap<YearMonth, Amount> adjusted,
            Amount paidToVendor,
            LocalDate dueOn,
            List<Entry> entries) {
        public Summary {
            adjusted = Collections.unmodifiableSortedMap(new TreeMap<>(adjusted));
            entries = List.copyOf(entries);
        }
    }

    public boolean isRed() {
        return findings.stream().anyMatch(Finding::isRed);
    }
}
