package dev.ggen.hub.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.database.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

class TransactionsTest {
    /** More than a pool holds. */
    private static final int MOST_LOST = 40;

    private final TestHub hub = TestHub.shared();
    private final Transactions transactions = hub.part(Transactions.class);
    private final DSLContext database = hub.part(DSLContext.class);
    private final Viewer ann = TestHub.vendor("Ann", EnumSet.noneOf(Permission.class));
    private final Viewer bob = TestHub.partner("acme", "Bob", EnumSet.noneOf(Permission.class));

    private boolean seesVendor() {
        return Boolean.TRUE.equals(database.select(DSL.field("platform.sees_vendor()", Boolean.class))
                .fetchSingle()
                .value1());
    }

    private boolean sees(String partner) {
        return Boolean.TRUE.equals(database.select(DSL.function("platform.sees", Boolean.class, DSL.val(partner)))
                .fetchSingle()
                .value1());
    }

    @Test
    void the_database_is_told_whose_a_transaction_is() {
        assertEquals(true, transactions.read(ann, this::seesVendor));
        assertEquals(false, transactions.read(bob, this::seesVendor));
        assertEquals(true, transactions.read(bob, () -> sees("acme")));
        assertEquals(false, transactions.read(bob, () -> sees("other")));
    }

    @Test
    void a_query_outside_of_a_transaction_is_refused() {
        assertThrows(Exception.class, this::seesVendor);
    }

    @Test
    void a_transaction_cannot_be_entered_as_somebody_else() {
        assertThrows(
                IllegalStateException.class,
                () -> transactions.read(bob, () -> transactions.read(ann, this::seesVendor)));
    }

    @Test
    void a_reading_transaction_cannot_become_a_writing_one() {
        assertThrows(
                IllegalStateException.class, () -> transactions.read(ann, () -> transactions.write(ann, () -> "x")));
    }

    @Test
    void widening_ends_with_its_block() {
        boolean after = transactions.write(bob, () -> {
            assertEquals(true, transactions.asSystem(this::seesVendor));
            return seesVendor();
        });
        assertEquals(false, after);
    }

    @Test
    void a_lost_connection_leaves_its_thread_fit_for_other_work() throws SQLException {
        transactions.read(bob, this::seesVendor);
        loseConnections();
        boolean isLost = false;
        for (int attempt = 0; attempt < MOST_LOST; attempt++) {
            try {
                transactions.read(bob, this::seesVendor);
            } catch (DataAccessException | TransactionException e) {
                isLost = true;
            }
        }

        assertEquals(true, isLost);
        assertEquals(true, transactions.write(ann, this::seesVendor));
    }

    /** As when the server goes: nobody told the pool. */
    private void loseConnections() throws SQLException {
        try (Connection connection = hub.database().login(Role.APP).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()");
        }
    }
}
