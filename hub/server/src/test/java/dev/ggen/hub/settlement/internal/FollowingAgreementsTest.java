package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.agreement.SignedFiles;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.StatementSheet;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partner whose agreement is renewed within a month: two statements, each row in one of them. */
class FollowingAgreementsTest {
    private static final Path CASES = Path.of("../../settlement/src/test/cases/terms");
    private static final Path RENEWAL = CASES.resolve("renewal-on-the-16th");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @AfterEach
    void closeTheHub() {
        Desk.closeOwn();
    }

    @Test
    void aMonthIsClosedWithAStatementOfEach() throws IOException {
        Desk desk = Desk.ofFolder(RENEWAL.resolve("agreements"), "pwc");
        deliver(desk, RENEWAL, "reports-09.csv");
        CloseView september = desk.approved(desk.prepared(SEPTEMBER));

        assertEquals(
                CloseState.POSTED, september.state(), () -> september.findings().toString());
        assertEquals(expected("2026-09"), told(desk, SEPTEMBER, "PWC-2026", "PWC-2026-R"));

        deliver(desk, RENEWAL, "reports-10.csv");
        CloseView october = desk.prepared(OCTOBER);

        assertEquals(
                List.of("rows-outside-term", "rows-of-earlier-month", "rows-outside-term"),
                ids(october),
                "each leaves the other's row, and S-4 is late: of an agreement that has ended, and adjusted");
        desk.approved(october);
        assertEquals(expected("2026-10"), told(desk, OCTOBER, "PWC-2026", "PWC-2026-R"));
        assertEquals(
                List.of(),
                desk.statements.statement(desk.ann, "PWC-2026-R", OCTOBER).adjustments());
    }

    @Test
    void anAgreementThatIsTakenInAfterTheFirstWasSettledIsSettledAlone() throws IOException {
        SigningKey vendorKey = SigningKey.generate(new SecureRandom());
        SigningKey partnerKey = SigningKey.generate(new SecureRandom());
        Desk desk = Desk.with(List.of(signed("PWC-2026", vendorKey, partnerKey)));
        List<String> rows = Files.readAllLines(RENEWAL.resolve("transactions/reports-09.csv"));
        desk.delivered("first.csv", only(rows, "S-1", "P-1"));
        desk.approved(desk.prepared(SEPTEMBER));

        desk.hub
                .part(Agreements.class)
                .importSigned(desk.ann, Desk.command(), signed("PWC-2026-R", vendorKey, partnerKey));
        desk.delivered("second.csv", only(rows, "S-2", "S-3", "R-1", "P-2"));
        CloseView second = desk.approved(desk.prepared(SEPTEMBER));

        assertEquals(CloseState.POSTED, second.state(), () -> second.findings().toString());
        assertEquals(expected("2026-09"), told(desk, SEPTEMBER, "PWC-2026", "PWC-2026-R"));
    }

    private static ImportAgreement signed(String id, SigningKey vendorKey, SigningKey partnerKey) throws IOException {
        String text = Files.readString(RENEWAL.resolve("agreements/" + id + ".ttl"));
        return SignedFiles.signed(text, id, "pwc", vendorKey, partnerKey);
    }

    private static String only(List<String> rows, String... ids) {
        return rows.getFirst() + "\n"
                + rows.stream()
                        .filter(row -> List.of(ids).contains(row.split(",", -1)[0]))
                        .map(row -> row + "\n")
                        .collect(Collectors.joining());
    }

    @Test
    void aRedRowInTheirReportHoldsBoth() throws IOException {
        Desk desk = Desk.ofFolder(RENEWAL.resolve("agreements"), "pwc");
        String all = Files.readString(RENEWAL.resolve("transactions/reports-09.csv"), StandardCharsets.UTF_8);
        desk.delivered("bad.csv", all.replace("S-3,pwc,sale,audit-automation", "S-3,pwc,sale,unknown"));

        CloseView held = desk.prepared(SEPTEMBER);

        assertEquals(CloseState.FAILED, held.state());
        assertEquals(
                List.of("unmapped-product", "unmapped-product"),
                ids(held),
                "the report is of both, and neither can be settled");
    }

    @Test
    void daysOfNoAgreementStopTheMonth() throws IOException {
        Path gap = CASES.resolve("gap-of-two-days");
        Desk desk = Desk.ofFolder(gap.resolve("agreements"), "pwc");
        deliver(desk, gap, "reports-09.csv");

        CloseView september = desk.prepared(SEPTEMBER);

        assertEquals(CloseState.FAILED, september.state());
        assertEquals(List.of("rows-outside-terms", "rows-outside-terms"), ids(september), "told for each of the two");
    }

    private static void deliver(Desk desk, Path from, String report) throws IOException {
        desk.delivered(report, Files.readAllBytes(from.resolve("transactions").resolve(report)));
    }

    private static List<String> ids(CloseView close) {
        return close.findings().stream().map(Finding::id).toList();
    }

    private static List<String> expected(String of) throws IOException {
        return Files.readAllLines(RENEWAL.resolve("expected.txt")).stream()
                .filter(line -> line.startsWith(of + " "))
                .map(line -> line.replaceAll(" left .*", ""))
                .map(line -> line.contains(" adjusts ") ? line.replaceAll(" partner -?[0-9]+", "") : line)
                .toList();
    }

    private static List<String> told(Desk desk, YearMonth month, String... agreements) {
        List<String> told = new ArrayList<>();
        for (String agreement : agreements) {
            StatementSheet sheet = desk.statements.statement(desk.ann, agreement, month);
            String of = month + " " + agreement;
            sheet.adjustments()
                    .forEach(adjusted -> told.add(of + " adjusts " + adjusted.line() + " vendor "
                            + adjusted.owedToVendor().minor() + " " + adjusted.reason()));
            sheet.lines()
                    .forEach(line -> told.add(of + " line " + line.clause() + " vendor "
                            + line.vendorShare().rounded().minor() + " partner "
                            + line.partnerShare().rounded().minor()));
            told.add(of + " owed " + sheet.view().owedToVendor().minor() + " paid "
                    + sheet.view().paidToVendor().minor());
        }
        return told;
    }
}
