package dev.ggen.hub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.Users;
import dev.ggen.hub.agreement.AgreementOrder;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.database.Role;
import dev.ggen.hub.evidence.Evidence;
import dev.ggen.hub.ledger.AccountFilter;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.EntryFilter;
import dev.ggen.hub.ledger.EntryOrder;
import dev.ggen.hub.ledger.Ledger;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.Cursor;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.ExchangeRates;
import dev.ggen.hub.settlement.ImportedReports;
import dev.ggen.hub.settlement.Months;
import dev.ggen.hub.settlement.RateFilter;
import dev.ggen.hub.settlement.ReportFilter;
import dev.ggen.hub.settlement.ReportOrder;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementOrder;
import dev.ggen.hub.settlement.Statements;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * How the database would find what lists show, if the tables were large: by an index in the list's own order, under the row policies, for the
 * vendor and for a partner. Asked of the planner with everything else made dear, so that it needs no rows; a condition or an order for
 * which there is no index shows as a scan of the whole table or as a sort.
 */
final class PlansTest {
    private static final int SIZE = 50;
    private static final String WHOLE_TABLE = "Seq Scan on ";

    /** Of everything; an incremental one sorts the few rows that are alike in the index's order. */
    private static final String SORT = "(?m)^\\s*(->\\s+)?Sort$";

    private final TestHub hub = TestHub.shared();
    private final AskedStatements asked = hub.part(AskedStatements.class);
    private final Viewer vendor = TestHub.vendor("Vera", EnumSet.allOf(Permission.class));
    private final Viewer partner = TestHub.partner("p-" + TestHub.ids().next(), "Pia", EnumSet.allOf(Permission.class));

    private List<String> plans(Viewer viewer, Consumer<Viewer> look) {
        List<String> statements = asked.during(() -> look.accept(viewer));
        assertThat(statements).isNotEmpty();
        try (Connection connection = hub.database().login(Role.APP).connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            see(statement, viewer);
            List<String> plans = new ArrayList<>();
            for (String sql : statements) {
                plans.add(sql + "\n" + plan(statement, sql));
            }
            return plans;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void see(Statement statement, Viewer viewer) throws SQLException {
        String scope = viewer.scope() instanceof Scope.OfSystem
                ? "system"
                : viewer.partner().isPresent() ? "partner" : "vendor";
        String own = viewer.partner().orElse("");
        statement.execute("SELECT set_config('ggen.scope', '" + scope + "', true), set_config('ggen.partner', '" + own
                + "', true), set_config('ggen.user', '" + viewer.user() + "', true)");
        for (String way : List.of("enable_seqscan", "enable_bitmapscan", "enable_sort")) {
            statement.execute("SET LOCAL " + way + " = off");
        }
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("EXPLAIN (COSTS OFF) " + sql)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private void requireIndexes(Consumer<Viewer> look) {
        List.of(vendor, partner).forEach(viewer -> requireIndexes(viewer, look));
    }

    private void requireIndexes(Viewer viewer, Consumer<Viewer> look) {
        assertThat(plans(viewer, look))
                .allSatisfy(plan -> assertThat(plan).doesNotContain(WHOLE_TABLE).doesNotContainPattern(SORT));
    }

    /** A partner's few rows among everybody's are found by its id, not by looking at all. */
    private void requireOwnIndex(Consumer<Viewer> look) {
        assertThat(plans(partner, look))
                .allSatisfy(plan -> assertThat(plan).containsPattern("Index Cond: \\(\\(?partner = "));
    }

    @Test
    void entries_of_the_books() {
        Ledger ledger = hub.part(Ledger.class);
        Consumer<Viewer> newest = viewer -> ledger.entries(viewer, EntryFilter.ALL, AsOf.NOW, Optional.empty(), SIZE);
        requireIndexes(newest);
        requireOwnIndex(newest);
        requireIndexes(viewer ->
                ledger.entries(viewer, EntryFilter.ofAccount("receivable:p:A:USD"), AsOf.NOW, Optional.empty(), SIZE));
    }

    @Test
    void accounts_of_the_books() {
        Ledger ledger = hub.part(Ledger.class);
        Consumer<Viewer> all = viewer -> ledger.accounts(viewer, AccountFilter.ALL, AsOf.NOW, Optional.empty(), SIZE);
        requireIndexes(all);
        requireOwnIndex(all);
    }

    @Test
    void the_trial_balance_of_the_whole_book_reads_no_accounts() {
        Ledger ledger = hub.part(Ledger.class);
        List<String> statements = asked.during(() -> ledger.trial(vendor, AccountFilter.ALL, AsOf.NOW));
        assertThat(statements).hasSize(1).allMatch(sql -> sql.contains("\"ledger\".\"total\""));
        requireOwnIndex(viewer -> ledger.trial(viewer, AccountFilter.ALL, AsOf.NOW));
    }

    @Test
    void the_activity_log() {
        Activity activity = hub.part(Activity.class);
        Consumer<Viewer> newest = viewer -> activity.page(viewer, Optional.empty(), Optional.empty(), SIZE);
        requireIndexes(newest);
        requireOwnIndex(newest);
        requireIndexes(viewer -> activity.page(viewer, Optional.of("months/2026-09"), Optional.empty(), SIZE));
        Activity.Filter changes = new Activity.Filter(Optional.empty(), Activity.Show.CHANGES);
        requireIndexes(viewer -> activity.page(viewer, changes, Optional.empty(), SIZE));
    }

    @Test
    void statements() {
        Statements statements = hub.part(Statements.class);
        requireOwnIndex(viewer -> statements.page(viewer, StatementFilter.ALL, Optional.empty(), SIZE));
        StatementFilter september = new StatementFilter(
                Optional.of(YearMonth.of(2026, 9)), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(plans(vendor, viewer -> statements.page(viewer, september, Optional.empty(), SIZE)))
                .allSatisfy(plan -> assertThat(plan).doesNotContain(WHOLE_TABLE).doesNotContainPattern(SORT));
    }

    @Test
    void statements_in_every_order() {
        Statements statements = hub.part(Statements.class);
        for (StatementOrder order : StatementOrder.values()) {
            requireIndexes(
                    vendor, viewer -> statements.page(viewer, StatementFilter.ALL, order, Optional.empty(), SIZE));
        }
        Optional<String> after = Optional.of(Cursor.write("2026-11-14\0AWS-2026\0" + "2026-09-01"));
        assertThat(plans(
                        vendor,
                        viewer -> statements.page(viewer, StatementFilter.ALL, StatementOrder.DUE, after, SIZE)))
                .allSatisfy(plan -> assertThat(plan).contains("Index Cond: (ROW(due_on, "));
    }

    @Test
    void agreements_in_every_order() {
        Agreements agreements = hub.part(Agreements.class);
        for (AgreementOrder order : AgreementOrder.values()) {
            requireIndexes(
                    vendor, viewer -> agreements.page(viewer, Agreements.Query.ALL, order, Optional.empty(), SIZE));
        }
    }

    @Test
    void reports_in_every_order() {
        ImportedReports reports = hub.part(ImportedReports.class);
        for (ReportOrder order : ReportOrder.values()) {
            requireIndexes(vendor, viewer -> reports.page(viewer, ReportFilter.ALL, order, Optional.empty(), SIZE));
        }
    }

    @Test
    void an_accounts_entries_in_every_order() {
        Ledger ledger = hub.part(Ledger.class);
        EntryFilter account = EntryFilter.ofAccount("receivable:p:A:USD");
        for (EntryOrder order : EntryOrder.values()) {
            Consumer<Viewer> look = viewer -> ledger.entries(viewer, account, AsOf.NOW, order, Optional.empty(), SIZE);
            requireIndexes(look);
            assertThat(plans(vendor, look)).allSatisfy(plan -> assertThat(plan).contains("Index Cond: (account = "));
        }
    }

    @Test
    void agreements() {
        Agreements agreements = hub.part(Agreements.class);
        Consumer<Viewer> all = viewer -> agreements.page(viewer, Agreements.Query.ALL, Optional.empty(), SIZE);
        requireIndexes(all);
        requireOwnIndex(all);
        requireIndexes(viewer -> agreements.ofSource(viewer, "aws/seller"));
    }

    @Test
    void reports() {
        ImportedReports reports = hub.part(ImportedReports.class);
        requireIndexes(viewer -> reports.page(viewer, ReportFilter.ALL, Optional.empty(), SIZE));
    }

    @Test
    void rates() {
        ExchangeRates rates = hub.part(ExchangeRates.class);
        requireIndexes(vendor, viewer -> rates.rates(viewer, RateFilter.ALL, Optional.empty(), SIZE));
        Optional<String> after = Optional.of(Cursor.write("2026-11-14\0USD"));
        RateFilter september = new RateFilter(Optional.of("USD"), Optional.of(YearMonth.of(2026, 9)));
        requireIndexes(vendor, viewer -> rates.rates(viewer, september, after, SIZE));
        requireIndexes(vendor, viewer -> rates.files(viewer, Optional.empty(), SIZE));
        requireIndexes(vendor, viewer -> rates.currencies(viewer));
    }

    @Test
    void the_log() {
        Evidence evidence = hub.part(Evidence.class);
        requireIndexes(viewer -> evidence.leaves(viewer, Optional.empty(), Optional.empty(), SIZE));
        requireIndexes(viewer -> evidence.receipts(viewer, Optional.empty(), Optional.empty(), SIZE));
    }

    @Test
    void users() {
        Users users = hub.part(Users.class);
        assertThat(plans(vendor, viewer -> users.page(viewer, Optional.empty(), Optional.empty(), SIZE)))
                .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan on user_account"));
    }

    /** Asked at every request: by the user's key, however many accounts there are. */
    @Test
    void what_somebody_may_do() throws SQLException {
        for (Viewer viewer : List.of(Viewer.system("sign-in"), vendor, partner)) {
            try (Connection connection = hub.database().login(Role.APP).connect();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                see(statement, viewer);
                String sql =
                        "SELECT permission FROM access.user_role JOIN access.role_permission USING (role) WHERE user_id = '"
                                + viewer.user() + "'";
                assertThat(plan(statement, sql)).doesNotContain("Seq Scan on user_account");
            }
        }
    }

    @Test
    void months_ask_the_same_few_questions_however_many_there_are() {
        Months months = hub.part(Months.class);
        assertThat(asked.during(() -> months.list(vendor))).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void a_scan_of_a_whole_table_and_a_sort_are_seen() throws SQLException {
        try (Connection connection = hub.database().login(Role.APP).connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            see(statement, vendor);
            assertThat(plan(statement, "SELECT id FROM platform.activity WHERE actor_name = 'x'"))
                    .contains(WHOLE_TABLE);
            assertThat(plan(statement, "SELECT id FROM platform.activity ORDER BY actor_name"))
                    .containsPattern(SORT);
        }
    }
}
