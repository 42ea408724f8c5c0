package dev.ggen.hub.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.hub.TestHub;
import java.util.EnumSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class TransactionsTest {
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
}
