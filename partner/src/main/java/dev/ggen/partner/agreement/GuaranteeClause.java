package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import java.util.List;
import java.util.Objects;

/**
 * The least that a party gets by several clauses together: where their shares come to less, the window's last month makes it up.
 *
 * @param number the clause's number in the signed text, unique in its agreement
 * @param purpose what it is for, as people read it
 * @param receiver who is guaranteed it
 * @param amount above 0; in full also where the clause ends before the window does
 * @param over the stretch for which it is guaranteed
 * @param counted the clauses whose shares count
 * @param validity the days on which it holds
 */
public record GuaranteeClause(
        String number,
        String purpose,
        Party receiver,
        Amount amount,
        Window over,
        List<String> counted,
        Validity validity)
        implements CountingClause {
    public GuaranteeClause {
        TotalClause.require(number, purpose, counted);
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(over);
        Objects.requireNonNull(validity);
        counted = List.copyOf(counted);
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a guarantee is of an amount above 0: clause " + number);
        }
    }
}
