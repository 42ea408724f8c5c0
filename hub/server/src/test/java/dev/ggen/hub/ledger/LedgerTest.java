package dev.ggen.hub.ledger;

import static dev.ggen.hub.tables.ledger.Tables.TOTAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.DemoClock;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.partner.ledger.AccountKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

final class LedgerTest {
    private final SomeBooks books = new SomeBooks();

    @Test
    void a_posted_month_is_in_the_balances_and_sums_to_zero() {
        books.post(
                SomeBooks.SEPTEMBER,
                books.earning(SomeBooks.SEPTEMBER, "4.1", "USD", 12_345),
                books.earning(SomeBooks.SEPTEMBER, "4.2", "EUR", 700),
                books.payment(LocalDate.parse("2026-09-20"), 2_345));

        assertEquals(10_000, books.balance(books.finance, AccountKind.RECEIVABLE, "USD", AsOf.NOW));
        assertEquals(700, books.balance(books.finance, AccountKind.RECEIVABLE, "EUR", AsOf.NOW));
        assertEquals(2_345, books.balance(books.finance, AccountKind.CASH, "USD", AsOf.NOW));
        List<TrialLine> trial = books.ledger.trial(books.finance, AccountFilter.ofAgreement(books.agreement), AsOf.NOW);
        assertEquals(
                0,
                trial.stream()
                        .filter(line -> line.balance().currency().getCode().equals("USD"))
                        .mapToLong(line -> line.balance().minor().longValueExact())
                        .sum());
        assertEquals(5, trial.size());
    }

    /** The totals that are kept against a sum over all entries, whatever other tests booked. */
    @Test
    void the_whole_books_trial_balance_is_the_sum_of_its_entries() {
        books.post(SomeBooks.SEPTEMBER, books.earning(SomeBooks.SEPTEMBER, "4.1", "CHF", 900));
        books.post(
                SomeBooks.OCTOBER,
                books.earning(SomeBooks.OCTOBER, "4.1", "CHF", 50),
                books.payment(LocalDate.parse("2026-10-01"), 400));
        UUID booking =
                books.entries(books.finance, AsOf.NOW).getFirst().booking().id();
        books.ledger.reverse(books.finance, SomeBooks.command(), booking, LocalDate.parse("2026-10-02"), "a mistake");

        AsOf always = new AsOf(Optional.of(LocalDate.parse("2999-12-31")), Optional.empty());
        assertEquals(
                books.ledger.trial(books.finance, AccountFilter.ALL, always),
                books.ledger.trial(books.finance, AccountFilter.ALL, AsOf.NOW));
        AccountFilter francs =
                new AccountFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("CHF"));
        assertEquals(
                books.ledger.trial(books.finance, francs, always), books.ledger.trial(books.finance, francs, AsOf.NOW));
    }

    @Test
    void a_partners_trial_balance_is_of_its_own_accounts_and_it_sees_no_totals() {
        books.post(SomeBooks.SEPTEMBER, books.earning(SomeBooks.SEPTEMBER, "4.1", "USD", 12_345));
        assertEquals(
                books.ledger.trial(books.finance, AccountFilter.ofAgreement(books.agreement), AsOf.NOW),
                books.ledger.trial(books.theirs, AccountFilter.ALL, AsOf.NOW));
        DSLContext database = books.hub.part(DSLContext.class);
        Transactions transactions = books.hub.part(Transactions.class);
        assertEquals(0, transactions.read(books.theirs, () -> database.fetchCount(TOTAL)));
        assertTrue(transactions.read(books.finance, () -> database.fetchCount(TOTAL)) >= 2);
    }

    @Test
    void a_month_is_posted_once_even_when_it_holds_nothing() {
        books.post(SomeBooks.SEPTEMBER);
        assertTrue(books.ledger.isPosted(books.finance, books.agreement, SomeBooks.SEPTEMBER));
        Refused refused = assertThrows(
                Refused.class,
                () -> books.post(SomeBooks.SEPTEMBER, books.earning(SomeBooks.SEPTEMBER, "4.1", "USD", 1)));
        assertEquals("month-posted", refused.findings().getFirst().id());
        assertEquals(List.of(), books.entries(books.finance, AsOf.NOW));
        assertFalse(books.ledger.isPosted(books.finance, books.agreement, SomeBooks.OCTOBER));
    }

    @Test
    void a_posting_goes_with_the_transaction_that_made_it() {
        Transactions transactions = books.hub.part(Transactions.class);
        assertThrows(
                IllegalStateException.class,
                () -> transactions.write(books.finance, () -> {
                    books.post(SomeBooks.SEPTEMBER, books.earning(SomeBooks.SEPTEMBER, "4.1", "USD", 5));
                    throw new IllegalStateException("the close fails later");
                }));
        assertFalse(books.ledger.isPosted(books.finance, books.agreement, SomeBooks.SEPTEMBER));
        assertEquals(List.of(), books.entries(books.finance, AsOf.NOW));
    }

    @Test
    void a_partner_sees_its_own_accounts_and_a_stranger_nothing() {
        books.post(SomeBooks.SEPTEMBER, books.earning(SomeBooks.SEPTEMBER, "4.1", "USD", 12_345));
        String account = books.account(AccountKind.RECEIVABLE, "USD").name();

        assertEquals(2, books.entries(books.theirs, AsOf.NOW).size());
        assertEquals(12_345, books.balance(books.theirs, AccountKind.RECEIVABLE, "USD", AsOf.NOW));
        assertEquals(List.of(), books.entries(books.stranger, AsOf.NOW));
        assertEquals(
                List.of(), books.ledger.trial(books.stranger, AccountFilter.ofAgreement(books.agreement), AsOf.NOW));
        assertEquals(
                Refused.Kind.NOT_FOUND,
                assertThrows(Refused.class, () -> books.ledger.account(books.stranger, account, AsOf.NOW))
                        .kind());
        assertEquals(
                account,
                books.ledger.account(books.theirs, account, AsOf.NOW).account().name());
    }

    @Test
    void who_may_not_read_or_post_is_refused() {
        Viewer nobody = TestHub.vendor("Ned", EnumSet.noneOf(Permission.class));
        assertThrows(Refused.class, () -> books.entries(nobody, AsOf.NOW));
        assertThrows(
                Refused.class,
                () -> books.ledger.post(
                        nobody,
                        SomeBooks.command(),
                        new MonthPosting(books.partner, books.agreement, SomeBooks.SEPTEMBER, "x", List.of())));
    }

    @Test
    void a_reversal_takes_back_exactly_what_was_booked_and_once() {
        books.post(SomeBooks.SEPTEMBER, books.earning(SomeBooks.SEPTEMBER, "4.1", "USD", 12_345));
        UUID booking =
                books.entries(books.finance, AsOf.NOW).getFirst().booking().id();
        CommandId command = SomeBooks.command();
        LocalDate day = LocalDate.parse("2026-10-03");

        UUID reversal = books.ledger.reverse(books.finance, command, booking, day, "It was a test");
        assertEquals(reversal, books.ledger.reverse(books.finance, command, booking, day, "It was a test"));
        assertEquals(0, books.balance(books.finance, AccountKind.RECEIVABLE, "USD", AsOf.NOW));
        BookedEntry newest = books.entries(books.finance, AsOf.NOW).getFirst();
        assertEquals(Optional.of(booking), newest.booking().reverses());
        assertEquals(
                Optional.of(reversal),
                books.entries(books.finance, AsOf.NOW).getLast().booking().reversedBy());
        Refused refused = assertThrows(
                Refused.class, () -> books.ledger.reverse(books.finance, SomeBooks.command(), booking, day, "Again"));
        assertEquals("booking-reversed", refused.findings().getFirst().id());
        assertEquals(
                12_345,
                books.balance(
                        books.finance,
                        AccountKind.RECEIVABLE,
                        "USD",
                        new AsOf(Optional.of(day.minusDays(1)), Optional.empty())));
    }

    @Test
    void balances_are_told_as_they_were_known() {
        DemoClock clock = (DemoClock) books.hub.part(HubClock.class);
        books.post(SomeBooks.SEPTEMBER, books.earning(SomeBooks.SEPTEMBER, "4.1", "USD", 100));
        Instant known = clock.now();
        clock.set(known.plus(Duration.ofSeconds(5)));
        books.post(SomeBooks.OCTOBER, books.earning(SomeBooks.OCTOBER, "4.1", "USD", 40));

        AsOf then = new AsOf(Optional.empty(), Optional.of(known));
        assertEquals(100, books.balance(books.finance, AccountKind.RECEIVABLE, "USD", then));
        assertEquals(140, books.balance(books.finance, AccountKind.RECEIVABLE, "USD", AsOf.NOW));
        assertEquals(2, books.entries(books.finance, then).size());
        AsOf early = new AsOf(Optional.of(LocalDate.parse("2026-10-30")), Optional.empty());
        assertEquals(100, books.balance(books.finance, AccountKind.RECEIVABLE, "USD", early));
    }

    @Test
    void lists_are_read_in_slices_that_meet() {
        books.post(
                SomeBooks.SEPTEMBER,
                books.earning(SomeBooks.SEPTEMBER, "4.1", "USD", 1),
                books.earning(SomeBooks.SEPTEMBER, "4.2", "EUR", 2),
                books.earning(SomeBooks.SEPTEMBER, "4.3", "GBP", 3));
        Set<String> accounts = new HashSet<>();
        Set<String> entries = new HashSet<>();
        Optional<String> cursor = Optional.empty();
        do {
            Slice<AccountBalance> slice = books.ledger.accounts(books.theirs, AccountFilter.ALL, AsOf.NOW, cursor, 4);
            slice.items().forEach(row -> accounts.add(row.account().name()));
            cursor = slice.nextCursor();
        } while (cursor.isPresent());
        do {
            Slice<BookedEntry> slice = books.ledger.entries(books.theirs, EntryFilter.ALL, AsOf.NOW, cursor, 1);
            slice.items().forEach(row -> entries.add(row.booking().name() + row.ordinal()));
            cursor = slice.nextCursor();
        } while (cursor.isPresent());
        assertEquals(6, accounts.size());
        assertEquals(6, entries.size());
    }
}
