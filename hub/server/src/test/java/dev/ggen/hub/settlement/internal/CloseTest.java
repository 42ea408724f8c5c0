package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.EntryFilter;
import dev.ggen.hub.ledger.Ledger;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Progress;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.HeldAgreement;
import dev.ggen.hub.settlement.MonthState;
import dev.ggen.hub.settlement.MonthView;
import dev.ggen.hub.settlement.ReportFilter;
import dev.ggen.hub.settlement.ReportState;
import dev.ggen.hub.settlement.ReportView;
import dev.ggen.hub.settlement.Started;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.partner.settlement.Period;
import dev.ggen.settlement.explain.SourceRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloseTest {
    private final Desk desk = Desk.shared();

    @TempDir
    private Path folder;

    @Test
    void aMonthGoesFromReportsToStatementsThatTheCommandLineMakesToTheByte() throws IOException {
        YearMonth september = YearMonth.of(2026, 9);
        for (String report : List.of(
                "accenture-2026-09.csv",
                "aws-billing-events-2026-09-a.csv",
                "aws-billing-events-2026-09-b.csv",
                "google-cloud-2026-09.csv",
                "mckinsey-2026-09.csv")) {
            desk.delivered(report, Desk.file("transactions/" + report));
        }

        CloseView prepared = desk.prepared(september);
        assertEquals(
                CloseState.PREPARED, prepared.state(), () -> prepared.findings().toString());
        assertEquals(4, prepared.proposed().size());
        assertEquals(
                "four-eyes",
                Desk.refusal(() -> desk.months.approve(
                        desk.ann,
                        Desk.command(),
                        prepared.id(),
                        prepared.digest().orElseThrow())));
        assertEquals("close-open", Desk.refusal(() -> desk.months.prepare(desk.ben, Desk.command(), september)));
        assertEquals("not-found", Desk.refusal(() -> statement(desk.ben, "AWS-2026", september)));

        CloseView closed = desk.approved(prepared);

        assertEquals(CloseState.POSTED, closed.state(), () -> closed.findings().toString());
        assertEquals(
                MonthState.CLOSED, desk.months.month(desk.ann, september).view().state());
        assertEquals("month-settled", Desk.refusal(() -> desk.months.prepare(desk.ann, Desk.command(), september)));
        assertEquals(
                "close-decided",
                Desk.refusal(() -> desk.months.approve(
                        desk.ben,
                        Desk.command(),
                        prepared.id(),
                        prepared.digest().orElseThrow())));
        Path out = SettledByCommand.of(desk, closed, folder);
        for (String agreement : List.of("ACCENTURE-2026", "AWS-2026", "GCP-2026", "MCKINSEY-2026")) {
            assertArrayEquals(
                    Files.readAllBytes(out.resolve("statements").resolve(agreement + ".zip")),
                    bundle(agreement, september),
                    agreement);
        }
        partnersSeeTheirOwn(september);
        lateRowsAreTold();
    }

    private void partnersSeeTheirOwn(YearMonth month) {
        Viewer aws = TestHub.partner("aws", "Ada", EnumSet.allOf(Permission.class));

        StatementSheet sheet = statement(aws, "AWS-2026", month);
        SourceRows rows = desk.statements.rows(aws, "AWS-2026", month, 1, 0, 5);

        assertTrue(desk.statements.page(aws, StatementFilter.ALL, Optional.empty(), 50).items().stream()
                .allMatch(row -> row.statement().partner().equals("aws")));
        assertEquals("not-found", Desk.refusal(() -> statement(aws, "GCP-2026", month)));
        assertEquals(
                "not-found",
                Desk.refusal(() -> desk.statements.file(aws, "GCP-2026", month, StatementFile.Kind.BUNDLE)));
        assertEquals(1, sheet.lines().getFirst().steps().size());
        assertEquals(5, rows.rows().size());
        assertTrue(rows.rows().getFirst().file().startsWith("aws-billing-events"), rows::toString);
    }

    private void lateRowsAreTold() {
        ReportView late = desk.delivered("late.csv", Desk.sales("mckinsey", "late-1,transformation,2026-09-30,100.00"));

        assertEquals(1, late.rows().accepted());
        assertTrue(late.months().getFirst().isLate());
        assertEquals(Optional.of(YearMonth.of(2026, 9)), desk.reports.settledMonth(desk.ann, late));
        assertEquals(
                "report-settled",
                Desk.refusal(() -> desk.reports.withdraw(desk.ann, Desk.command(), late.id(), "a wrong day")));
        assertEquals("rows-of-closed-month", late.findings().getFirst().id());
        assertEquals(
                "1 new row of late.csv belongs to 2026-09, which is closed: its statement stays as it is",
                late.findings().getFirst().message());
        assertEquals(
                List.of(late.id()),
                desk.months.month(desk.ann, YearMonth.of(2026, 9)).lateReports().stream()
                        .map(ReportView::id)
                        .toList());
    }

    private byte[] bundle(String agreement, YearMonth month) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        desk.statements.write(
                desk.ann, desk.statements.file(desk.ann, agreement, month, StatementFile.Kind.BUNDLE), bytes);
        return bytes.toByteArray();
    }

    private StatementSheet statement(Viewer viewer, String agreement, YearMonth month) {
        return desk.statements.statement(viewer, agreement, month);
    }

    @Test
    void oneRedLineHoldsItsOwnAgreementAndIsClosedLater() {
        YearMonth october = YearMonth.of(2026, 10);
        desk.delivered("mck-10.csv", Desk.sales("mckinsey", "oct-1,transformation,2026-10-05,100.00"));
        ReportView wrong = desk.delivered("acn-10.csv", Desk.sales("accenture", "oct-2,unheard-of,2026-10-05,100.00"));

        CloseView prepared = desk.prepared(october);

        assertEquals(
                List.of("ACCENTURE-2026"),
                prepared.held().stream().map(HeldAgreement::agreement).toList());
        assertEquals(
                "unmapped-product",
                prepared.held().getFirst().findings().getFirst().id());
        CloseView closed = desk.approved(prepared);
        assertEquals(CloseState.POSTED, closed.state(), () -> closed.findings().toString());
        assertEquals(
                MonthState.PARTLY_CLOSED,
                desk.months.month(desk.ann, october).view().state());
        assertEquals(Optional.empty(), desk.reports.settledMonth(desk.ann, wrong), "its agreement is held");
        CloseView again = desk.prepared(october);
        assertEquals(CloseState.FAILED, again.state());
        assertEquals("unmapped-product", again.findings().getFirst().id());
        desk.reports.withdraw(desk.ann, Desk.command(), wrong.id(), "the product was named wrongly");
        desk.delivered("acn-10.csv", Desk.sales("accenture", "oct-2,impl-services,2026-10-05,100.00"));
        CloseView rest = desk.approved(desk.prepared(october));
        assertEquals(CloseState.POSTED, rest.state(), () -> rest.findings().toString());
        assertEquals(1, rest.proposed().size());
        assertEquals(
                MonthState.CLOSED, desk.months.month(desk.ann, october).view().state());
        assertEquals(List.of(4), issued(desk.ann, october));
        assertEquals(
                List.of(1), issued(TestHub.partner("mckinsey", "Mia", EnumSet.of(Permission.MONTH_READ)), october));
        assertEquals(
                "report-settled",
                Desk.refusal(() -> desk.reports.withdraw(desk.ann, Desk.command(), accepted(october), "too late")));
    }

    private List<Integer> issued(Viewer viewer, YearMonth month) {
        return desk.months.list(viewer).stream()
                .filter(view -> view.month().equals(month))
                .map(MonthView::statements)
                .toList();
    }

    private UUID accepted(YearMonth month) {
        return desk.reports
                .page(
                        desk.ann,
                        new ReportFilter(Optional.of(ReportState.ACCEPTED), Optional.of(month), Optional.empty()),
                        Optional.empty(),
                        10)
                .items()
                .getFirst()
                .id();
    }

    @Test
    void whatChangedSinceItWasPreparedIsNotApproved() {
        YearMonth november = YearMonth.of(2026, 11);
        desk.delivered("mck-11.csv", Desk.sales("mckinsey", "nov-1,transformation,2026-11-05,100.00"));
        CloseView prepared = desk.prepared(november);

        desk.delivered("mck-11-more.csv", Desk.sales("mckinsey", "nov-2,transformation,2026-11-06,7.00"));

        assertEquals(
                "inputs-changed",
                Desk.refusal(() -> desk.months.approve(
                        desk.ben,
                        Desk.command(),
                        prepared.id(),
                        prepared.digest().orElseThrow())));
        desk.months.reject(desk.ben, Desk.command(), prepared.id(), "a report came");
        assertEquals(
                CloseState.REJECTED, desk.months.close(desk.ann, prepared.id()).state());
    }

    @Test
    void ofTwoPeopleAtOnceOneIsFirst() throws Exception {
        YearMonth month = YearMonth.of(2027, 7);
        desk.delivered("mck-07.csv", Desk.sales("mckinsey", "jul-1,transformation,2027-07-05,100.00"));

        List<Callable<String>> both = List.of(
                () -> Desk.refusal(() -> desk.months.prepare(desk.ann, Desk.command(), month)),
                () -> Desk.refusal(() -> desk.months.prepare(desk.ben, Desk.command(), month)));
        List<String> refusals;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            refusals = threads.invokeAll(both).stream()
                    .map(CloseTest::result)
                    .sorted()
                    .toList();
        }

        assertEquals(List.of("", "close-open"), refusals);
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            return e.toString();
        }
    }

    @Test
    void aFormSentTwicePreparesOnce() {
        YearMonth month = YearMonth.of(2027, 8);
        desk.delivered("mck-08.csv", Desk.sales("mckinsey", "aug-1,transformation,2027-08-05,100.00"));
        CommandId command = Desk.command();

        Started first = desk.months.prepare(desk.ann, command, month);
        Started again = desk.months.prepare(desk.ann, command, month);

        assertEquals(first, again);
        desk.job(first.job());
    }

    @Test
    void killedBeforeOrAfterTheCommitNothingIsLostOrTwice() {
        YearMonth month = YearMonth.of(2027, 9);
        desk.delivered("mck-09.csv", Desk.sales("mckinsey", "sep-1,transformation,2027-09-05,100.00"));
        CloseView prepared = desk.prepared(month);
        Transactions transactions = desk.hub.part(Transactions.class);
        CloseTable closes = desk.hub.part(CloseTable.class);
        transactions.write(
                desk.ben,
                () -> closes.approving(prepared.id(), desk.ben, TestHub.ids().next()));

        assertThrows(Killed.class, () -> approve(prepared, ApproveMonth.POSTING));
        assertEquals(
                CloseState.APPROVING, desk.months.close(desk.ann, prepared.id()).state());
        assertEquals(0, entries("MCKINSEY-2026", month));

        assertThrows(Killed.class, () -> approve(prepared, ApproveMonth.POSTED));
        int posted = entries("MCKINSEY-2026", month);
        byte[] bundle = bundle("MCKINSEY-2026", month);
        approve(prepared, "never");

        assertEquals(
                CloseState.POSTED, desk.months.close(desk.ann, prepared.id()).state());
        assertTrue(posted > 0);
        assertEquals(posted, entries("MCKINSEY-2026", month));
        assertArrayEquals(bundle, bundle("MCKINSEY-2026", month));
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void approve(CloseView close, String killedAt) {
        Progress progress = (step, done, total) -> {
            if (step.equals(killedAt)) {
                throw new Killed();
            }
        };
        desk.hub.part(ApproveMonth.class).run(desk.ben, PrepareMonth.input(close.id(), Desk.command()), progress);
    }

    private int entries(String agreement, YearMonth month) {
        return (int)
                desk
                        .hub
                        .part(Ledger.class)
                        .entries(desk.ann, EntryFilter.ALL, AsOf.NOW, Optional.empty(), 200)
                        .items()
                        .stream()
                        .filter(entry -> entry.booking().agreement().equals(agreement))
                        .filter(entry -> entry.booking().period().equals(Optional.of(new Period(month))))
                        .count();
    }
}
