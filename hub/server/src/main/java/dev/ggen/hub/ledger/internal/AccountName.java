package dev.ggen.hub.ledger.internal;

import dev.ggen.hub.platform.Refused;
import dev.ggen.partner.ledger.Account;
import dev.ggen.partner.ledger.AccountKind;
import java.util.Arrays;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** Accounts by their names, {@code receivable:aws:AWS-2026:USD}: the form of {@link Account#name()}, read back. */
final class AccountName {
    private static final int PARTS = 4;

    private AccountName() {}

    static Account parse(String name) {
        return read(name).orElseThrow(() -> Refused.notFound("the account " + name));
    }

    static AccountKind kind(String word) {
        return find(word).orElseThrow(() -> new IllegalStateException("no kind of account is called " + word));
    }

    private static Optional<AccountKind> find(String word) {
        return Arrays.stream(AccountKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    private static Optional<Account> read(String name) {
        String[] parts = name.split(":", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            CurrencyUnit currency = CurrencyUnit.of(parts[3]);
            return find(parts[0]).map(kind -> new Account(kind, parts[1], parts[2], currency));
        } catch (IllegalCurrencyException e) {
            return Optional.empty();
        }
    }
}
