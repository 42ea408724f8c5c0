package dev.ggen.hub.ledger.internal;

import static dev.ggen.hub.tables.ledger.Tables.ACCOUNT;
import static dev.ggen.hub.tables.ledger.Tables.ENTRY;
import static dev.ggen.hub.tables.ledger.Tables.TRANSACTION;

import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.BookedEntry;
import dev.ggen.hub.ledger.Booking;
import dev.ggen.hub.ledger.EntryFilter;
import dev.ggen.hub.platform.KeyOrder;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.tables.ledger.tables.Transaction;
import dev.ggen.partner.ledger.Account;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.Period;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads entries with their bookings. */
@Component
final class BookedEntries {
    private static final Transaction REVERSING = TRANSACTION.as("reversing");

    private final DSLContext database;

    BookedEntries(DSLContext database) {
        this.database = database;
    }

    Slice<BookedEntry> page(
            Condition own,
            EntryFilter filter,
            AsOf asOf,
            KeyOrder<BookedEntry> order,
            Optional<String> cursor,
            int size) {
        List<BookedEntry> rows = database.select(ENTRY.fields())
                .select(TRANSACTION.fields())
                .select(REVERSING.ID)
                .from(ENTRY)
                .join(TRANSACTION)
                .on(TRANSACTION.ID.eq(ENTRY.TRANSACTION))
                .leftJoin(REVERSING)
                .on(REVERSING.REVERSES.eq(TRANSACTION.ID), isKnown(asOf))
                .where(own)
                .and(matching(filter))
                .and(AccountBalances.within(asOf))
                .and(order.after(cursor))
                .orderBy(order.fields())
                .limit(size + 1)
                .fetch(BookedEntries::entry);
        return Slice.of(rows, size, order::key);
    }

    /** A reversal that wasn't known yet says nothing. */
    private static Condition isKnown(AsOf asOf) {
        return asOf.recordedAt().map(REVERSING.RECORDED_AT::le).orElse(DSL.noCondition());
    }

    private static Condition matching(EntryFilter filter) {
        Condition accounts = AccountBalances.matching(filter.accounts());
        Condition byAccount = accounts.equals(DSL.noCondition())
                ? accounts
                : ENTRY.ACCOUNT.in(DSL.select(ACCOUNT.ID).from(ACCOUNT).where(accounts));
        return byAccount
                .and(filter.account().map(ENTRY.ACCOUNT::eq).orElse(DSL.noCondition()))
                .and(filter.line().map(ENTRY.LINE::eq).orElse(DSL.noCondition()))
                .and(filter.period()
                        .map(period -> TRANSACTION.MONTH.eq(period.name()))
                        .orElse(DSL.noCondition()))
                .and(filter.transaction().map(ENTRY.TRANSACTION::eq).orElse(DSL.noCondition()));
    }

    private static BookedEntry entry(Record row) {
        Account account = AccountName.parse(row.get(ENTRY.ACCOUNT));
        return new BookedEntry(
                booking(row),
                row.get(ENTRY.ORDINAL),
                account,
                Amount.ofMinor(row.get(ENTRY.AMOUNT_MINOR), account.currency()),
                Optional.ofNullable(row.get(ENTRY.LINE)));
    }

    private static Booking booking(Record row) {
        return new Booking(
                row.get(TRANSACTION.ID),
                row.get(TRANSACTION.NUMBER),
                row.get(TRANSACTION.NAME),
                row.get(TRANSACTION.KIND),
                row.get(TRANSACTION.EFFECTIVE_ON),
                row.get(TRANSACTION.RECORDED_AT),
                Optional.ofNullable(row.get(TRANSACTION.REVERSES)),
                Optional.ofNullable(row.get(REVERSING.ID)),
                Optional.ofNullable(row.get(TRANSACTION.MONTH)).map(Period::parse),
                row.get(TRANSACTION.PARTNER),
                row.get(TRANSACTION.AGREEMENT),
                row.get(TRANSACTION.SOURCE),
                row.get(TRANSACTION.WORDS));
    }
}
