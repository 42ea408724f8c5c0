package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.revenue.TransactionLine;
import java.util.Objects;

/**
 * One rate of the rate card: a clause on a stretch of days inside the settled period.
 *
 * @param agreement the agreement's id
 * @param clause the clause that gives the rate
 * @param stream what is shared
 * @param days the days of the period on which the clause holds
 * @param collectedBy who takes the customer's money
 */
public record RateSegment(
        String agreement, ShareClause clause, RevenueStream stream, Validity days, Party collectedBy) {
    public RateSegment {
        Objects.requireNonNull(agreement);
        Objects.requireNonNull(clause);
        Objects.requireNonNull(stream);
        Objects.requireNonNull(days);
        Objects.requireNonNull(collectedBy);
    }

    /** Whether a transaction line of the agreement's own sources is part of this segment's base. */
    public boolean covers(Agreement signed, TransactionLine line) {
        return Placement.isBase(line.measure())
                && days.contains(line.day())
                && signed.streamOf(line.product()).filter(stream.id()::equals).isPresent();
    }
}
