package dev.ggen.hub.settlement;

import dev.ggen.partner.money.Amount;
import dev.ggen.receipt.Finding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A statement that a run would issue, and how it differs from the one before.
 *
 * @param digest SHA-256 of the canonical statement
 * @param before the month of the agreement's last statement; empty where this is its first
 * @param owedBefore what it said was owed
 * @param lines its lines beside those of before, by clause
 * @param adjustments of earlier months' lines, owed with it
 * @param entries what is booked
 * @param findings what somebody should look at
 */
public record ProposedStatement(
        String agreement,
        String partner,
        String partnerName,
        String digest,
        Amount owedToVendor,
        Amount paidToVendor,
        LocalDate dueOn,
        Optional<YearMonth> before,
        Optional<Amount> owedBefore,
        List<LineChange> lines,
        List<Adjusted> adjustments,
        List<PlannedEntry> entries,
        List<Finding> findings) {
    public ProposedStatement {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /**
     * One line beside last month's of the same clause.
     *
     * @param sentence what the clause says
     * @param now what it gives; empty where the line is gone
     * @param before what it gave; empty where the line is new
     */
    public record LineChange(
            String clause, String stream, String sentence, Optional<Amount> now, Optional<Amount> before) {}

    /** One side of a booking: debit positive, credit negative. */
    public record PlannedEntry(String account, String source, Amount amount) {}
}
