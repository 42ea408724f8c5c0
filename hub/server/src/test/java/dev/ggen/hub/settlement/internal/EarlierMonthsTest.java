package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.ledger.AccountFilter;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.Ledger;
import dev.ggen.hub.settlement.Adjusted;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.ProposedStatement;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.partner.money.Amount;
import dev.ggen.settlement.touched.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agreement that counts over a quarter and a contract year, closed month by month from the statements before. */
class EarlierMonthsTest {
    private static final Path CASE =
            Path.of("../../settlement/src/test/cases/months/quarter-floor-and-users-of-a-year");
    private static final Path LATE = Path.of("../../settlement/src/test/cases/months/rows-that-come-late");
    private static final Path TAKEN_BACK = Path.of("../../settlement/src/test/cases/months/taken-back-and-held-back");
    private static final String AGREEMENT = "PWC-2026";

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheHub() {
        Desk.closeOwn();
    }

    @Test
    void monthsAreClosedInTheirOrderAndGoByTheStatementsBefore() throws IOException {
        Desk desk = Desk.of(CASE.resolve("agreements/PWC-2026.ttl"), AGREEMENT, "pwc");
        desk.delivered("report.csv", Files.readAllBytes(CASE.resolve("transactions/report.csv")));
        desk.approved(desk.prepared(YearMonth.of(2026, 9)));

        CloseView tooEarly = desk.prepared(YearMonth.of(2026, 11));
        assertEquals(CloseState.FAILED, tooEarly.state());
        assertEquals("earlier-months-missing", tooEarly.findings().getFirst().id());

        desk.approved(desk.prepared(YearMonth.of(2026, 10)));
        desk.approved(desk.prepared(YearMonth.of(2026, 11)));
        CloseView december = desk.approved(desk.prepared(YearMonth.of(2026, 12)));

        assertEquals(
                CloseState.POSTED, december.state(), () -> december.findings().toString());
        assertEquals(Files.readAllLines(CASE.resolve("expected.txt")), told(desk));
        assertEquals(
                List.of("amount 140000.01 since 2026-10", "earned 26000.0015 since 2026-10"),
                sheet(desk, YearMonth.of(2026, 12)).lines().getFirst().before().stream()
                        .map(before -> before.counts() + " " + before.quantity() + " since " + before.from())
                        .toList());
        theCommandLineMakesTheSameBundle(desk, december);
    }

    @Test
    void rowsThatComeLateAreAdjustedWithTheNextMonthAndOnlyOnce() throws IOException {
        Desk desk = Desk.of(LATE.resolve("agreements/PWC-2026.ttl"), AGREEMENT, "pwc");
        assertEquals(adjustedByHand(LATE), closed(desk, LATE, 12));

        assertEquals(List.of("300000"), everyCent(desk, "row", "S-5"));
        assertEquals(List.of("1650000"), everyCent(desk, "customer", "customer-1"));

        CloseView january = desk.prepared(YearMonth.of(2027, 1));
        assertEquals(CloseState.FAILED, january.state());
        assertEquals("no-report", january.findings().getFirst().id());
        // 11,250.00 + 19,250.00 + 9,450.00 − 250.00 are owed, 10,500.00 of it were paid
        assertEquals(List.of("cash 1050000", "receivable 2920000", "share-revenue -3970000"), books(desk));
        theCommandLineMakesTheSameBundle(
                desk, desk.months.month(desk.ann, YearMonth.of(2026, 11)).runs().getFirst());
    }

    @Test
    void salesAreTakenBackByTheStatementOfTheirMonthAndSharesHeldBackAreReleased() throws IOException {
        Desk desk = Desk.of(TAKEN_BACK.resolve("agreements/PWC-2026.ttl"), AGREEMENT, "pwc");

        assertEquals(adjustedByHand(TAKEN_BACK), closed(desk, TAKEN_BACK, 11));
        // 485.00 are the vendor's, 1.00 of it is held back until December
        assertEquals(List.of("receivable 48400", "reserve 100", "share-revenue -48500"), books(desk));
        theCommandLineMakesTheSameBundle(
                desk, desk.months.month(desk.ann, YearMonth.of(2026, 11)).runs().getFirst());
    }

    /** Closes the months from September on, each with its own report of the case, and tells what was adjusted and owed. */
    private static List<String> closed(Desk desk, Path folder, int last) throws IOException {
        List<String> told = new ArrayList<>();
        for (int month = 9; month <= last; month++) {
            desk.delivered(
                    "reports-" + month + ".csv",
                    Files.readAllBytes(folder.resolve("transactions/reports-" + month + ".csv")));
            YearMonth of = YearMonth.of(2026, month);
            CloseView prepared = desk.prepared(of);
            assertEquals(
                    CloseState.PREPARED,
                    prepared.state(),
                    () -> prepared.findings().toString());
            assertEquals(sum(prepared), prepared.proposed().getFirst().owedToVendor(), "what is proposed adds up");
            CloseView closed = desk.approved(prepared);
            assertEquals(
                    CloseState.POSTED, closed.state(), () -> closed.findings().toString());
            told.addAll(adjusted(month, sheet(desk, of)));
        }
        return told;
    }

    private static List<String> adjustedByHand(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("expected.txt")).stream()
                .filter(line -> line.contains(" adjusts ") || line.contains(" owed "))
                .map(line -> line.replaceAll(" partner .*? ([a-z]+)$", " $1"))
                .map(line -> line.replaceAll(" paid .*", ""))
                .toList();
    }

    private static Amount sum(CloseView close) {
        ProposedStatement statement = close.proposed().getFirst();
        return Stream.concat(
                        statement.lines().stream().flatMap(line -> line.now().stream()),
                        statement.adjustments().stream().map(Adjusted::owedToVendor))
                .reduce(Amount.zero(statement.owedToVendor().currency()), Amount::plus);
    }

    private static List<String> adjusted(int month, StatementSheet sheet) {
        List<String> told = new ArrayList<>();
        sheet.adjustments()
                .forEach(each -> told.add(month + " adjusts " + each.line() + " vendor "
                        + each.owedToVendor().minor() + " " + each.reason()));
        told.add(month + " owed " + sheet.view().owedToVendor().minor());
        return told;
    }

    private static List<String> books(Desk desk) {
        return desk.hub.part(Ledger.class).trial(desk.ann, AccountFilter.ofAgreement(AGREEMENT), AsOf.NOW).stream()
                .map(line -> line.kind().word() + " " + line.balance().minor())
                .sorted()
                .toList();
    }

    private static List<String> told(Desk desk) {
        List<String> told = new ArrayList<>();
        for (int month = 9; month <= 12; month++) {
            YearMonth of = YearMonth.of(2026, month);
            sheet(desk, of)
                    .lines()
                    .forEach(line -> told.add(of + " " + line.clause() + " vendor "
                            + line.vendorShare().rounded().minor() + " partner "
                            + line.partnerShare().rounded().minor()));
        }
        return told;
    }

    /** Worked out by hand with the settlement's own cases. */
    private static List<String> everyCent(Desk desk, String kind, String name) {
        return desk
                .statements
                .everyCent(desk.ann, AGREEMENT, Subject.of(kind, name))
                .touched()
                .totals()
                .values()
                .stream()
                .map(total -> total.minor().toString())
                .toList();
    }

    private static StatementSheet sheet(Desk desk, YearMonth month) {
        return desk.statements.statement(desk.ann, AGREEMENT, month);
    }

    private void theCommandLineMakesTheSameBundle(Desk desk, CloseView closed) throws IOException {
        Path out = SettledByCommand.of(desk, closed, folder);

        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        desk.statements.write(
                desk.ann, desk.statements.file(desk.ann, AGREEMENT, closed.month(), StatementFile.Kind.BUNDLE), bundle);
        assertArrayEquals(Files.readAllBytes(out.resolve("statements/" + AGREEMENT + ".zip")), bundle.toByteArray());
        assertTrue(Files.isRegularFile(folder.resolve("earlier/" + AGREEMENT + "-2026-10.zip")));
    }
}
