package dev.ggen.settlement.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.exchange.TargetDays;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The ECB's rates as XML and as ZIP: the same as its CSV, and bounded whoever made them. */
class EcbFormsTest {
    private static final String CSV =
            "Date,USD,JPY,CYP,\n2026-09-11,1.1634,171.80,N/A,\n2026-09-10,1.1610,171.35,0.58,\n";
    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String OPEN = "<gesmes:Envelope xmlns:gesmes=\"http://www.gesmes.org/xml/2002-08-01\""
            + " xmlns=\"http://www.ecb.int/vocabulary/2002-08-01/eurofxref\">\n"
            + "<gesmes:subject>Reference rates</gesmes:subject>"
            + "<gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender><Cube>\n";
    private static final String CLOSE = "</Cube></gesmes:Envelope>";
    private static final String DAYS =
            "<Cube time=\"2026-09-11\"><Cube currency=\"USD\" rate=\"1.1634\"/><Cube currency=\"JPY\" rate=\"171.80\"/></Cube>\n"
                    + "<Cube time='2026-09-10'><Cube currency='USD' rate='1.1610'/><Cube currency='JPY' rate='171.35'/>"
                    + "<Cube currency='CYP' rate='0.58'/></Cube>\n";
    private static final String XML = BEGIN + OPEN + DAYS + CLOSE;

    @Test
    void anXmlSaysWhatTheCsvSaysAndADayWithoutACurrencySaysThatNoneWasPublished() {
        assertEquals(read(bytes(CSV)), read(bytes(XML)));
        assertEquals(
                List.of(
                        "2026-09-10 CYP 0.58",
                        "2026-09-10 JPY 171.35",
                        "2026-09-10 USD 1.1610",
                        "2026-09-11 CYP N/A",
                        "2026-09-11 JPY 171.80",
                        "2026-09-11 USD 1.1634"),
                read(bytes(XML)));
    }

    @Test
    void aZipSaysWhatTheFileInItSays() throws IOException {
        assertEquals(read(bytes(CSV)), read(zip(bytes(CSV))));
        assertEquals(read(bytes(CSV)), read(zip(bytes("\uFEFF" + XML.substring(BEGIN.length())))));
    }

    @Test
    void theDigestIsOfTheFileAsItWasGiven() throws IOException {
        byte[] zip = zip(bytes(CSV));

        assertEquals(Digest.of(zip), EcbFormat.read("a.zip", "a.zip", zip).digest());
    }

    @Test
    void twentyEightYearsAsXmlAreRead() {
        StringBuilder days = new StringBuilder();
        List<LocalDate> published = LocalDate.of(1999, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> !TargetDays.isClosed(day))
                .toList();
        for (LocalDate day : published) {
            days.append("<Cube time=\"").append(day).append("\">\n");
            for (String currency : List.of("USD", "JPY", "CHF", "GBP", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF")) {
                days.append("<Cube currency=\"").append(currency).append("\" rate=\"1.1634\"/>\n");
            }
            days.append("</Cube>\n");
        }

        assertEquals(10 * published.size(), read(bytes(OPEN + days + CLOSE)).size());
    }

    @Test
    void whatIsNoXmlOfTheEcbIsRefusedAtItsLine() {
        assertRefused("rates-xml", 1, "is no XML that can be read", bytes("<Cube"));
        assertRefused("rates-xml", 1, "an element 'html'", bytes("<html/>"));
        assertRefused("rates-xml", 1, "has no day", bytes(BEGIN + OPEN + CLOSE));
        assertRefused("rates-xml", 1, "an element 'Cube'", bytes("<Cube xmlns='urn:other'/>"));
        assertRefused(
                "rates-xml",
                4,
                "a Cube without rate",
                bytes(BEGIN + OPEN + "<Cube time='2026-09-10'><Cube currency='USD'/></Cube>" + CLOSE));
        assertRefused(
                "rates-xml",
                4,
                "an element 'Cube' where none such is",
                bytes(BEGIN + OPEN + "<Cube time='2026-09-10'><Cube currency='USD' rate='1'><Cube/></Cube></Cube>"
                        + CLOSE));
        assertRefused("rates-day", 4, "'2026-02-30'", bytes(BEGIN + OPEN + "<Cube time='2026-02-30'/>" + CLOSE));
        assertRefused(
                "rates-day-twice",
                5,
                "has 2026-09-10 twice, first in line 4",
                bytes(BEGIN + OPEN + "<Cube time='2026-09-10'/>\n<Cube time='2026-09-10'/>" + CLOSE));
        assertRefused("rates-currency", 4, "the currency 'EUR'", rate("EUR", "1"));
        assertRefused("rates-rate", 4, "has '0' for USD", rate("USD", "0"));
        assertRefused(
                "rates-currency",
                4,
                "has USD twice on 2026-09-10",
                bytes(BEGIN + OPEN
                        + "<Cube time='2026-09-10'><Cube currency='USD' rate='1'/><Cube currency='USD' rate='2'/></Cube>"
                        + CLOSE));
    }

    private static byte[] rate(String currency, String rate) {
        return bytes(BEGIN + OPEN + "<Cube time='2026-09-10'><Cube currency='" + currency + "' rate='" + rate
                + "'/></Cube>" + CLOSE);
    }

    @Test
    void nothingOutsideTheFileIsReadAndNoEntityIsUnfolded() {
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n";

        for (String type : List.of(external, laughs, "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">\n")) {
            Finding finding = refused(bytes(BEGIN + type + OPEN + DAYS + CLOSE));

            assertEquals("rates-xml", finding.id());
            assertTrue(finding.message().endsWith("has a document type or an entity"), finding::message);
        }
        assertEquals(
                "rates-xml", refused(bytes(BEGIN + OPEN + "&e;" + DAYS + CLOSE)).id());
    }

    @Test
    void aZipOfAnythingButOneFileIsRefused() throws IOException {
        byte[] good = zip(bytes(CSV));

        assertRefused("rates-zip", 1, "more than one file", zip(bytes(CSV), bytes(CSV)));
        assertRefused("rates-zip", 1, "can't be unpacked", Arrays.copyOf(good, good.length / 3));
        assertRefused("rates-zip", 1, "holds nothing", new byte[] {'P', 'K', 3, 4});
        assertRefused("rates-head", 1, "begins with", zip(good));
    }

    @Test
    void aBombIsNotUnpackedFurtherThanAFileMayBe() throws IOException {
        byte[] bomb = zip(new byte[EcbFormat.LARGEST_FILE_BYTES + 1]);
        assertTrue(bomb.length < 1 << 16);

        assertRefused("rates-file-large", 1, "more than 16777216 bytes once it is unpacked", bomb);
    }

    @Test
    void manyDaysOfManyCurrenciesAreBoundedEvenWhereTheyAreOnlyLeftOut() {
        StringBuilder days = new StringBuilder("<Cube time='2026-09-10'>");
        Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> !code.equals("EUR"))
                .sorted()
                .limit(199)
                .forEach(code -> days.append("<Cube currency='").append(code).append("' rate='1'/>"));
        days.append("</Cube>");
        LocalDate.of(2030, 1, 1)
                .datesUntil(LocalDate.of(2050, 1, 1))
                .forEach(day -> days.append("<Cube time='").append(day).append("'/>"));

        assertRefused("rates-file-large", 1, "has more than 1000000 rates", bytes(OPEN + days + CLOSE));
    }

    private static byte[] zip(byte[]... contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < contents.length; i++) {
                zip.putNextEntry(new ZipEntry("eurofxref-hist" + i + ".csv"));
                zip.write(contents[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> read(byte[] bytes) {
        return EcbFormat.read("rates", "rates", bytes).rates().stream()
                .map(rate -> rate.day() + " " + rate.currency() + " " + rate.printed())
                .sorted()
                .toList();
    }

    private static Finding refused(byte[] bytes) {
        return assertThrows(FindingsException.class, () -> read(bytes))
                .findings()
                .getFirst();
    }

    private static void assertRefused(String id, int line, String words, byte[] bytes) {
        Finding finding = refused(bytes);

        assertEquals(id, finding.id(), finding::message);
        assertEquals(line, finding.places().getFirst().line(), finding::message);
        assertTrue(finding.message().contains(words), finding::message);
    }
}
