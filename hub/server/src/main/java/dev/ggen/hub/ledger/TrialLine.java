package dev.ggen.hub.ledger;

import dev.ggen.partner.ledger.AccountKind;
import dev.ggen.partner.money.Amount;

/**
 * All accounts of one kind and currency together. Over all kinds, the balances of a currency sum to zero.
 *
 * @param accounts how many accounts
 * @param debit the sum of what was debited, not negative
 * @param credit the sum of what was credited, not negative
 */
public record TrialLine(AccountKind kind, long accounts, Amount debit, Amount credit) {
    /** Debit positive, credit negative. */
    public Amount balance() {
        return debit.minus(credit);
    }
}
