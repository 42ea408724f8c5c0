package dev.ggen.settlement.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ECB's CSV of rates, and what anybody could hand in for one. */
class EcbFormatTest {
    private static final String HEAD = "Date,USD,JPY,\n";

    @Test
    void theWholeHistoryIsRead() {
        List<String> read =
                read("Date,USD,JPY,CYP,\r\n2026-09-11,1.1634,171.80,N/A,\r\n2026-09-10,1.1610,171.35,N/A,\r\n");

        assertEquals(
                List.of(
                        "2026-09-11 USD 1.1634",
                        "2026-09-11 JPY 171.80",
                        "2026-09-11 CYP N/A",
                        "2026-09-10 USD 1.1610",
                        "2026-09-10 JPY 171.35",
                        "2026-09-10 CYP N/A"),
                read);
    }

    @Test
    void theFileOfOneDayIsRead() {
        assertEquals(
                List.of("2026-11-27 USD 1.1583", "2026-11-27 JPY 181.01"),
                read("Date, USD, JPY, \n27 November 2026, 1.1583, 181.01, \n"));
        assertEquals(List.of("2026-11-02 USD 1.1583"), read("Date, USD\n02 November 2026, 1.1583"));
        assertEquals(List.of("2026-11-02 USD 1.1583"), read("\uFEFFDate, USD\n2 November 2026, 1.1583"));
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertRefused("rates-day", 2, "'2026-02-30'", HEAD + "2026-02-30,1.1,170,\n");
        assertRefused("rates-day", 2, "'31 November 2026'", HEAD + "31 November 2026,1.1,170,\n");
        assertRefused("rates-day", 2, "'1998-12-31'", HEAD + "1998-12-31,1.1,170,\n");
        assertRefused("rates-day", 2, "'11/27/2026'", HEAD + "11/27/2026,1.1,170,\n");
        assertRefused("rates-day", 3, "''", HEAD + "2026-09-10,1.1,170,\n,,,\n");
    }

    @Test
    void aDayThatStandsTwiceIsRefusedEvenIfItSaysTheSame() {
        assertRefused(
                "rates-day-twice",
                3,
                "has 2026-09-10 twice, first in line 2",
                HEAD + "2026-09-10,1.1,170,\n2026-09-10,1.1,170,\n");
    }

    /** Easter Monday of 2026, a Saturday, and a May Day that is a Friday. */
    @Test
    void aRateOfADayOnWhichTheEcbPublishesNoneIsRefused() {
        assertRefused(
                "rates-closed-day",
                3,
                "has a rate of 2026-04-06, on which the ECB publishes none",
                HEAD + "2026-04-07,1.1,170,\n2026-04-06,1.1,170,\n");
        assertRefused("rates-closed-day", 2, "has a rate of 2026-09-12", HEAD + "12 September 2026,1.1,N/A,\n");
        assertRefused("rates-closed-day", 2, "has a rate of 2026-05-01", HEAD + "2026-05-01,N/A,170,\n");
    }

    @Test
    void thatTheEcbPublishedNothingOnSuchADayMayBeSaid() {
        assertEquals(List.of("2026-05-01 USD N/A", "2026-05-01 JPY N/A"), read(HEAD + "2026-05-01,N/A,N/A,\n"));
    }

    /** As its own file has them: Good Friday and Easter Monday of 1999. */
    @Test
    void whatTheEcbPublishedAtEasterInItsFirstYearIsRead() {
        assertEquals(
                List.of(
                        "1999-04-05 USD 1.0752",
                        "1999-04-05 JPY 130.55",
                        "1999-04-02 USD 1.0772",
                        "1999-04-02 JPY 129.85"),
                read(HEAD + "1999-04-05,1.0752,130.55,\n1999-04-02,1.0772,129.85,\n"));
    }

    @Test
    void aRateThatIsNoneIsRefused() {
        for (String rate :
                List.of("0", "0.000", "-1.1", "1,1", "1e3", "", "NaN", "1.", ".5", "01.5", "12345678901", "n/a")) {
            FindingsException refused = assertThrows(
                    FindingsException.class, () -> read(HEAD + "2026-09-10," + rate.replace(",", ";") + ",170,\n"));
            assertEquals("rates-rate", refused.findings().getFirst().id(), rate);
        }
        assertRefused("rates-rate", 2, "has '0' for JPY", HEAD + "2026-09-10,1.1,0,\n");
    }

    @Test
    void aLineThatDoesNotFitTheHeadIsRefused() {
        assertRefused("rates-line", 2, "has 1 rates on 2026-09-10 and 2 currencies", HEAD + "2026-09-10,1.1\n");
        assertRefused("rates-line", 2, "has 3 rates on 2026-09-10 and 2 currencies", HEAD + "2026-09-10,1.1,2,3\n");
    }

    @Test
    void aHeadThatIsNoneIsRefused() {
        assertRefused("rates-head", 1, "is empty", "");
        assertRefused("rates-head", 1, "has a head and no day", HEAD);
        assertRefused("rates-head", 1, "'day,currency,rate'", "day,currency,rate\n2026-09-10,USD,1.1\n");
        assertRefused("rates-currency", 1, "a column 'ZZZ'", "Date,USD,ZZZ,\n");
        assertRefused("rates-currency", 1, "a column 'EUR'", "Date,EUR,\n");
        assertRefused("rates-currency", 1, "a column ''", "Date,USD,,JPY\n");
        assertRefused("rates-currency", 1, "two columns USD", "Date,USD,USD,\n");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertRefused("rates-head", 1, "begins with", "Date" + ",USD".repeat(200) + "\n");
        assertRefused("rates-line", 2, "has a line of 9000 characters", HEAD + "1".repeat(9000));
        FindingsException refused = assertThrows(
                FindingsException.class,
                () -> EcbFormat.read("rates.csv", "rates.csv", new byte[EcbFormat.LARGEST_FILE_BYTES + 1]));
        assertEquals("rates-file-large", refused.findings().getFirst().id());
    }

    @Test
    void everyFindingSaysWhatIsAllowedAndWhatToDo() {
        Finding finding = refused(HEAD + "2026-09-10,0,170,\n");

        assertEquals("a number above 0 such as 1.1583, or N/A", finding.allowed());
        assertTrue(finding.hint().contains("eurofxref-hist as ZIP, CSV or XML"), finding::hint);
    }

    @Test
    void twoFilesMaySayTheSame() {
        RateFiles both = RateFiles.of(List.of(
                file("b.csv", HEAD + "2026-09-10,1.1610,171.35,\n"),
                file("a.csv", HEAD + "2026-09-10,1.161,171.35,\n2026-09-11,1.1,N/A,\n")));

        assertEquals(
                List.of("2026-09-10 JPY 171.35", "2026-09-10 USD 1.161", "2026-09-11 JPY N/A", "2026-09-11 USD 1.1"),
                both.rates()
                        .all()
                        .map(rate -> rate.day() + " " + rate.currency() + " " + rate.printed())
                        .toList());
    }

    @Test
    void twoFilesThatContradictEachOtherAreRefused() {
        FindingsException refused = assertThrows(
                FindingsException.class,
                () -> RateFiles.of(List.of(
                        file("a.csv", HEAD + "2026-09-11,1.1,170,\n2026-09-10,1.1610,171.35,\n"),
                        file("b.csv", HEAD + "2026-09-10,1.1620,171.35,\n"))));

        Finding finding = refused.findings().getFirst();
        assertEquals(1, refused.findings().size());
        assertEquals("b.csv has 1.1620 for USD on 2026-09-10, a.csv has 1.1610", finding.message());
        assertEquals(
                List.of("b.csv:2", "a.csv:3"),
                finding.places().stream()
                        .map(place -> place.file() + ":" + place.line())
                        .toList());
    }

    @Test
    void aRateAndNoneContradictEachOther() {
        assertThrows(
                FindingsException.class,
                () -> RateFiles.of(List.of(
                        file("a.csv", HEAD + "2026-09-10,1.1,N/A,\n"), file("b.csv", HEAD + "2026-09-10,1.1,170,\n"))));
    }

    private static List<String> read(String text) {
        return file("rates.csv", text).rates().stream()
                .map(rate -> rate.day() + " " + rate.currency() + " " + rate.printed())
                .toList();
    }

    private static RateFile file(String name, String text) {
        return EcbFormat.read(name, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Finding refused(String text) {
        return assertThrows(FindingsException.class, () -> read(text))
                .findings()
                .getFirst();
    }

    private static void assertRefused(String id, int line, String words, String text) {
        Finding finding = refused(text);

        assertEquals(id, finding.id(), finding::message);
        assertEquals(line, finding.places().getFirst().line(), finding::message);
        assertTrue(finding.message().contains(words), finding::message);
    }
}
