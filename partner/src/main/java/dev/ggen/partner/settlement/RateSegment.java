package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.revenue.TransactionLine;
import java.util.Objects;

/**
 * One rate or price of the rate card: a clause on a stretch of days inside the settled period.
 *
 * @param agreement the agreement's id
 * @param clause the clause that gives it
 * @param stream what is sold
 * @param days the days of the period on which the clause holds
 * @param collectedBy who takes the customer's money
 */
public record RateSegment(String agreement, SaleClause clause, RevenueStream stream, Validity days, Party collectedBy)
        implements Segment {
    public RateSegment {
        Objects.requireNonNull(agreement);
        Objects.requireNonNull(clause);
        Objects.requireNonNull(stream);
        Objects.requireNonNull(days);
        Objects.requireNonNull(collectedBy);
    }

    /** Who collects passes a share on; a price is owed to its receiver by the other. */
    @Override
    public Party owes() {
        return switch (clause) {
            case ShareClause _ -> collectedBy;
            case UnitPriceClause price -> price.receiver().other();
        };
    }

    /** Whether a transaction line of the agreement's own sources is counted in this segment. */
    public boolean covers(Agreement signed, TransactionLine line) {
        return Counting.isCounted(clause, line.measure())
                && days.contains(line.day())
                && signed.streamOf(line.product()).filter(stream.id()::equals).isPresent();
    }
}
