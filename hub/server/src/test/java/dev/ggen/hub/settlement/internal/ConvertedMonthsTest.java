package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.DemoClock;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.ExchangeRates;
import dev.ggen.hub.settlement.RateFileView;
import dev.ggen.hub.settlement.RateFilter;
import dev.ggen.hub.settlement.StatementFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months with other currencies: held until somebody takes in the rates, then settled as the command line does. */
class ConvertedMonthsTest {
    private static final Path CASE = Path.of("../../settlement/src/test/cases/months/other-currencies");
    private static final String AGREEMENT = "PWC-2026";
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheHub() {
        Desk.closeOwn();
    }

    @Test
    void aMonthIsHeldUntilItsRatesAreKnownAndComesToWhatTheCommandMakes() throws IOException {
        Desk desk = desk();
        List<String> told = new ArrayList<>();
        for (int month = 9; month <= 11; month++) {
            report(desk, month);
            CloseView early = desk.prepared(YearMonth.of(2026, month));
            assertEquals(CloseState.FAILED, early.state());
            assertEquals(
                    "missing-rate",
                    early.findings().getFirst().id(),
                    early.findings().toString());

            deliver(desk, "rates-" + month + ".csv", published(month));
            CloseView closed = desk.approved(desk.prepared(YearMonth.of(2026, month)));

            assertEquals(
                    CloseState.POSTED, closed.state(), () -> closed.findings().toString());
            told.add(owed(desk, month));
            if (month == 11) {
                theCommandLineMakesTheSameBundle(desk, closed);
            }
        }
        assertEquals(owedByHand(), told);
    }

    @Test
    void whatIsMissingIsSaidForEachCurrencyAndDay() throws IOException {
        Desk desk = desk();
        ((DemoClock) desk.hub.part(HubClock.class)).set(Instant.parse("2026-10-02T09:00:00Z"));
        assertEquals(List.of(), rates(desk).missing(desk.ann));
        report(desk, 9);

        assertEquals(
                List.of("2026-09 PWC-2026 USD"),
                rates(desk).missing(desk.ann).stream()
                        .map(each -> each.month() + " " + each.agreement() + " " + each.currency())
                        .toList());
        assertTrue(Visitor.as(desk.hub, Optional.empty(), "finance")
                .get("/reports/rates")
                .body()
                .contains("Missing for months that aren"));
    }

    @Test
    void aFileAddsWhatIsNewAndSaysAgainWhatIsKnown() {
        Desk desk = desk();
        RateFileView first = deliver(desk, "eurofxref.csv", "Date,USD,CYP,\n2026-09-10,1.1610,N/A,\n");
        RateFileView second =
                deliver(desk, "eurofxref.csv", "Date,USD,CYP,\n2026-09-11,1.1634,N/A,\n2026-09-10,1.161,N/A,\n");

        assertEquals(first, deliver(desk, "eurofxref.csv", "Date,USD,CYP,\n2026-09-10,1.1610,N/A,\n"));
        assertEquals(List.of(2, 2), List.of(first.newRates(), second.newRates()));
        assertEquals("eurofxref-2.csv", second.name());
        assertEquals(
                List.of(
                        "2026-09-11 CYP - eurofxref-2.csv",
                        "2026-09-11 USD 1.1634 eurofxref-2.csv",
                        "2026-09-10 CYP - eurofxref.csv",
                        "2026-09-10 USD 1.1610 eurofxref.csv"),
                known(desk));
        assertEquals(
                List.of("deliver-rates", "deliver-rates"),
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
    void aFileThatContradictsAKnownRateIsRefusedWholeAndChangesNothing() {
        Desk desk = desk();
        deliver(desk, "a.csv", "Date,USD,JPY,\n2026-09-10,1.1610,171.35,\n");
        List<String> before = known(desk);

        Refused refused = assertThrows(
                Refused.class,
                () -> deliver(desk, "b.csv", "Date,USD,JPY,\n2026-09-11,1.1634,171.80,\n2026-09-10,1.1620,171.35,\n"));

        assertEquals(Refused.Kind.CONFLICT, refused.kind());
        assertEquals("rates-contradict", refused.findings().getFirst().id());
        assertEquals(
                "b.csv has 1.1620 for USD on 2026-09-10, a.csv has 1.1610",
                refused.findings().getFirst().message());
        assertEquals(before, known(desk));
        assertEquals(
                1, rates(desk).files(desk.ann, Optional.empty(), 10).items().size());
        assertThrows(Refused.class, () -> deliver(desk, "c.csv", "Date,USD,\n2026-09-10,N/A,\n"));
    }

    @Test
    void aRateThatComesBetweenTwoLooksHasToBeLookedAtAndOneOfLaterDaysDoesNot() throws IOException {
        Desk desk = desk();
        report(desk, 9);
        deliver(desk, "rates-9.csv", file("rates/rates-9.csv"));
        CloseView prepared = desk.prepared(SEPTEMBER);
        deliver(desk, "october.csv", "Date,USD,\n2026-10-01,1.17,\n");
        deliver(desk, "hole.csv", "Date,CYP,\n2026-09-30,N/A,\n");

        Refused refused = assertThrows(Refused.class, () -> desk.approved(prepared));

        assertEquals("inputs-changed", refused.findings().getFirst().id());
        String said = refused.findings().getFirst().message();
        assertTrue(said.contains("rates/hole.csv is new"), said);
        assertTrue(!said.contains("october"), said);
    }

    @Test
    void whatIsNoFileOfRatesIsRefusedAndNothingIsKept() {
        Desk desk = desk();
        byte[] zip = {'P', 'K', 3, 4, 0, 0};
        byte[] large = "Date,USD,\n".repeat(1 << 21).getBytes(StandardCharsets.UTF_8);

        assertEquals("rates-zip", refusal(desk, zip));
        assertEquals("report-too-large", refusal(desk, large));
        assertEquals("report-packed", refusal(desk, new byte[] {0x1f, (byte) 0x8b, 8, 0}));
        assertEquals("rates-head", refusal(desk, "a,b\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("rates-rate", refusal(desk, "Date,USD,\n2026-09-10,=1+1,\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("report-empty", refusal(desk, new byte[0]));
        assertEquals(
                List.of(), rates(desk).files(desk.ann, Optional.empty(), 10).items());
    }

    @Test
    void ratesAreTheVendorsAndTakenInByWhoImportsReports() {
        Desk desk = desk();
        byte[] some = "Date,USD,\n2026-09-10,1.1610,\n".getBytes(StandardCharsets.UTF_8);
        assertThrows(
                Refused.class,
                () -> rates(desk)
                        .deliver(
                                TestHub.vendor("Otto", EnumSet.of(Permission.REPORT_READ)),
                                Desk.command(),
                                "a.csv",
                                new ByteArrayInputStream(some)));
        rates(desk).deliver(desk.ann, Desk.command(), "a.csv", new ByteArrayInputStream(some));

        assertEquals(
                List.of(),
                rates(desk)
                        .rates(
                                TestHub.partner("pwc", "Pia", EnumSet.allOf(Permission.class)),
                                RateFilter.ALL,
                                Optional.empty(),
                                10)
                        .items());
        assertEquals(
                403,
                Visitor.as(desk.hub, Optional.of("pwc"), "partner-finance")
                        .get("/reports/rates")
                        .statusCode());
    }

    @Test
    void theirPageShowsThemAndSaysWhatAFileAdded() {
        Desk desk = desk();
        Visitor finance = Visitor.as(desk.hub, Optional.empty(), "finance");

        HttpResponse<String> sent = finance.postFiles(
                "/reports/rates",
                Map.of(
                        "_csrf",
                        finance.formToken(),
                        "_command",
                        TestHub.ids().next().toString()),
                List.of("file"));

        assertEquals(422, sent.statusCode(), sent::body);
        deliver(desk, "eurofxref.csv", "Date,USD,CYP,\n2026-09-10,1.1610,N/A,\n");
        String page = finance.get("/reports/rates?currency=USD").body();
        assertTrue(page.contains("1.1610") && page.contains("European Central Bank"), page);
        assertTrue(!page.contains("not published"), page);
        assertTrue(finance.get("/reports/rates?as=csv").body().contains("1.1610"));
    }

    private static Desk desk() {
        try {
            return Desk.of(CASE.resolve("agreements/PWC-2026.ttl"), AGREEMENT, "pwc");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ExchangeRates rates(Desk desk) {
        return desk.hub.part(ExchangeRates.class);
    }

    private static RateFileView deliver(Desk desk, String name, String text) {
        return deliver(desk, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static RateFileView deliver(Desk desk, String name, byte[] content) {
        return rates(desk).deliver(desk.ann, Desk.command(), name, new ByteArrayInputStream(content));
    }

    private static String refusal(Desk desk, byte[] content) {
        return Desk.refusal(() -> deliver(desk, "upload.csv", content));
    }

    private static List<String> known(Desk desk) {
        return rates(desk).rates(desk.ann, RateFilter.ALL, Optional.empty(), 100).items().stream()
                .map(rate -> rate.day() + " " + rate.currency() + " "
                        + rate.perEuro().map(each -> each.toPlainString()).orElse("-") + " " + rate.file())
                .toList();
    }

    private static void report(Desk desk, int month) throws IOException {
        String name = "reports-" + month + ".csv";
        desk.delivered(name, file("transactions/" + name));
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(CASE.resolve(name));
    }

    /** As the case has it, but for the day of September that its October's file gives anew: that the hub would refuse. */
    private static byte[] published(int month) throws IOException {
        return new String(file("rates/rates-" + month + ".csv"), StandardCharsets.UTF_8)
                .replace("2026-09-10,1.2000,", "2026-09-10,1.1612,")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String owed(Desk desk, int month) {
        return month + " owed "
                + desk.statements
                        .statement(desk.ann, AGREEMENT, YearMonth.of(2026, month))
                        .view()
                        .owedToVendor()
                        .minor();
    }

    private static List<String> owedByHand() throws IOException {
        return Files.readAllLines(CASE.resolve("expected.txt")).stream()
                .filter(line -> line.contains(" owed "))
                .map(line -> line.replaceAll(" paid .*", ""))
                .toList();
    }

    private void theCommandLineMakesTheSameBundle(Desk desk, CloseView closed) throws IOException {
        Path out = SettledByCommand.of(desk, closed, folder);

        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        desk.statements.write(
                desk.ann, desk.statements.file(desk.ann, AGREEMENT, closed.month(), StatementFile.Kind.BUNDLE), bundle);
        assertArrayEquals(Files.readAllBytes(out.resolve("statements/" + AGREEMENT + ".zip")), bundle.toByteArray());
        assertTrue(Files.isRegularFile(folder.resolve("rates/rates-11.csv")));
    }
}
