package dev.ggen.settlement.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.settlement.IssuedStatement;
import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.recalculation.Auditor;
import dev.ggen.settlement.run.SettleRequest.Earlier;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months that go by the months before them, settled one after the other from the bundles of those before. */
class EarlierMonthsTest {
    private static final Path CASE = Path.of("src/test/cases/months/quarter-floor-and-users-of-a-year");
    private static final String AGREEMENT = "PWC-2026";
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @TempDir
    private static Path temporary;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SettledFolder settled;

    @BeforeAll
    static void settleFourMonths() throws IOException {
        settled = SettledFolder.of(CASE, temporary.resolve("settled"));
        for (YearMonth month : List.of(SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER)) {
            assertEquals(List.of(), red(settle(out(month), month, earlier(settled.out()))));
        }
    }

    @Test
    void comeToWhatWasWorkedOutByHand() throws IOException {
        List<String> told = new ArrayList<>();
        for (YearMonth month : List.of(SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER)) {
            lines(month).forEach(line -> told.add(month + " " + IssuedStatement.told(line)));
            Auditor.agrees(bundle(month), temporary);
        }
        assertEquals(Files.readAllLines(CASE.resolve("expected.txt")), told);
    }

    @Test
    void sayWhatWasCountedBefore() throws IOException {
        assertEquals(
                "[{\"counts\":\"amount\",\"from\":\"2026-10\",\"over\":\"calendar quarter\",\"quantity\":\"140000.01\"},"
                        + "{\"counts\":\"earned\",\"from\":\"2026-10\",\"over\":\"calendar quarter\",\"quantity\":\"26000.0015\"}]",
                CanonicalJson.text(lines(DECEMBER).getFirst().get("before")));
        assertEquals(
                "[{\"counts\":\"units\",\"from\":\"2026-09\",\"over\":\"contract year\",\"quantity\":\"60\"}]",
                CanonicalJson.text(lines(OCTOBER).getLast().get("before")));
        assertEquals(
                List.of(Json.Null.NULL, Json.Null.NULL),
                lines(SEPTEMBER).stream().map(line -> line.get("before")).toList());
    }

    @Test
    void holdTheMonthsTheyGoByAndNoOthers() throws IOException {
        assertEquals(List.of(), namesBelowEarlier(SEPTEMBER));
        assertEquals(
                List.of(
                        "inputs/earlier/2026-09/receipt.dsse.json",
                        "inputs/earlier/2026-09/statement.json",
                        "inputs/earlier/2026-09/sums.csv",
                        "inputs/earlier/2026-10/receipt.dsse.json",
                        "inputs/earlier/2026-10/statement.json",
                        "inputs/earlier/2026-10/sums.csv",
                        "inputs/earlier/2026-11/receipt.dsse.json",
                        "inputs/earlier/2026-11/statement.json",
                        "inputs/earlier/2026-11/sums.csv"),
                namesBelowEarlier(DECEMBER));
        assertEquals(
                """
                source,product,measure,day,currency,amount,rows
                ggen-transactions:pwc,audit-automation,SALE,2026-10-01,USD,80000,1
                ggen-transactions:pwc,licence-audit,SALE,2026-10-20,USD,10000,1
                ggen-transactions:pwc,licence-audit,UNITS,2026-10-20,XXX,40,1
                """,
                new String(
                        CanonicalZip.read(bundle(DECEMBER)).bytes("inputs/earlier/2026-10/sums.csv", 1 << 20),
                        StandardCharsets.US_ASCII));
    }

    @Test
    void areRefusedWhenAMonthIsMissing() throws IOException {
        Finding finding = red(settle(temporary.resolve("none"), DECEMBER, Optional.empty()))
                .getFirst();

        assertEquals("earlier-months-missing", finding.id());
        assertEquals(
                "clause 6.1 of agreement PWC-2026 goes by what was sold before; of that, 2 months, 2026-10 to 2026-11, aren't"
                        + " known",
                finding.message());
        assertTrue(finding.hint().contains("--earlier"), finding.hint());
        assertFalse(Files.exists(temporary.resolve("none")));
    }

    @Test
    void areRefusedWhenABundleIsOfAKeyThatIsNotTrusted() {
        Trust others = Trust.of(new TrustRoot(
                "somebody", SigningKey.generate(new SecureRandom()).publicKey()));

        Finding finding = red(settle(
                        temporary.resolve("untrusted"),
                        OCTOBER,
                        Optional.of(new Earlier(new NamedFolder(out(SEPTEMBER), "september"), others))))
                .getFirst();

        assertEquals("earlier-month-unusable", finding.id());
        assertTrue(
                finding.message().startsWith("september/statements/PWC-2026.zip can't be used: "), finding.message());
    }

    @Test
    void areRefusedWhenTwoBundlesDisagreeAboutAMonth() throws IOException {
        Path held = temporary.resolve("held");
        SettledFolder.copy(out(SEPTEMBER), held);
        SettledFolder other = SettledFolder.at(temporary.resolve("other"), settled.vendorKey());
        SettledFolder.copy(settled.agreements(), other.agreements());
        SettledFolder.copy(settled.transactions(), other.transactions());
        Files.writeString(other.transactions().resolve("late.csv"), """
                transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id
                S-9,pwc,sale,audit-automation,2026-09-30,2026-10-02T12:00:00Z,USD,1,customer-1,
                """);
        other.settle(held.resolve("again"), SEPTEMBER, Optional.empty());

        Finding finding =
                red(settle(temporary.resolve("twice"), OCTOBER, earlier(held))).getFirst();

        assertEquals("earlier-month-twice", finding.id());
        assertEquals("agreements/PWC-2026.ttl", finding.places().getFirst().file());
    }

    @Test
    void areTheSameWhereverTheirBundlesLie() throws IOException {
        Path flat = Files.createDirectory(temporary.resolve("flat"));
        for (YearMonth month : List.of(OCTOBER, NOVEMBER)) {
            Files.copy(bundle(month), flat.resolve(AGREEMENT + "-" + month + ".zip"));
        }
        Files.copy(bundle(SEPTEMBER), flat.resolve(AGREEMENT + ".zip"));
        Path again = temporary.resolve("again");

        assertEquals(List.of(), red(settle(again, DECEMBER, earlier(flat))));

        assertEquals(
                List.of(), SettledFolder.differences(SettledFolder.tree(out(DECEMBER)), SettledFolder.tree(again)));
    }

    private static SettleOutcome settle(Path target, YearMonth month, Optional<Earlier> earlier) {
        return settled.settle(target, month, earlier);
    }

    private static Optional<Earlier> earlier(Path folder) {
        return Files.isDirectory(folder)
                ? Optional.of(new Earlier(new NamedFolder(folder, "earlier"), settled.trust()))
                : Optional.empty();
    }

    private static Path out(YearMonth month) {
        return settled.out().resolve(month.toString());
    }

    private static Path bundle(YearMonth month) {
        return out(month).resolve("statements").resolve(AGREEMENT + ".zip");
    }

    private static List<Finding> red(SettleOutcome outcome) {
        return outcome.findings().stream().filter(Finding::isRed).toList();
    }

    private static List<String> namesBelowEarlier(YearMonth month) throws IOException {
        return CanonicalZip.read(bundle(month)).entries().stream()
                .map(CanonicalZip.Entry::name)
                .filter(name -> name.startsWith("inputs/earlier/"))
                .toList();
    }

    private static List<Json.Obj> lines(YearMonth month) throws IOException {
        return IssuedStatement.of(CanonicalZip.read(bundle(month)).bytes("statement.json", 1 << 20))
                .objects("lines");
    }
}
