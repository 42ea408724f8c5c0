package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.agreement.SignedFiles;
import dev.ggen.hub.ledger.AccountFilter;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.Ledger;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two partners who share what a source reports: closed together, each with its own statement, which the other doesn't see. */
class SplitMonthsTest {
    private static final Path CASE = Path.of("../../settlement/src/test/cases/splits/two-partners-on-one-sale");
    private static final String PWC = "PWC-2026";
    private static final String KPMG = "KPMG-2026";
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    private final SigningKey vendorKey = SigningKey.generate(new SecureRandom());

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheHub() {
        Desk.closeOwn();
    }

    @Test
    void eachHasItsPartAndItsAdjustmentsAsWorkedOutByHand() throws IOException {
        Desk desk = Desk.with(List.of(signed(KPMG, "kpmg"), signed(PWC, "pwc")));
        List<String> told = new ArrayList<>();
        for (int month = 9; month <= 10; month++) {
            YearMonth of = YearMonth.of(2026, month);
            report(desk, month);
            CloseView closed = desk.approved(desk.prepared(of));
            assertEquals(
                    CloseState.POSTED, closed.state(), () -> closed.findings().toString());
            for (String agreement : List.of(KPMG, PWC)) {
                told.addAll(told(agreement, desk.statements.statement(desk.ann, agreement, of)));
            }
            theCommandLineMakesTheSameBundles(desk, closed, folder.resolve(of.toString()));
        }
        assertEquals(byHand(), told);
        // 54.00 less 3.00, and 108.00 less 6.00
        assertEquals(
                List.of("receivable 5100", "share-revenue -5100", "receivable 10200", "share-revenue -10200"),
                List.of(KPMG, PWC).stream()
                        .flatMap(agreement -> books(desk, agreement).stream())
                        .toList());
    }

    @Test
    void noneSeesAnythingOfTheOther() throws IOException {
        Desk desk = Desk.with(List.of(signed(KPMG, "kpmg"), signed(PWC, "pwc")));
        report(desk, 9);
        desk.approved(desk.prepared(SEPTEMBER));
        Visitor pwc = Visitor.as(desk.hub, Optional.of("pwc"), "partner-finance");

        String own = pwc.get("/statements/PWC-2026/2026-09").body().replaceAll("<[^>]*>", "");
        assertTrue(own.contains("KPMG-2026 has 40"), own);
        for (String page : List.of(
                "/statements/KPMG-2026/2026-09",
                "/statements/KPMG-2026/2026-09/lines/1",
                "/statements/KPMG-2026/2026-09/files/bundle",
                "/agreements/KPMG-2026")) {
            assertEquals(404, pwc.get(page).statusCode(), page);
        }
        for (String page : List.of(
                "/statements",
                "/months",
                "/months/2026-09",
                "/statements/PWC-2026/2026-09",
                "/ledger",
                "/evidence",
                "/")) {
            String body = pwc.get(page).body();
            assertFalse(body.contains("54.00") || body.contains("306.00"), page);
            assertFalse(body.contains("/KPMG-2026"), page);
        }
    }

    @Test
    void onesMissingAgreementHoldsTheOther() throws IOException {
        Desk desk = Desk.with(List.of(signed(PWC, "pwc")));
        report(desk, 9);

        assertEquals(List.of("split-part-missing"), ids(desk.prepared(SEPTEMBER)));

        desk.hub.part(Agreements.class).importSigned(desk.ann, Desk.command(), signed(KPMG, "kpmg"));
        CloseView closed = desk.approved(desk.prepared(SEPTEMBER));
        assertEquals(CloseState.POSTED, closed.state(), () -> closed.findings().toString());
        assertEquals(2, closed.proposed().size());
    }

    @Test
    void whoSharesWithOneThatIsHeldWaitsForIt() throws IOException {
        String text = text(PWC)
                .replace(
                        "    p:productMapping",
                        "    p:report [ p:format p:TransactionsCsv ; p:sourceAccount \"own\" ] ;\n    p:productMapping");
        Desk desk = Desk.with(List.of(signed(KPMG, "kpmg"), signed(text, PWC, "pwc")));
        report(desk, 9);
        desk.delivered("own.csv", Desk.sales("own", "X-1,nobody-knows,2026-09-12,1.00"));

        CloseView prepared = desk.prepared(SEPTEMBER);

        assertEquals(CloseState.FAILED, prepared.state());
        assertEquals(List.of("held-with-split", "unmapped-product"), ids(prepared));
        assertEquals(
                "agreement KPMG-2026 shares its reports with agreement PWC-2026, which is held",
                prepared.findings().getFirst().message());
    }

    @Test
    void anotherSplitOfTheSameReportsIsNotTakenIn() throws IOException {
        Desk desk = Desk.with(List.of(signed(PWC, "pwc")));
        String other = text(KPMG).replace("p:rate 0.6", "p:rate 0.7").replace("p:rate 0.4", "p:rate 0.3");
        String whole = text(KPMG).replaceAll("(?s);\\s+p:split \\[.*?\\] \\] \\] ;", "] ;");

        assertEquals("splits-differ", refused(desk, signed(other, KPMG, "kpmg")));
        assertEquals("splits-differ", refused(desk, signed(whole, KPMG, "kpmg")));
        assertEquals("", refused(desk, signed(KPMG, "kpmg")));
    }

    private static String refused(Desk desk, ImportAgreement agreement) {
        return Desk.refusal(() -> desk.hub.part(Agreements.class).importSigned(desk.ann, Desk.command(), agreement));
    }

    private ImportAgreement signed(String id, String partner) throws IOException {
        return signed(text(id), id, partner);
    }

    private ImportAgreement signed(String text, String id, String partner) {
        return SignedFiles.signed(text, id, partner, vendorKey, SigningKey.generate(new SecureRandom()));
    }

    private static String text(String id) throws IOException {
        return Files.readString(CASE.resolve("agreements/" + id + ".ttl"));
    }

    private static void report(Desk desk, int month) throws IOException {
        String name = "reports-%02d.csv".formatted(month);
        desk.delivered(name, Files.readAllBytes(CASE.resolve("transactions/" + name)));
    }

    private static List<String> ids(CloseView close) {
        return close.findings().stream().map(Finding::id).sorted().toList();
    }

    private static List<String> told(String agreement, StatementSheet sheet) {
        List<String> told = new ArrayList<>();
        String of = sheet.view().month() + " " + agreement + " ";
        sheet.lines()
                .forEach(line -> told.add(of + "line " + line.clause() + " vendor "
                        + line.vendorShare().rounded().minor() + " partner "
                        + line.partnerShare().rounded().minor()));
        sheet.adjustments()
                .forEach(each -> told.add(of + "adjusts " + each.line() + " vendor "
                        + each.owedToVendor().minor() + " " + each.reason()));
        told.add(of + "owed " + sheet.view().owedToVendor().minor());
        return told;
    }

    private static List<String> byHand() throws IOException {
        return Files.readAllLines(CASE.resolve("expected.txt")).stream()
                .map(line -> line.replaceAll("( adjusts .*) partner .*? ([a-z]+)$", "$1 $2"))
                .map(line -> line.replaceAll(" paid .*", ""))
                .toList();
    }

    private static List<String> books(Desk desk, String agreement) {
        return desk.hub.part(Ledger.class).trial(desk.ann, AccountFilter.ofAgreement(agreement), AsOf.NOW).stream()
                .map(line -> line.kind().word() + " " + line.balance().minor())
                .sorted()
                .toList();
    }

    private static void theCommandLineMakesTheSameBundles(Desk desk, CloseView closed, Path folder) throws IOException {
        Path out = SettledByCommand.of(desk, closed, folder);
        for (String agreement : List.of(KPMG, PWC)) {
            ByteArrayOutputStream bundle = new ByteArrayOutputStream();
            desk.statements.write(
                    desk.ann,
                    desk.statements.file(desk.ann, agreement, closed.month(), StatementFile.Kind.BUNDLE),
                    bundle);
            assertArrayEquals(
                    Files.readAllBytes(out.resolve("statements/" + agreement + ".zip")), bundle.toByteArray());
        }
    }
}
