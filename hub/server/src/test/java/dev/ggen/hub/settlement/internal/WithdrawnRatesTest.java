package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.ExchangeRates;
import dev.ggen.hub.settlement.RateFileView;
import dev.ggen.hub.settlement.RateFilter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A wrong file of rates is taken back, as long as no month was closed by it. */
class WithdrawnRatesTest {
    private static final Path CASE = Path.of("../../settlement/src/test/cases/months/other-currencies");
    private static final String AGREEMENT = "PWC-2026";
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final String REASON = "The figures were typed by hand.";

    private final Desk desk = desk();
    private final ExchangeRates rates = desk.hub.part(ExchangeRates.class);

    @AfterEach
    void closeTheHub() {
        Desk.closeOwn();
    }

    @Test
    void noneOfItsRatesCountsAndTheRightFileCanBeDelivered() {
        RateFileView wrong = deliver("typed.csv", "Date,USD,JPY,\n2026-09-10,1.6110,171.35,\n");
        withdraw(wrong);

        assertEquals(List.of(), known());
        RateFileView right = deliver("eurofxref.csv", "Date,USD,JPY,\n2026-09-10,1.1610,171.35,\n");
        assertEquals(2, right.newRates());
        assertEquals(List.of("2026-09-10 JPY 171.35 eurofxref.csv", "2026-09-10 USD 1.1610 eurofxref.csv"), known());
        RateFileView listed = rates.file(desk.ann, wrong.id());
        assertEquals(REASON, listed.withdrawn().orElseThrow().reason());
        assertEquals(desk.ann.name(), listed.withdrawn().orElseThrow().by());
    }

    @Test
    void whatLaterFilesSayTooIsKnownFromTheFirstOfThem() {
        RateFileView first = deliver("a.csv", "Date,USD,JPY,\n2026-09-11,1.1634,N/A,\n2026-09-10,1.1610,171.35,\n");
        deliver("b.csv", "Date,USD,\n2026-09-10,1.161,\n2026-09-09,1.16,\n");
        deliver("c.csv", "Date,JPY,USD,\n2026-09-11,N/A,1.1634,\n2026-09-10,171.35,1.1610,\n");

        withdraw(first);

        assertEquals(
                List.of(
                        "2026-09-11 JPY - c.csv",
                        "2026-09-11 USD 1.1634 c.csv",
                        "2026-09-10 JPY 171.35 c.csv",
                        "2026-09-10 USD 1.161 b.csv",
                        "2026-09-09 USD 1.16 b.csv"),
                known());
        assertEquals(List.of("JPY", "USD"), rates.currencies(desk.ann));
    }

    @Test
    void theSameBytesMayBeDeliveredAgainAndARepeatedCommandChangesNothing() {
        String text = "Date,USD,\n2026-09-10,1.1610,\n";
        CommandId deliver = Desk.command();
        RateFileView first = deliver(deliver, "a.csv", text);
        CommandId take = Desk.command();
        rates.withdraw(desk.ann, take, first.id(), REASON);
        rates.withdraw(desk.ann, take, first.id(), REASON);

        assertEquals(first.id(), deliver(deliver, "a.csv", text).id());
        assertEquals(List.of(), known());
        RateFileView again = deliver("a.csv", text);
        assertEquals("a-2.csv", again.name());
        assertEquals(List.of("2026-09-10 USD 1.1610 a-2.csv"), known());
        withdraw(again);
        assertEquals(List.of(), known());
        assertEquals("rates-withdrawn", Desk.refusal(() -> withdraw(again)));
    }

    @Test
    void aCloseThatWasPreparedByItHasToBePreparedAgain() throws IOException {
        report();
        RateFileView file = deliver("rates-9.csv", september());
        CloseView prepared = desk.prepared(SEPTEMBER);
        withdraw(file);

        Refused refused = assertThrows(Refused.class, () -> desk.approved(prepared));

        assertEquals("inputs-changed", refused.findings().getFirst().id());
        assertTrue(
                refused.findings().getFirst().message().contains("rates/rates-9.csv is gone"),
                refused.findings().getFirst()::message);
    }

    @Test
    void onceACloseWasPostedThatWasGivenItItStaysAndTheMonthsAreNamed() throws IOException {
        report();
        RateFileView used = deliver("rates-9.csv", september());
        RateFileView unused = deliver("october.csv", "Date,USD,\n2026-10-01,1.17,\n");
        CloseView closed = desk.approved(desk.prepared(SEPTEMBER));
        assertEquals(CloseState.POSTED, closed.state(), () -> closed.findings().toString());
        List<String> before = known();

        Refused refused = assertThrows(Refused.class, () -> withdraw(used));

        assertEquals(Refused.Kind.CONFLICT, refused.kind());
        assertEquals("rates-settled", refused.findings().getFirst().id());
        assertEquals(
                "the close of 2026-09 was given rates-9.csv; what was issued never changes",
                refused.findings().getFirst().message());
        assertEquals(List.of(SEPTEMBER), rates.settledMonths(desk.ann, used.id()));
        assertEquals(before, known());
        withdraw(unused);
        ByteArrayOutputStream inputs = new ByteArrayOutputStream();
        desk.months.writeInputs(desk.ann, closed.id(), inputs);
        assertTrue(inputs.size() > 0);
    }

    @Test
    void itTakesAReasonAndWhoImportsReports() {
        RateFileView file = deliver("a.csv", "Date,USD,\n2026-09-10,1.1610,\n");

        assertEquals("reason-missing", Desk.refusal(() -> rates.withdraw(desk.ann, Desk.command(), file.id(), "  ")));
        assertThrows(
                Refused.class,
                () -> rates.withdraw(
                        TestHub.vendor("Otto", EnumSet.of(Permission.REPORT_READ)), Desk.command(), file.id(), REASON));
        assertThrows(
                Refused.class,
                () -> rates.withdraw(desk.ann, Desk.command(), TestHub.ids().next(), REASON));
        withdraw(file);
        assertEquals(
                List.of("withdraw-rates", "deliver-rates"),
                desk
                        .hub
                        .part(Activity.class)
                        .page(desk.ann, Optional.of("reports/rates"), Optional.empty(), 10)
                        .items()
                        .stream()
                        .map(Activity.Entry::what)
                        .toList());
    }

    @Test
    void theEcbsZipIsTakenInUnderItsName() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
            out.write(Files.readAllBytes(CASE.resolve("rates/rates-9.csv")));
        }
        report();
        RateFileView file = rates.deliver(
                desk.ann, Desk.command(), "eurofxref-hist.zip", new ByteArrayInputStream(zip.toByteArray()));
        CloseView closed = desk.approved(desk.prepared(SEPTEMBER));

        assertEquals("eurofxref-hist.zip", file.name());
        assertEquals(CloseState.POSTED, closed.state(), () -> closed.findings().toString());
        assertEquals(List.of(SEPTEMBER), rates.settledMonths(desk.ann, file.id()));
    }

    @Test
    void itsPageTakesItBackAndSaysSo() {
        RateFileView file = deliver("a.csv", "Date,USD,\n2026-09-10,1.1610,\n");
        Visitor finance = Visitor.as(desk.hub, Optional.empty(), "finance");
        String address = "/reports/rates/" + file.id();
        assertTrue(finance.get("/reports/rates").body().contains(address));
        assertTrue(finance.get(address).body().contains("Withdraw this file"));

        finance.post(address + "/withdraw", Map.of("reason", REASON));

        String page = finance.get(address).body();
        assertTrue(page.contains(REASON) && !page.contains("Withdraw this file"), page);
        assertTrue(finance.get("/reports/rates").body().contains("Withdrawn"));
    }

    private void withdraw(RateFileView file) {
        rates.withdraw(desk.ann, Desk.command(), file.id(), REASON);
    }

    private RateFileView deliver(String name, String text) {
        return deliver(Desk.command(), name, text);
    }

    private RateFileView deliver(CommandId command, String name, String text) {
        return rates.deliver(desk.ann, command, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> known() {
        return rates.rates(desk.ann, RateFilter.ALL, Optional.empty(), 100).items().stream()
                .map(rate -> rate.day() + " " + rate.currency() + " "
                        + rate.perEuro().map(each -> each.toPlainString()).orElse("-") + " " + rate.file())
                .toList();
    }

    private void report() throws IOException {
        desk.delivered("reports-9.csv", Files.readAllBytes(CASE.resolve("transactions/reports-9.csv")));
    }

    private static String september() throws IOException {
        return Files.readString(CASE.resolve("rates/rates-9.csv"));
    }

    private static Desk desk() {
        try {
            return Desk.of(CASE.resolve("agreements/PWC-2026.ttl"), AGREEMENT, "pwc");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
