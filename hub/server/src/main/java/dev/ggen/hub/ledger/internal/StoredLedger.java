package dev.ggen.hub.ledger.internal;

import static dev.ggen.hub.tables.ledger.Tables.ACCOUNT;
import static dev.ggen.hub.tables.ledger.Tables.ENTRY;

import dev.ggen.hub.ledger.AccountBalance;
import dev.ggen.hub.ledger.AccountFilter;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.BookedEntry;
import dev.ggen.hub.ledger.EntryFilter;
import dev.ggen.hub.ledger.EntryOrder;
import dev.ggen.hub.ledger.Ledger;
import dev.ggen.hub.ledger.MonthPosting;
import dev.ggen.hub.ledger.TrialLine;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Cursor;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.partner.ledger.Account;
import dev.ggen.partner.ledger.Balances;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The books in their tables. */
@Component
final class StoredLedger implements Ledger {
    private final Transactions transactions;
    private final MonthPostings postings;
    private final Reversals reversals;
    private final AccountBalances balances;
    private final BookedEntries entries;
    private final Totals totals;

    StoredLedger(
            Transactions transactions,
            MonthPostings postings,
            Reversals reversals,
            AccountBalances balances,
            BookedEntries entries,
            Totals totals) {
        this.transactions = transactions;
        this.postings = postings;
        this.reversals = reversals;
        this.balances = balances;
        this.entries = entries;
        this.totals = totals;
    }

    @Override
    public int post(Viewer viewer, CommandId command, MonthPosting posting) {
        viewer.require(Permission.MONTH_APPROVE);
        return transactions.write(viewer, () -> postings.post(viewer, command, posting));
    }

    @Override
    public boolean isPosted(Viewer viewer, String agreement, Period period) {
        return transactions.read(viewer, () -> postings.isPosted(agreement, period));
    }

    @Override
    public UUID reverse(Viewer viewer, CommandId command, UUID booking, LocalDate effectiveOn, String words) {
        viewer.require(Permission.MONTH_APPROVE);
        return reversals.reverse(viewer, command, booking, effectiveOn, words);
    }

    @Override
    public Slice<AccountBalance> accounts(
            Viewer viewer, AccountFilter filter, AsOf asOf, Optional<String> cursor, int size) {
        viewer.require(Permission.LEDGER_READ);
        Optional<Account> after = cursor.map(Cursor::read).map(AccountName::parse);
        Condition wanted = ownAccounts(viewer).and(AccountBalances.matching(filter));
        List<AccountBalance> rows = transactions.read(viewer, () -> balances.list(wanted, asOf, after, size + 1));
        return Slice.of(rows, size, row -> row.account().name());
    }

    @Override
    public AccountBalance account(Viewer viewer, String account, AsOf asOf) {
        viewer.require(Permission.LEDGER_READ);
        Condition wanted = ACCOUNT.ID.eq(account);
        return transactions.read(viewer, () -> balances.list(wanted, asOf, Optional.empty(), 1)).stream()
                .findFirst()
                .orElseThrow(() -> Refused.notFound("the account " + account));
    }

    @Override
    public List<TrialLine> trial(Viewer viewer, AccountFilter filter, AsOf asOf) {
        viewer.require(Permission.LEDGER_READ);
        if (viewer.partner().isEmpty() && filter.isOfWholeBook() && asOf.isNow()) {
            return transactions.read(viewer, () -> totals.trial(filter));
        }
        Condition wanted = ownAccounts(viewer).and(AccountBalances.matching(filter));
        return transactions.read(viewer, () -> balances.trial(wanted, asOf));
    }

    @Override
    public Balances balances(Viewer viewer, String agreement, AsOf asOf) {
        viewer.require(Permission.LEDGER_READ);
        Condition wanted = ACCOUNT.AGREEMENT.eq(agreement);
        SortedMap<Account, Amount> amounts = new TreeMap<>();
        transactions
                .read(viewer, () -> balances.list(wanted, asOf, Optional.empty(), Integer.MAX_VALUE))
                .forEach(row -> amounts.put(row.account(), row.balance()));
        return new Balances(amounts);
    }

    @Override
    public Slice<BookedEntry> entries(
            Viewer viewer, EntryFilter filter, AsOf asOf, EntryOrder order, Optional<String> cursor, int size) {
        viewer.require(Permission.LEDGER_READ);
        Condition own = viewer.partner().map(ENTRY.PARTNER::eq).orElse(DSL.noCondition());
        return transactions.read(viewer, () -> entries.page(own, filter, asOf, EntryOrders.of(order), cursor, size));
    }

    /** Row policies see to it anyway; this lets the database use an index for it. */
    private static Condition ownAccounts(Viewer viewer) {
        return viewer.partner().map(ACCOUNT.PARTNER::eq).orElse(DSL.noCondition());
    }
}
