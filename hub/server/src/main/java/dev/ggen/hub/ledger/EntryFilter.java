package dev.ggen.hub.ledger;

import dev.ggen.partner.settlement.Period;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries are asked for; what is empty doesn't matter.
 *
 * @param account an account's name: {@code receivable:aws:AWS-2026:USD}
 * @param line a statement line's id
 * @param period the month with which they were posted
 * @param transaction the booking that they belong to
 */
public record EntryFilter(
        AccountFilter accounts,
        Optional<String> account,
        Optional<String> line,
        Optional<Period> period,
        Optional<UUID> transaction) {
    public static final EntryFilter ALL = of(AccountFilter.ALL);

    public static EntryFilter of(AccountFilter accounts) {
        return new EntryFilter(accounts, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static EntryFilter ofAccount(String account) {
        return new EntryFilter(
                AccountFilter.ALL, Optional.of(account), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static EntryFilter ofTransaction(UUID transaction) {
        return new EntryFilter(
                AccountFilter.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(transaction));
    }
}
