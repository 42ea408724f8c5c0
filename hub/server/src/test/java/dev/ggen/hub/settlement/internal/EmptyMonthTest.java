package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.HeldAgreement;
import dev.ggen.hub.settlement.MonthSheet;
import dev.ggen.hub.settlement.MonthState;
import dev.ggen.hub.settlement.ProposedStatement;
import dev.ggen.receipt.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class EmptyMonthTest {
    private static final String WHY = "all four wrote that they sold nothing";

    private final Desk desk = Desk.shared();

    @Test
    void aMonthOfWhichNothingWasReportedIsClosedOnSomebodysWord() throws IOException {
        YearMonth month = YearMonth.of(2027, 11);
        CloseView refused = desk.prepared(month);
        assertEquals(CloseState.FAILED, refused.state());
        assertEquals(List.of("no-report"), ids(refused.findings()));
        CommandId command = Desk.command();

        pageAsksForTheWord();
        assertEquals("month-not-over", Desk.refusal(() -> confirm(Desk.command(), YearMonth.of(2028, 1), WHY)));
        assertEquals("reason-missing", Desk.refusal(() -> confirm(Desk.command(), month, " ")));
        confirm(command, month, WHY);
        confirm(command, month, WHY);

        pageTellsTheWord();
        assertEquals("nothing-confirmed", Desk.refusal(() -> confirm(Desk.command(), month, WHY)));
        MonthSheet sheet = desk.months.month(desk.ann, month);
        assertEquals(WHY, sheet.nothingReported().orElseThrow().reason());
        CloseView prepared = desk.prepared(month);
        assertEquals(List.of("nothing-reported"), ids(prepared.findings()));
        String told =
                prepared.findings().getFirst().message(); // the shared desk's clock goes on while others' tests run
        assertTrue(told.matches("(?s).*Ann confirmed on 2028-01-02 at 09:[0-9]{2} UTC.*"), told);
        for (ProposedStatement statement : prepared.proposed()) {
            assertEquals(0, statement.owedToVendor().signum());
            assertEquals(List.of(), statement.entries());
        }
        CloseView closed = desk.approved(prepared);
        assertEquals(CloseState.POSTED, closed.state(), () -> closed.findings().toString());
        assertEquals(
                MonthState.CLOSED, desk.months.month(desk.ann, month).view().state());
        assertEquals(List.of("transactions/nothing-reported.csv"), transactions(closed));
    }

    @Test
    void aReportThatComesAfterTheWordCountsAndHasToBeApprovedAnew() {
        YearMonth month = YearMonth.of(2026, 12);
        confirm(Desk.command(), month, WHY);
        CloseView empty = desk.prepared(month);

        desk.delivered("mck-2026-12.csv", Desk.sales("mckinsey", "late-dec,transformation,2026-12-05,100.00"));

        assertEquals(
                "inputs-changed",
                Desk.refusal(() -> desk.months.approve(
                        desk.ben, Desk.command(), empty.id(), empty.digest().orElseThrow())));
        desk.months.reject(desk.ben, Desk.command(), empty.id(), "McKinsey did sell");
        assertEquals("month-reported", Desk.refusal(() -> confirm(Desk.command(), month, WHY)));
        CloseView prepared = desk.prepared(month);
        assertEquals(List.of(), ids(prepared.findings()));
        assertTrue(prepared.proposed().stream()
                .anyMatch(each -> each.owedToVendor().signum() != 0));
    }

    /** Without the one that is held, no report is left; the others are settled all the same. */
    @Test
    void theOnlyReportedAgreementIsHeldAndTheOthersGoOn() {
        YearMonth month = YearMonth.of(2027, 12);
        desk.delivered("acn-2027-12.csv", Desk.sales("accenture", "dec-2,unheard-of,2027-12-05,100.00"));

        CloseView prepared = desk.prepared(month);

        assertEquals(
                CloseState.PREPARED, prepared.state(), () -> prepared.findings().toString());
        assertEquals(
                List.of("ACCENTURE-2026"),
                prepared.held().stream().map(HeldAgreement::agreement).toList());
        CloseView closed = desk.approved(prepared);
        assertEquals(CloseState.POSTED, closed.state(), () -> closed.findings().toString());
    }

    private void pageAsksForTheWord() {
        String page = Visitor.as(desk.hub, Optional.empty(), "finance")
                .get("/months/2027-11")
                .body();
        assertTrue(page.contains("Confirm that nothing was reported"), page);
        assertFalse(page.contains("Prepare close"), page);
    }

    private void pageTellsTheWord() {
        Visitor finance = Visitor.as(desk.hub, Optional.empty(), "finance");
        String page = finance.get("/months/2027-11").body();
        assertTrue(page.contains(WHY), page);
        assertTrue(page.contains("Prepare close"), page);
        assertEquals(
                409,
                finance.post("/months/2027-11/nothing-reported", Map.of("reason", WHY))
                        .statusCode());
    }

    private void confirm(CommandId command, YearMonth month, String reason) {
        desk.months.confirmNothingReported(desk.ann, command, month, reason);
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).toList();
    }

    private List<String> transactions(CloseView close) throws IOException {
        ByteArrayOutputStream inputs = new ByteArrayOutputStream();
        desk.months.writeInputs(desk.ann, close.id(), inputs);
        List<String> names = new ArrayList<>();
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(inputs.toByteArray()), StandardCharsets.UTF_8)) {
            ZipEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                if (entry.getName().startsWith("transactions/")) {
                    names.add(entry.getName());
                }
            }
        }
        return names;
    }
}
