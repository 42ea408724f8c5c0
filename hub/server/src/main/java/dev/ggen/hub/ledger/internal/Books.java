package dev.ggen.hub.ledger.internal;

import static dev.ggen.hub.tables.ledger.Tables.ACCOUNT;
import static dev.ggen.hub.tables.ledger.Tables.ENTRY;
import static dev.ggen.hub.tables.ledger.Tables.TRANSACTION;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.tables.ledger.tables.records.AccountRecord;
import dev.ggen.hub.tables.ledger.tables.records.EntryRecord;
import dev.ggen.hub.tables.ledger.tables.records.TransactionRecord;
import dev.ggen.partner.ledger.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Writes bookings into the running transaction, one writer at a time until its commit. */
@Component
final class Books {
    /** Sets our lock apart from other users of the database's lock space. */
    private static final int LOCK_SPACE = 0x67676c64;

    private static final int ROWS_AT_ONCE = 500;

    private final DSLContext database;
    private final HubClock clock;

    Books(DSLContext database, HubClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where the next booking goes: after all others, in number and time. */
    private record Next(long number, Instant recordedAt) {}

    /** Lets nobody else write until the running transaction ends. */
    void lock() {
        database.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.inline(LOCK_SPACE), DSL.inline(0)))
                .fetch();
    }

    void add(Viewer viewer, CommandId command, List<NewBooking> bookings) {
        lock();
        Next next = next();
        long number = next.number();
        List<TransactionRecord> transactions = new ArrayList<>();
        List<EntryRecord> entries = new ArrayList<>();
        for (NewBooking booking : bookings) {
            Next place = new Next(number++, next.recordedAt());
            transactions.add(transaction(viewer, command, booking, place));
            entries.addAll(entries(booking, place));
        }
        addAccounts(bookings, next.recordedAt());
        insert(TRANSACTION, transactions);
        insert(ENTRY, entries);
    }

    private Next next() {
        Instant now = clock.now();
        Record2<Long, Instant> last = database.select(TRANSACTION.NUMBER, TRANSACTION.RECORDED_AT)
                .from(TRANSACTION)
                .orderBy(TRANSACTION.NUMBER.desc())
                .limit(1)
                .fetchOne();
        if (last == null) {
            return new Next(1, now);
        }
        return new Next(last.value1() + 1, last.value2().isAfter(now) ? last.value2() : now);
    }

    private static TransactionRecord transaction(Viewer viewer, CommandId command, NewBooking booking, Next place) {
        TransactionRecord row = new TransactionRecord();
        row.setId(booking.id());
        row.setNumber(place.number());
        row.setName(booking.name());
        row.setKind(booking.kind());
        row.setEffectiveOn(booking.effectiveOn());
        row.setRecordedAt(place.recordedAt());
        row.setReverses(booking.reverses().orElse(null));
        row.setMonth(booking.period().map(period -> period.name()).orElse(null));
        row.setAgreement(booking.agreement());
        row.setPartner(booking.partner());
        row.setSource(booking.source());
        row.setWords(booking.words());
        row.setActor(viewer.user());
        row.setCommand(command.value());
        row.setEntries((short) booking.sides().size());
        return row;
    }

    private static List<EntryRecord> entries(NewBooking booking, Next place) {
        List<EntryRecord> rows = new ArrayList<>();
        for (NewBooking.Side side : booking.sides()) {
            EntryRecord row = new EntryRecord();
            row.setTransaction(booking.id());
            row.setOrdinal((short) (rows.size() + 1));
            row.setNumber(place.number());
            row.setAccount(side.account().name());
            row.setCurrency(side.account().currency().getCode());
            row.setAmountMinor(side.minor());
            row.setLine(side.line().orElse(null));
            row.setPartner(booking.partner());
            row.setEffectiveOn(booking.effectiveOn());
            row.setRecordedAt(place.recordedAt());
            rows.add(row);
        }
        return rows;
    }

    private void addAccounts(List<NewBooking> bookings, Instant recordedAt) {
        bookings.stream()
                .flatMap(booking -> booking.sides().stream())
                .map(NewBooking.Side::account)
                .distinct()
                .sorted()
                .map(account -> account(account, recordedAt))
                .forEach(row -> database.insertInto(ACCOUNT)
                        .set(row)
                        .onConflictDoNothing()
                        .execute());
    }

    private static AccountRecord account(Account account, Instant recordedAt) {
        AccountRecord row = new AccountRecord();
        row.setId(account.name());
        row.setKind(account.kind().word());
        row.setPartner(account.partner());
        row.setAgreement(account.agreement());
        row.setCurrency(account.currency().getCode());
        row.setRecordedAt(recordedAt);
        return row;
    }

    private <R extends TableRecord<R>> void insert(Table<R> table, List<R> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            var insert = database.insertInto(table, table.fields());
            for (R row : rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()))) {
                insert = insert.values(row.intoArray());
            }
            insert.execute();
        }
    }
}
