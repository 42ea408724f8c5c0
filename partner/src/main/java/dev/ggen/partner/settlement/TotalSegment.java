package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.TotalClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.program.Party;
import java.util.Objects;

/**
 * A clause that goes by others, in one month.
 *
 * @param agreement the agreement's id
 * @param clause the clause
 * @param days the days of the period on which it holds
 */
public record TotalSegment(String agreement, TotalClause clause, Validity days) implements Segment {
    public TotalSegment {
        Objects.requireNonNull(agreement);
        Objects.requireNonNull(clause);
        Objects.requireNonNull(days);
    }

    @Override
    public Party owes() {
        return clause.receiver().other();
    }
}
