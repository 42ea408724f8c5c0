package dev.ggen.settlement.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.money.ExactAmount;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Envelope;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.ResourceDescriptor;
import dev.ggen.receipt.Statement;
import dev.ggen.settlement.IssuedStatement;
import dev.ggen.settlement.SettledFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What went wrong in programs that settle shares elsewhere, each as it was told: 20 % of services for the vendor, collected by the partner; figures
 * worked out by hand.
 */
class BugsOfOthersTest {
    private static final Path CASE = Path.of("src/test/cases/months/rows-that-come-late");
    private static final Path SPLIT = Path.of("src/test/cases/splits/two-partners-on-one-sale");
    private static final String HEAD =
            "transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id\n";

    @TempDir
    private Path temporary;

    @Test
    void aCreditNoteDoesNotRaiseTheShare() throws IOException {
        SettledFolder settled = folder(sale("1", "1000.00"), row("2", "credit", "2026-09-20", "USD", "-250.00", "1"));

        settled.settle();

        assertEquals("15000 60000", shares(settled)); // 750.00 at 20 %
    }

    @Test
    void aPaidSaleThatIsWhollyRefundedEarnsNothingAndNotItsNegativeLegAlone() throws IOException {
        SettledFolder settled = folder(
                sale("1", "1000.00"),
                payment("2", "1000.00"),
                row("3", "refund", "2026-09-20", "USD", "-1000.00", "1"),
                row("4", "payment", "2026-09-21", "USD", "-1000.00", ""));

        settled.settle();

        assertEquals("0 0", shares(settled));
        assertEquals("0", statement(settled).text("balance", "paidToVendorMinor"));
    }

    @Test
    void twoPartnersOnOneSaleHaveTheirPartsAndNothingIsLostBetweenThem() throws IOException {
        SettledFolder settled = SettledFolder.of(SPLIT, temporary.resolve("shared"));
        Files.delete(settled.transactions().resolve("reports-10.csv"));

        settled.settle();

        ExactAmount whole = ExactAmount.zero(CurrencyUnit.USD);
        for (String agreement : List.of("KPMG-2026", "PWC-2026")) {
            Json.Obj line = IssuedStatement.read(settled.out().resolve("statements/" + agreement + ".json"))
                    .objects("lines")
                    .getFirst();
            whole = whole.plus(
                    new ExactAmount(new BigDecimal(IssuedStatement.text(line, "base", "exact")), CurrencyUnit.USD));
        }
        assertEquals("900.01", whole.plain()); // 60 % and 40 % of 1000.01 less 100.00
    }

    @Test
    void eurosAreNeverAddedToDollars() throws IOException {
        SettledFolder settled = folder(sale("1", "1000.00"), row("2", "sale", "2026-09-11", "EUR", "1000.00", ""));

        assertEquals(List.of("foreign-currency"), red(settled));
    }

    @Test
    void aMissingRateOfExchangeIsNeverARateOfOne() throws IOException {
        SettledFolder settled = folder(row("1", "sale", "2026-09-11", "JPY", "1000", ""));

        assertEquals(List.of("foreign-currency"), red(settled));
    }

    @Test
    void eurosAreAddedToDollarsOnlyByTheRateThatWasAgreed() throws IOException {
        SettledFolder settled = folder(sale("1", "1000.00"), row("2", "sale", "2026-09-11", "EUR", "1000.00", ""));
        agreeOnRates(settled);
        rates(settled, "Date,USD,\n2026-09-11,1.1634,\n");

        settled.settle();

        assertEquals("43268 173072", shares(settled)); // 2,163.40 at 20 %
    }

    @Test
    void aRateThatWasAgreedAndIsMissingIsNoneToo() throws IOException {
        SettledFolder settled = folder(row("1", "sale", "2026-09-11", "JPY", "1000", ""));
        agreeOnRates(settled);

        assertEquals(List.of("missing-rate"), red(settled));
        rates(settled, "Date,USD,JPY,\n2026-09-10,1.1612,171.35,\n");
        assertEquals(List.of("missing-rate"), red(settled)); // yesterday's isn't today's
        rates(settled, "Date,USD,JPY,\n2026-09-11,1.1634,N/A,\n");
        assertEquals(List.of("missing-rate"), red(settled));
    }

    @Test
    void aPaymentInPartEarnsItsPart() throws IOException {
        SettledFolder settled = folder(row("1", "collected", "2026-09-11", "USD", "333.33", ""));
        edit(
                settled,
                "p:receiver p:vendorReceives ; p:remainderTo",
                "p:receiver p:vendorReceives ;" + " p:shareBase p:collectedNetOfTaxAndRefunds ; p:remainderTo");

        settled.settle();

        assertEquals("6667 26666", shares(settled)); // 66.666 and 266.664 of what was paid
    }

    @Test
    void theHighestOfTwoRulesIsNeverTakenSilently() throws IOException {
        SettledFolder settled = folder(sale("1", "1000.00"));
        edit(settled, "[ a p:FeeClause", """
                [ a p:ShareClause ; p:number "6.9" ; p:stream <../stream/compliance-services> ;
                  p:receiver p:vendorReceives ; p:remainderTo p:partnerReceives ; p:rate 0.15 ;
                  p:validFrom "2026-09-15"^^xsd:date ; p:validUntil "2029-09-01"^^xsd:date ] ,
                [ a p:FeeClause""");

        assertEquals(List.of("two-clauses-for-one-sale"), red(settled));
    }

    @Test
    void whatWasPaidIsBookedAsItWasPaidAndNotSummedAnew() throws IOException {
        SettledFolder settled = folder(sale("1", "1000.00"), payment("2", "70.01"), payment("3", "0.02"));

        settled.settle();

        assertEquals("7003", statement(settled).text("balance", "paidToVendorMinor"));
        List<String> payments = Files.readAllLines(settled.out().resolve("ledger.jsonl")).stream()
                .filter(line -> line.contains("\"kind\":\"payment\""))
                .toList();
        assertEquals(1, payments.size());
        assertTrue(payments.getFirst().contains("\"amountMinor\":7003"), payments::toString);
    }

    @Test
    void aFileThatIsDeliveredTwiceCountsOnce() throws IOException {
        SettledFolder settled = folder(sale("1", "1000.00"));
        Files.copy(
                settled.transactions().resolve("report.csv"),
                settled.transactions().resolve("report-again.csv"));

        settled.settle();

        assertEquals("20000 80000", shares(settled));
    }

    @Test
    void theDigestOfAReportIsTheSameWhereverItIsWritten() throws IOException, NoSuchAlgorithmException {
        SettledFolder settled = folder(sale("1", "1000.00"));
        settled.settle();
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(Files.readAllBytes(settled.transactions().resolve("report.csv"))));

        assertEquals(
                digest,
                IssuedStatement.text(statement(settled).objects("controlTotals").getFirst(), "digest"));
        assertEquals(digest, named(receipt(settled), "inputs/reports/report.csv"));
        assertEquals(
                digest,
                named(
                        Files.readAllBytes(settled.out().resolve("run.dsse.json")),
                        "agreements/PWC-2026/inputs/reports/report.csv"));
    }

    private static byte[] receipt(SettledFolder settled) throws IOException {
        return CanonicalZip.read(settled.bundle("PWC-2026")).bytes("receipt.dsse.json", 1 << 20);
    }

    private static String named(byte[] envelope, String input) {
        Statement statement =
                Statement.parse(Envelope.parse(envelope, "receipt").payload(), "receipt");
        return Provenance.of(statement, "receipt").resolvedDependencies().stream()
                .filter(each -> each.name().equals(input))
                .map(ResourceDescriptor::digest)
                .findFirst()
                .orElseThrow()
                .hex();
    }

    private SettledFolder folder(String... rows) throws IOException {
        SettledFolder settled = SettledFolder.of(CASE, temporary.resolve("settled"));
        try (Stream<Path> reports = Files.list(settled.transactions())) {
            for (Path report : reports.toList()) {
                Files.delete(report);
            }
        }
        Files.writeString(settled.transactions().resolve("report.csv"), HEAD + String.join("", rows));
        return settled;
    }

    private static void edit(SettledFolder settled, String from, String to) throws IOException {
        Path agreement = settled.agreements().resolve("PWC-2026.ttl");
        String text = Files.readString(agreement);
        assertTrue(text.contains(from), from);
        Files.writeString(agreement, text.replaceFirst(Pattern.quote(from), to));
        settled.signAll();
    }

    private static void agreeOnRates(SettledFolder settled) throws IOException {
        edit(
                settled,
                "p:settlementCurrency \"USD\" ;",
                "p:settlementCurrency \"USD\" ; p:exchangeRates [ p:rateSource p:EcbReferenceRates ; p:rateDay p:saleDay ] ;");
    }

    private static void rates(SettledFolder settled, String text) throws IOException {
        Files.createDirectories(settled.rates());
        Files.writeString(settled.rates().resolve("eurofxref-hist.csv"), text);
    }

    private static String sale(String id, String amount) {
        return row(id, "sale", "2026-09-10", "USD", amount, "");
    }

    private static String payment(String id, String amount) {
        return row(id, "payment", "2026-09-20", "USD", amount, "");
    }

    private static String row(String id, String type, String day, String currency, String amount, String parent) {
        String product = type.equals("payment") ? "" : "audit-automation";
        return String.join(",", id, "pwc", type, product, day, day + "T12:00:00Z", currency, amount, "", parent) + "\n";
    }

    private static List<String> red(SettledFolder settled) {
        return settled.settle().findings().stream()
                .filter(Finding::isRed)
                .map(Finding::id)
                .toList();
    }

    /** Both shares of clause 6.1, in cents. */
    private static String shares(SettledFolder settled) throws IOException {
        return statement(settled).objects("lines").stream()
                .filter(line -> IssuedStatement.text(line, "clause", "number").equals("6.1"))
                .map(line -> IssuedStatement.text(line, "shares", "vendor", "minor") + " "
                        + IssuedStatement.text(line, "shares", "partner", "minor"))
                .findFirst()
                .orElse("none");
    }

    private static IssuedStatement statement(SettledFolder settled) throws IOException {
        return IssuedStatement.read(settled.out().resolve("statements/PWC-2026.json"));
    }
}
