package dev.ggen.hub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.catalogue.Tables.Table;
import dev.ggen.hub.database.CatalogueCheck;
import dev.ggen.hub.database.Login;
import dev.ggen.hub.database.Role;
import dev.ggen.receipt.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every table of every module, asked of the database itself. */
final class CatalogueTest {
    /** Tables whose rows change or go, and why; all others are append-only. */
    private static final Map<String, String> CHANGING = new TreeMap<>(Map.ofEntries(
            Map.entry("access.link_request", "counts what was asked for lately, to slow down who asks too often"),
            Map.entry("access.passkey", "counts its uses; its owner removes it"),
            Map.entry("access.passkey_challenge", "used once"),
            Map.entry("agreement.draft", "somebody writes on it, or throws it away; what is signed is another table's"),
            Map.entry("access.saved_view", "its owner keeps something else under its name, or removes it"),
            Map.entry("access.role", "given by migrations"),
            Map.entry("access.role_permission", "given by migrations"),
            Map.entry("access.session", "seen and ended"),
            Map.entry("access.sign_in_link", "used once"),
            Map.entry("access.token", "seen and revoked"),
            Map.entry("access.user_account", "named anew, closed"),
            Map.entry("access.user_role", "given and taken, with its line in the activity log"),
            Map.entry("ledger.balance", "the database keeps it with every entry"),
            Map.entry("ledger.total", "the database keeps it with every balance"),
            Map.entry("platform.command", "gets its answer in the transaction that made it"),
            Map.entry("platform.job", "goes on and ends"),
            Map.entry("program.upload", "parts of an upload, until it is whole"),
            Map.entry("agreement.party_key", "waits for a second person, who decides"),
            Map.entry("settlement.close", "prepared, then decided and posted"),
            Map.entry("settlement.accrual", "the oldest of a month go when there are many; nothing was posted by them"),
            Map.entry("settlement.accrual_result", "goes with what was asked"),
            Map.entry("settlement.accrual_agreement", "goes with what was asked"),
            Map.entry("settlement.replay", "the oldest go when there are many; nothing was posted by them"),
            Map.entry("settlement.replay_result", "goes with what was asked"),
            Map.entry("settlement.report", "read, then counted"),
            Map.entry("settlement.what_if", "its side removes it; nothing was posted by it")));

    private final TestHub hub = TestHub.shared();
    private final Login app = hub.database().login(Role.APP);
    private final Login owner = hub.database().login(Role.OWNER);

    @Test
    void every_table_forces_row_level_security_by_a_policy() {
        assertThat(CatalogueCheck.findings(app)).extracting(Finding::message).isEmpty();
        assertThat(Tables.all(owner)).hasSizeGreaterThan(25);
    }

    @Test
    void a_table_without_policy_or_force_is_found() throws SQLException {
        try (TestHub own = TestHub.fresh();
                Connection connection = own.database().login(Role.OWNER).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE ledger.open (a integer)");
            statement.execute("CREATE TABLE ledger.unforced (a integer)");
            statement.execute("ALTER TABLE ledger.unforced ENABLE ROW LEVEL SECURITY");
            statement.execute("CREATE POLICY p ON ledger.unforced USING (true)");
            statement.execute("CREATE TABLE ledger.unseen (a integer)");
            statement.execute("ALTER TABLE ledger.unseen ENABLE ROW LEVEL SECURITY");
            statement.execute("ALTER TABLE ledger.unseen FORCE ROW LEVEL SECURITY");
            assertThat(CatalogueCheck.findings(own.database().login(Role.APP)))
                    .extracting(Finding::message)
                    .hasSize(3)
                    .allMatch(message -> message.contains("ledger."));
        }
    }

    @Test
    void without_a_scope_nothing_is_seen_and_nothing_written() throws SQLException {
        try (Connection connection = app.connect();
                Statement statement = connection.createStatement()) {
            for (Table table : Tables.all(owner)) {
                if (!table.name().startsWith("access.role")) { // which roles there are is no secret
                    var rows = statement.executeQuery("SELECT count(*) FROM " + table.name());
                    rows.next();
                    assertThat(rows.getLong(1)).as(table.name()).isZero();
                }
            }
        }
    }

    @Test
    void tables_are_append_only_for_the_hub_and_for_the_owner_unless_their_rows_must_change() {
        List<String> taken = new ArrayList<>();
        for (Table table : Tables.all(owner)) {
            if (CHANGING.containsKey(table.name())) {
                continue;
            }
            table.changes().stream()
                    .filter(change -> Tables.refusal(app, change).isEmpty()
                            || Tables.refusal(owner, change).isEmpty())
                    .forEach(taken::add);
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void what_is_said_to_change_is_a_table() {
        assertThat(Tables.all(owner)).extracting(Table::name).containsAll(CHANGING.keySet());
    }

    @Test
    void a_table_that_lets_itself_be_changed_is_found() {
        Table changing = new Table("platform.job", "step");
        assertThat(Tables.refusal(owner, changing.changes().getFirst())).isEmpty();
        assertThat(Tables.refusal(app, "TRUNCATE platform.job")).isPresent();
    }

    @Test
    void the_hub_cannot_turn_into_another_role() {
        for (Role other : List.of(Role.OWNER, Role.SYSTEM)) {
            assertThat(Tables.refusal(app, "SET ROLE " + other.roleName())).isPresent();
        }
        assertThat(Tables.refusal(app, "SET row_security = off; SELECT count(*) FROM ledger.entry"))
                .get()
                .asString()
                .contains("row-level security");
        assertThat(Tables.refusal(app, "ALTER TABLE ledger.entry DISABLE ROW LEVEL SECURITY"))
                .isPresent();
    }
}
