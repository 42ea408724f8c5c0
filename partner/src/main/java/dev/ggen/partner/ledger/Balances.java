package dev.ggen.partner.ledger;

import dev.ggen.partner.money.Amount;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What accounts hold after some entries: a fold, so that the order of entries doesn't matter.
 *
 * @param amounts debit positive, per account, accounts in their order
 */
public record Balances(SortedMap<Account, Amount> amounts) {
    public Balances {
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }

    public static Balances of(List<Entry> entries) {
        SortedMap<Account, Amount> amounts = new TreeMap<>();
        entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .forEach(posting -> amounts.merge(posting.account(), posting.amount(), Amount::plus));
        return new Balances(amounts);
    }

    /** What the account holds; zero when nothing was posted. */
    public Amount of(Account account) {
        return Objects.requireNonNullElseGet(amounts.get(account), () -> Amount.zero(account.currency()));
    }
}
