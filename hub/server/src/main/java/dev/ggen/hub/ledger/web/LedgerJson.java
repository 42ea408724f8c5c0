package dev.ggen.hub.ledger.web;

import dev.ggen.hub.ledger.AccountBalance;
import dev.ggen.hub.ledger.BookedEntry;
import dev.ggen.hub.ledger.TrialLine;
import dev.ggen.partner.settlement.Period;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The books as the API tells them: money in minor units of its currency, debit positive. */
final class LedgerJson {
    private LedgerJson() {}

    /** An account and what it holds. */
    record AccountJson(
            String account,
            String kind,
            String partner,
            String agreement,
            String currency,
            long entries,
            BigInteger debitMinor,
            BigInteger creditMinor,
            BigInteger balanceMinor) {
        static AccountJson of(AccountBalance row) {
            return new AccountJson(
                    row.account().name(),
                    row.account().kind().word(),
                    row.account().partner(),
                    row.account().agreement(),
                    row.account().currency().getCode(),
                    row.entries(),
                    row.debit().minor(),
                    row.credit().minor(),
                    row.balance().minor());
        }
    }

    /** A line of the trial balance; the balances of one currency sum to zero. */
    record BalanceJson(
            String kind,
            String currency,
            long accounts,
            BigInteger debitMinor,
            BigInteger creditMinor,
            BigInteger balanceMinor) {
        static BalanceJson of(TrialLine line) {
            return new BalanceJson(
                    line.kind().word(),
                    line.debit().currency().getCode(),
                    line.accounts(),
                    line.debit().minor(),
                    line.credit().minor(),
                    line.balance().minor());
        }
    }

    /** An entry and its booking. */
    record EntryJson(
            UUID booking,
            long number,
            int ordinal,
            String name,
            String kind,
            String account,
            String currency,
            BigInteger amountMinor,
            LocalDate effectiveOn,
            Instant recordedAt,
            Optional<String> line,
            Optional<String> period,
            Optional<UUID> reverses,
            Optional<UUID> reversedBy,
            String words) {
        static EntryJson of(BookedEntry entry) {
            return new EntryJson(
                    entry.booking().id(),
                    entry.booking().number(),
                    entry.ordinal(),
                    entry.booking().name(),
                    entry.booking().kind(),
                    entry.account().name(),
                    entry.account().currency().getCode(),
                    entry.amount().minor(),
                    entry.booking().effectiveOn(),
                    entry.booking().recordedAt(),
                    entry.line(),
                    entry.booking().period().map(Period::name),
                    entry.booking().reverses(),
                    entry.booking().reversedBy(),
                    entry.booking().words());
        }
    }

    /** What a reversal takes. */
    record ReversalJson(LocalDate effectiveOn, String words) {}

    /** The booking that was made. */
    record BookingJson(UUID booking) {}
}
