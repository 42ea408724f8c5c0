package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Scope.Fit;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.revenue.SumKey;
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

    /** Whether the clause takes sales of its stream, on its days. */
    Fit fit(SumKey sales) {
        return clause.scope().fit(sales.attributes().mark(), sales.attributes().since(), sales.day());
    }
}
