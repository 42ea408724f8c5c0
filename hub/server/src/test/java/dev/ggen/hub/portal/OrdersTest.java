package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.agreement.AgreementOrder;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.demo.DemoHub;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.BookedEntry;
import dev.ggen.hub.ledger.EntryFilter;
import dev.ggen.hub.ledger.EntryOrder;
import dev.ggen.hub.ledger.Ledger;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.ImportedReports;
import dev.ggen.hub.settlement.ReportFilter;
import dev.ggen.hub.settlement.ReportOrder;
import dev.ggen.hub.settlement.ReportView;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementOrder;
import dev.ggen.hub.settlement.StatementRow;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.hub.settlement.Statements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists in every order that they offer: read part by part they are whole, and sorted as their heads say. */
final class OrdersTest {
    private static final Viewer VENDOR = TestHub.vendor("Vera", EnumSet.allOf(Permission.class));
    private static TestHub hub;

    @BeforeAll
    static void beginInNovember() {
        hub = DemoHub.inNovember();
    }

    @AfterAll
    static void closeTheHub() {
        hub.close();
    }

    private interface Reader<T> {
        Slice<T> read(Optional<String> cursor, int size);
    }

    /** Row by row, which must be the list that is read at once. */
    private static <T> List<T> whole(Reader<T> reader) {
        List<T> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Slice<T> slice = reader.read(cursor, 1);
            rows.addAll(slice.items());
            cursor = slice.nextCursor();
        } while (cursor.isPresent());
        assertThat(rows).isEqualTo(reader.read(Optional.empty(), Slice.MOST).items());
        assertThat(rows).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        return rows;
    }

    private static List<StatementView> statements(StatementOrder order) {
        Statements statements = hub.part(Statements.class);
        return whole((cursor, size) -> statements.page(VENDOR, StatementFilter.ALL, order, cursor, size)).stream()
                .map(StatementRow::statement)
                .toList();
    }

    @Test
    void statements_are_sorted_by_what_is_owed_by_partner_by_day_and_by_agreement() {
        assertThat(statements(StatementOrder.OWED))
                .isSortedAccordingTo(
                        Comparator.comparing(row -> row.owedToVendor().minor()));
        assertThat(statements(StatementOrder.OWED_FALLING))
                .isEqualTo(statements(StatementOrder.OWED).reversed());
        assertThat(statements(StatementOrder.PARTNER))
                .isSortedAccordingTo(
                        Comparator.comparing(row -> row.partnerName().toLowerCase(Locale.ROOT)));
        assertThat(statements(StatementOrder.DUE_FALLING))
                .isSortedAccordingTo(Comparator.comparing(StatementView::dueOn).reversed());
        assertThat(statements(StatementOrder.AGREEMENT))
                .isSortedAccordingTo(Comparator.comparing(StatementView::agreement));
        assertThat(statements(StatementOrder.OLDEST)).hasSameElementsAs(statements(StatementOrder.NEWEST));
    }

    @Test
    void reports_are_sorted_by_file_and_by_rows() {
        assertThat(reports(ReportOrder.FILE))
                .isSortedAccordingTo(
                        Comparator.comparing(report -> report.fileName().toLowerCase(Locale.ROOT)));
        assertThat(reports(ReportOrder.ACCEPTED_FALLING))
                .isSortedAccordingTo(Comparator.<ReportView, Long>comparing(
                                report -> report.rows().accepted())
                        .reversed());
        assertThat(reports(ReportOrder.OLDEST))
                .isEqualTo(reports(ReportOrder.NEWEST).reversed());
    }

    private static List<ReportView> reports(ReportOrder order) {
        ImportedReports reports = hub.part(ImportedReports.class);
        return whole((cursor, size) -> reports.page(VENDOR, ReportFilter.ALL, order, cursor, size));
    }

    @Test
    void agreements_are_sorted_by_their_days() {
        Agreements agreements = hub.part(Agreements.class);
        List<StoredAgreement> latest = whole((cursor, size) ->
                agreements.page(VENDOR, Agreements.Query.ALL, AgreementOrder.FROM_FALLING, cursor, size));
        assertThat(latest)
                .isSortedAccordingTo(Comparator.comparing(StoredAgreement::from).reversed());
    }

    @Test
    void an_accounts_entries_are_sorted_by_the_day_that_they_count_for() {
        Ledger ledger = hub.part(Ledger.class);
        EntryFilter account = EntryFilter.ofAccount("receivable:accenture:ACCENTURE-2026:USD");
        List<BookedEntry> entries =
                whole((cursor, size) -> ledger.entries(VENDOR, account, AsOf.NOW, EntryOrder.EFFECTIVE, cursor, size));
        assertThat(entries)
                .isSortedAccordingTo(
                        Comparator.comparing(entry -> entry.booking().effectiveOn()));
    }

    @Test
    void a_head_says_how_its_list_is_sorted_and_leads_to_the_other_way_with_the_filters() {
        Visitor finance = Visitor.as(hub, Optional.empty(), "finance");
        assertThat(finance.get("/statements").body())
                .contains("aria-sort=\"descending\"", "href=\"/statements?sort=month\"");
        assertThat(finance.get("/statements?state=due&sort=owed").body())
                .contains("aria-sort=\"ascending\"", "href=\"/statements?state=due&amp;sort=-owed\"");
        assertThat(finance.get("/reports?sort=file&after=bm9uZQ").statusCode()).isEqualTo(400);
    }
}
