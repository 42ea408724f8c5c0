package dev.ggen.hub.ledger;

import dev.ggen.partner.ledger.Account;
import dev.ggen.partner.money.Amount;

/**
 * What an account holds.
 *
 * @param debit the sum of what was debited, not negative
 * @param credit the sum of what was credited, not negative
 * @param entries how many entries made it
 */
public record AccountBalance(Account account, Amount debit, Amount credit, long entries) {
    /** Debit positive, credit negative. */
    public Amount balance() {
        return debit.minus(credit);
    }
}
