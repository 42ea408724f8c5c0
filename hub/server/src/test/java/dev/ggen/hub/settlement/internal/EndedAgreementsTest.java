package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.ledger.LineStates;
import dev.ggen.hub.settlement.Adjusted;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.MonthState;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementRow;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.partner.settlement.LineState;
import dev.ggen.receipt.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An agreement that ended on 15 September, at 20 % for the vendor, followed by one at 15 %. In September 1,000.03 were sold in its days, of which the
 * vendor has 200.01; what comes late is adjusted with the month that is closed next. By hand: with 100.00 more it is 1,100.03 at 20 %, 220.01, so 20.00
 * more; with another 50.00 it is 1,150.03, 230.01, so 10.00 more.
 */
class EndedAgreementsTest {
    private static final Path RENEWAL = Path.of("../../settlement/src/test/cases/terms/renewal-on-the-16th");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final String ENDED = "PWC-2026";
    private static final String FOLLOWING = "PWC-2026-R";
    private static final String LINE = "PWC-2026/6.1/USD/2026-09-01";

    private final Desk desk = desk();

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheHub() {
        Desk.closeOwn();
    }

    @Test
    void whatComesLateIsAdjustedAsTheCommandDoesIt() throws IOException {
        september();
        desk.delivered("october.csv", Files.readAllBytes(RENEWAL.resolve("transactions/reports-10.csv")));

        CloseView closed = closed(OCTOBER);

        assertEquals(List.of(LINE + " 2000 rows due"), adjusted(OCTOBER));
        assertEquals(2000, owed(ENDED, OCTOBER));
        assertEquals(
                MonthState.CLOSED, desk.months.month(desk.ann, OCTOBER).view().state());
        Path out = SettledByCommand.of(desk, closed, folder);
        for (String agreement : List.of(ENDED, FOLLOWING)) {
            ByteArrayOutputStream bundle = new ByteArrayOutputStream();
            desk.statements.write(
                    desk.ann, desk.statements.file(desk.ann, agreement, OCTOBER, StatementFile.Kind.BUNDLE), bundle);
            assertArrayEquals(
                    Files.readAllBytes(out.resolve("statements/" + agreement + ".zip")), bundle.toByteArray());
        }
    }

    @Test
    void monthsWithoutAStatementLieBetweenAndWhatCameSinceIsAdjustedOnItsOwn() throws IOException {
        september();
        sold(OCTOBER);
        closed(OCTOBER);
        assertEquals(List.of(SEPTEMBER), statements(), "nothing to say, no statement");
        sold(NOVEMBER);
        late("S-7", "100.00");
        closed(NOVEMBER);
        sold(DECEMBER);
        late("S-8", "50.00");
        closed(DECEMBER);

        assertEquals(List.of(SEPTEMBER, NOVEMBER, DECEMBER), statements());
        assertEquals(List.of(LINE + " 2000 rows due"), adjusted(NOVEMBER));
        assertEquals(List.of(LINE + " 1000 rows due"), adjusted(DECEMBER));
        assertEquals(2000, owed(ENDED, NOVEMBER));
        assertEquals(1000, owed(ENDED, DECEMBER));
        sold(YearMonth.of(2027, 1));
        closed(YearMonth.of(2027, 1));
        assertEquals(List.of(SEPTEMBER, NOVEMBER, DECEMBER), statements());
    }

    @Test
    void noMonthIsAdjustedBeforeOneThatWasAlready() throws IOException {
        september();
        sold(OCTOBER);
        sold(NOVEMBER);
        late("S-7", "100.00");
        closed(NOVEMBER);
        late("S-8", "50.00");

        CloseView october = desk.prepared(OCTOBER);

        assertEquals(
                List.of("late-rows-of-ended-agreement"),
                october.findings().stream().map(Finding::id).toList());
        desk.approved(october);
        assertEquals(List.of(SEPTEMBER, NOVEMBER), statements());
        sold(DECEMBER);
        closed(DECEMBER);
        assertEquals(List.of(LINE + " 1000 rows due"), adjusted(DECEMBER));
    }

    @Test
    void anAdjustmentOfAHeldLineIsHeldUntilTheLineIsDue() throws IOException {
        september();
        LineStates states = desk.hub.part(LineStates.class);
        states.hold(desk.ann, Desk.command(), LINE, "Its customer is in doubt.");
        desk.delivered("october.csv", Files.readAllBytes(RENEWAL.resolve("transactions/reports-10.csv")));
        closed(OCTOBER);

        assertEquals(List.of(LINE + " 2000 rows held"), adjusted(OCTOBER));
        assertEquals(LineState.HELD, state(OCTOBER));
        Visitor finance = Visitor.as(desk.hub, Optional.empty(), "finance");
        assertTrue(finance.get("/statements/" + ENDED + "/" + OCTOBER).body().contains("Held"));
        states.release(desk.ann, Desk.command(), LINE, "The customer paid.");
        assertEquals(List.of(LINE + " 2000 rows due"), adjusted(OCTOBER));
        assertEquals(LineState.DUE, state(OCTOBER));
        states.dispute(desk.ann, Desk.command(), LINE, "It was another customer.");
        assertEquals(List.of(LINE + " 2000 rows disputed"), adjusted(OCTOBER));
    }

    private void september() throws IOException {
        desk.delivered("september.csv", Files.readAllBytes(RENEWAL.resolve("transactions/reports-09.csv")));
        closed(SEPTEMBER);
    }

    private void sold(YearMonth month) {
        desk.delivered(
                month + ".csv", Desk.sales("pwc", "M-" + month + ",audit-automation," + month.atDay(5) + ",1000.00"));
    }

    private void late(String id, String amount) {
        desk.delivered(id + ".csv", Desk.sales("pwc", id + ",audit-automation,2026-09-14," + amount));
    }

    private CloseView closed(YearMonth month) {
        CloseView closed = desk.approved(desk.prepared(month));
        assertEquals(CloseState.POSTED, closed.state(), () -> closed.findings().toString());
        return closed;
    }

    private List<YearMonth> statements() {
        return rows().stream().map(row -> row.statement().month()).sorted().toList();
    }

    private LineState state(YearMonth month) {
        return rows().stream()
                .filter(row -> row.statement().month().equals(month))
                .map(StatementRow::state)
                .findFirst()
                .orElseThrow();
    }

    private List<StatementRow> rows() {
        StatementFilter own =
                new StatementFilter(Optional.empty(), Optional.of(ENDED), Optional.empty(), Optional.empty());
        return desk.statements.page(desk.ann, own, Optional.empty(), 50).items();
    }

    private List<String> adjusted(YearMonth month) {
        StatementSheet sheet = desk.statements.statement(desk.ann, ENDED, month);
        assertEquals(List.of(), sheet.lines());
        return sheet.adjustments().stream().map(EndedAgreementsTest::told).toList();
    }

    private static String told(Adjusted adjusted) {
        return adjusted.line() + " " + adjusted.owedToVendor().minor() + " " + adjusted.reason() + " "
                + adjusted.state().orElseThrow().word();
    }

    private long owed(String agreement, YearMonth month) {
        return desk.statements
                .statement(desk.ann, agreement, month)
                .view()
                .owedToVendor()
                .minor()
                .longValueExact();
    }

    private static Desk desk() {
        try {
            return Desk.ofFolder(RENEWAL.resolve("agreements"), "pwc");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
