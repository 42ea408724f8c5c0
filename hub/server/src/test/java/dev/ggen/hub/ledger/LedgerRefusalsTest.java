package dev.ggen.hub.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.database.Role;
import dev.ggen.partner.ledger.AccountKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the database refuses by itself, whatever our code does. */
final class LedgerRefusalsTest {
    private final SomeBooks books = new SomeBooks();
    private final UUID booking = TestHub.ids().next();
    private final String receivable =
            books.account(AccountKind.RECEIVABLE, "USD").name();
    private final String revenue =
            books.account(AccountKind.SHARE_REVENUE, "USD").name();
    private final String euros = books.account(AccountKind.SHARE_REVENUE, "EUR").name();

    @BeforeEach
    void post() {
        books.post(
                SomeBooks.SEPTEMBER,
                books.earning(SomeBooks.SEPTEMBER, "4.1", "USD", 100),
                books.earning(SomeBooks.SEPTEMBER, "4.2", "EUR", 100));
    }

    @Test
    void a_balanced_booking_is_taken() throws SQLException {
        write(transaction(2), entry(1, receivable, "USD", 7), entry(2, revenue, "USD", -7));
        assertEquals(107, books.balance(books.finance, AccountKind.RECEIVABLE, "USD", AsOf.NOW));
    }

    @Test
    void an_unbalanced_booking_is_refused_at_commit() {
        refuses(
                "out of balance by USD 1",
                transaction(2),
                entry(1, receivable, "USD", 7),
                entry(2, revenue, "USD", -6));
    }

    @Test
    void balance_counts_in_each_currency_by_itself() {
        refuses(
                "out of balance by EUR -7, USD 7",
                transaction(2),
                entry(1, receivable, "USD", 7),
                entry(2, euros, "EUR", -7));
    }

    @Test
    void a_booking_without_its_entries_is_refused() {
        refuses("has 0 entries", transaction(2));
    }

    @Test
    void nothing_is_added_to_an_old_booking() {
        UUID old = books.entries(books.finance, AsOf.NOW).getFirst().booking().id();
        String add = "INSERT INTO ledger.entry SELECT transaction, (ordinal + 2)::smallint, number, account, currency,"
                + " amount_minor, line, partner, effective_on, recorded_at FROM ledger.entry WHERE transaction = '"
                + old + "'";
        refuses("it said 2", add);
    }

    @Test
    void an_entry_in_another_currency_than_its_accounts_is_refused() {
        refuses("entry_account_currency_partner_fkey", transaction(2), entry(1, receivable, "EUR", 7));
    }

    @Test
    void a_booking_is_not_reversed_twice_nor_by_half() {
        UUID old = books.entries(books.finance, AsOf.NOW).getFirst().booking().id();
        String reversal =
                "INSERT INTO ledger.transaction SELECT gen_random_uuid(), number + 1000000, 'r' || number || random(),"
                        + " 'reversal', effective_on, recorded_at, id, NULL, agreement, partner, source, 'x', actor, command, 2"
                        + " FROM ledger.transaction WHERE id = '" + old + "'";
        refuses("transaction_reverses_key", reversal, reversal.replace("1000000", "1000001"));
    }

    @Test
    void a_month_is_not_posted_twice() {
        refuses(
                "month_pkey",
                "INSERT INTO ledger.month SELECT * FROM ledger.month WHERE agreement = '" + books.agreement + "'");
    }

    @Test
    void another_partner_cannot_be_slipped_into_a_booking() {
        SomeBooks others = new SomeBooks();
        others.post(SomeBooks.SEPTEMBER, others.earning(SomeBooks.SEPTEMBER, "4.1", "USD", 1));
        String theirs = others.account(AccountKind.RECEIVABLE, "USD").name();
        refuses("entry_account_currency_partner_fkey", transaction(2), entry(1, theirs, "USD", 7));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"APP", "OWNER"})
    void balances_are_written_by_nobody_but_the_database(Role role) {
        SQLException refused =
                assertThrows(SQLException.class, () -> write(role, "UPDATE ledger.balance SET debit_minor = 0"));
        assertTrue(String.valueOf(refused.getMessage()).contains("balance"), refused.toString());
    }

    private String transaction(int entries) {
        return "INSERT INTO ledger.transaction SELECT '" + booking
                + "', max(number) + 1, '" + booking
                + "', 'earning', date '2026-09-30', max(recorded_at), NULL, '2026-09', '"
                + books.agreement + "', '" + books.partner + "', 'x', 'x', '" + booking + "', '" + booking + "', "
                + entries + " FROM ledger.transaction";
    }

    private String entry(int ordinal, String account, String currency, long minor) {
        return "INSERT INTO ledger.entry SELECT id, " + ordinal + ", number, '" + account + "', '" + currency + "', "
                + minor + ", NULL, '" + books.partner
                + "', effective_on, recorded_at FROM ledger.transaction WHERE id = '"
                + booking + "'";
    }

    private void refuses(String because, String... statements) {
        SQLException refused = assertThrows(SQLException.class, () -> write(statements));
        assertTrue(String.valueOf(refused.getMessage()).contains(because), refused.toString());
    }

    private void write(String... statements) throws SQLException {
        write(Role.APP, statements);
    }

    private void write(Role role, String... statements) throws SQLException {
        try (Connection connection = books.hub.database().login(role).connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_config('ggen.scope', 'vendor', true)");
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }
}
