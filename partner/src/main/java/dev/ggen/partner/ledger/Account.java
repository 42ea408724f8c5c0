package dev.ggen.partner.ledger;

import java.util.Comparator;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * An account per kind, partner, agreement and currency.
 *
 * @param kind what it holds
 * @param partner the partner's id in the program
 * @param agreement the agreement's id
 * @param currency the one currency that it is kept in
 */
public record Account(AccountKind kind, String partner, String agreement, CurrencyUnit currency)
        implements Comparable<Account> {
    private static final Comparator<Account> ORDER = Comparator.comparing(Account::partner)
            .thenComparing(Account::agreement)
            .thenComparing(Account::kind)
            .thenComparing(account -> account.currency().getCode());

    public Account {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(partner);
        Objects.requireNonNull(agreement);
        Objects.requireNonNull(currency);
    }

    /** {@code receivable:aws:AWS-2026:USD}. */
    public String name() {
        return String.join(":", kind.word(), partner, agreement, currency.getCode());
    }

    @Override
    public int compareTo(Account other) {
        return ORDER.compare(this, other);
    }
}
