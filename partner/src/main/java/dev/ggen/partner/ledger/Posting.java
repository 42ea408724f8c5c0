package dev.ggen.partner.ledger;

import dev.ggen.partner.money.Amount;

/**
 * One side of an entry.
 *
 * @param account the account moved
 * @param amount debit positive, credit negative, in the account's currency
 */
public record Posting(Account account, Amount amount) {
    public Posting {
        if (!account.currency().equals(amount.currency())) {
            throw new IllegalArgumentException(
                    account.name() + " can't be posted in " + amount.currency().getCode());
        }
    }

    public static Posting debit(Account account, Amount amount) {
        return new Posting(account, amount);
    }

    public static Posting credit(Account account, Amount amount) {
        return new Posting(account, amount.negated());
    }
}
