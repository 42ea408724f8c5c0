package dev.ggen.partner.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.money.ExactAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Which rate counts for a day, and what it is. Quotients were worked out in exact fractions. */
class ReferenceRatesTest {
    private static final CurrencyUnit DINAR = CurrencyUnit.of("BHD");

    /** On which something is published, of the eight of which a rate counts for 11 September. */
    private static final List<String> DAYS =
            List.of("2026-09-04", "2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11");

    private static final ReferenceRates RATES = rates(
            "2026-09-10 USD 1.1612",
            "2026-09-10 JPY 171.35",
            "2026-09-10 BHD 0.4378",
            "2026-09-11 USD 1.1634",
            "2026-09-11 JPY N/A",
            "2026-09-14 USD 1.1601",
            "2026-09-14 JPY 171.02");

    @Test
    void outOfEurosThePublishedRateCountsAsItIs() {
        assertEquals("1.1612 of 2026-09-10", quote(CurrencyUnit.EUR, CurrencyUnit.USD, "2026-09-10"));
    }

    @Test
    void intoEurosAndBetweenOthersItIsAQuotientOfFifteenDigits() {
        assertEquals("0.861178091629349 of 2026-09-10", quote(CurrencyUnit.USD, CurrencyUnit.EUR, "2026-09-10"));
        assertEquals("0.00677677268748176 of 2026-09-10", quote(CurrencyUnit.JPY, CurrencyUnit.USD, "2026-09-10"));
        assertEquals("147.562866000689 of 2026-09-10", quote(CurrencyUnit.USD, CurrencyUnit.JPY, "2026-09-10"));
        assertEquals("0.377023768515329 of 2026-09-10", quote(CurrencyUnit.USD, DINAR, "2026-09-10"));
    }

    @Test
    void aQuotientInTheMiddleIsRoundedToTheEvenDigit() {
        // 1 / 131072 is exact within 15 digits
        assertEquals(
                "0.00000762939453125 of 2026-09-10",
                quote(rates("2026-09-10 USD 131072"), CurrencyUnit.USD, CurrencyUnit.EUR, "2026-09-10"));
        // 1.000000000000005 and 1.000000000000015 have 16 digits each, and a 5 at the last
        assertEquals(
                "1 of 2026-09-10",
                quote(
                        rates("2026-09-10 USD 1", "2026-09-10 GBP 1.000000000000005"),
                        CurrencyUnit.USD,
                        CurrencyUnit.GBP,
                        "2026-09-10"));
        assertEquals(
                "1.00000000000002 of 2026-09-10",
                quote(
                        rates("2026-09-10 USD 1", "2026-09-10 GBP 1.000000000000015"),
                        CurrencyUnit.USD,
                        CurrencyUnit.GBP,
                        "2026-09-10"));
    }

    @Test
    void onAWeekendThatOfFridayCounts() {
        assertEquals("1.1634 of 2026-09-11", quote(CurrencyUnit.EUR, CurrencyUnit.USD, "2026-09-12"));
        assertEquals("1.1634 of 2026-09-11", quote(CurrencyUnit.EUR, CurrencyUnit.USD, "2026-09-13"));
        assertEquals("1.1601 of 2026-09-14", quote(CurrencyUnit.EUR, CurrencyUnit.USD, "2026-09-14"));
    }

    @Test
    void aDayOnWhichNoneWasPublishedIsPassedOverAndRemembered() {
        assertEquals("171.35 of 2026-09-10", quote(CurrencyUnit.EUR, CurrencyUnit.JPY, "2026-09-13"));
        Quote.Found found =
                (Quote.Found) RATES.quote(CurrencyUnit.EUR, CurrencyUnit.JPY, LocalDate.parse("2026-09-13"));
        assertEquals(
                List.of("2026-09-11 N/A", "2026-09-10 171.35"),
                found.seen().stream()
                        .map(rate -> rate.day() + " " + rate.printed())
                        .toList());
    }

    @Test
    void betweenTwoOthersBothRatesAreOfOneDay() {
        // the yen are N/A on the 11th, the dollars aren't
        assertEquals("147.562866000689 of 2026-09-10", quote(CurrencyUnit.USD, CurrencyUnit.JPY, "2026-09-11"));
    }

    @Test
    void aDayOfPublicationThatIsNotGivenIsMissing() {
        assertEquals("USD 2026-09-15 NOT_GIVEN", quote(CurrencyUnit.EUR, CurrencyUnit.USD, "2026-09-15"));
        assertEquals("USD 2026-09-09 NOT_GIVEN", quote(CurrencyUnit.EUR, CurrencyUnit.USD, "2026-09-09"));
        assertEquals("CHF 2026-09-10 NOT_GIVEN", quote(CurrencyUnit.CHF, CurrencyUnit.USD, "2026-09-10"));
        assertEquals("CHF 2026-09-10 NOT_GIVEN", quote(CurrencyUnit.USD, CurrencyUnit.CHF, "2026-09-10"));
    }

    @Test
    void aRateOfEightDaysAgoIsNone() {
        ReferenceRates rates = rates(
                "2026-09-03 USD 1.16",
                "2026-09-04 USD N/A",
                "2026-09-07 USD N/A",
                "2026-09-08 USD N/A",
                "2026-09-09 USD N/A",
                "2026-09-10 USD N/A",
                "2026-09-11 USD N/A");

        assertEquals("1.16 of 2026-09-03", quote(rates, CurrencyUnit.EUR, CurrencyUnit.USD, "2026-09-10"));
        assertEquals("USD 2026-09-11 NOT_PUBLISHED", quote(rates, CurrencyUnit.EUR, CurrencyUnit.USD, "2026-09-11"));
    }

    @Test
    void ofTwoTheOneThatWasNeverPublishedIsNamed() {
        ReferenceRates rates = rates(week("USD 1.16", "GBP N/A", "CHF 0.94"));

        assertEquals("GBP 2026-09-11 NOT_PUBLISHED", quote(rates, CurrencyUnit.USD, CurrencyUnit.GBP, "2026-09-11"));
        assertEquals("GBP 2026-09-11 NOT_PUBLISHED", quote(rates, CurrencyUnit.GBP, CurrencyUnit.USD, "2026-09-11"));
        assertEquals("0.810344827586207 of 2026-09-11", quote(rates, CurrencyUnit.USD, CurrencyUnit.CHF, "2026-09-11"));
    }

    @Test
    void ofTwoThatWereNeverPublishedOnOneDayTheFirstIsNamed() {
        List<String> rates = new ArrayList<>();
        boolean isDollarsTurn = true;
        for (String day : DAYS) {
            rates.add(day + " USD " + (isDollarsTurn ? "1.16" : "N/A"));
            rates.add(day + " GBP " + (isDollarsTurn ? "N/A" : "0.85"));
            isDollarsTurn = !isDollarsTurn;
        }

        assertEquals(
                "GBP 2026-09-11 NOT_PUBLISHED",
                quote(rates(rates.toArray(String[]::new)), CurrencyUnit.GBP, CurrencyUnit.USD, "2026-09-11"));
    }

    /** Each on all days of publication from the oldest that counts for 11 September to that day. */
    private static String[] week(String... rates) {
        return DAYS.stream()
                .flatMap(day -> Stream.of(rates).map(rate -> day + " " + rate))
                .toArray(String[]::new);
    }

    @Test
    void whatWasKeptCountsBeforeWhatIsGivenNow() {
        ReferenceRates kept = rates("2026-09-10 USD 1.2");

        assertEquals("1.2 of 2026-09-10", quote(kept.or(RATES), CurrencyUnit.EUR, CurrencyUnit.USD, "2026-09-10"));
        assertEquals("171.35 of 2026-09-10", quote(kept.or(RATES), CurrencyUnit.EUR, CurrencyUnit.JPY, "2026-09-10"));
    }

    @Test
    void besideNoneAllOthersCount() {
        assertEquals(
                "1.1612 of 2026-09-10",
                quote(ReferenceRates.NONE.or(RATES), CurrencyUnit.EUR, CurrencyUnit.USD, "2026-09-10"));
        assertEquals(
                "1.1612 of 2026-09-10",
                quote(RATES.or(ReferenceRates.NONE), CurrencyUnit.EUR, CurrencyUnit.USD, "2026-09-10"));
        assertTrue(ReferenceRates.NONE.or(ReferenceRates.NONE).isEmpty());
        assertFalse(ReferenceRates.NONE.or(RATES).isEmpty());
    }

    @Test
    void allComeByDayAndThenByCurrency() {
        assertEquals(
                List.of(
                        "2026-09-10 BHD 0.4378",
                        "2026-09-10 JPY 171.35",
                        "2026-09-10 USD 1.1612",
                        "2026-09-11 JPY N/A"),
                RATES.all().limit(4).map(ReferenceRatesTest::words).toList());
    }

    @Test
    void ratesAreInTheOrderOfDayCurrencyAndWhatIsPrinted() {
        List<ReferenceRate> ordered = Stream.of(
                        "2026-09-10 GBP 0.85", "2026-09-10 USD 1.15", "2026-09-10 USD 1.16", "2026-09-11 GBP 0.85")
                .map(row -> rate(row.split(" ")))
                .toList();

        assertEquals(ordered, ordered.reversed().stream().sorted().toList());
    }

    @Test
    void aRateAgreesWithOneThatSaysTheSameInMoreDecimals() {
        ReferenceRate known = rate("2026-09-10", "USD", "1.160");

        assertTrue(known.agreesWith(rate("2026-09-10", "USD", "1.16")));
        assertFalse(known.agreesWith(rate("2026-09-10", "USD", "1.161")));
        assertFalse(known.agreesWith(rate("2026-09-10", "USD", "N/A")));
        assertFalse(known.agreesWith(rate("2026-09-11", "USD", "1.160")));
        assertFalse(known.agreesWith(rate("2026-09-10", "GBP", "1.160")));
        assertTrue(rate("2026-09-10", "USD", "N/A").agreesWith(rate("2026-09-10", "USD", "N/A")));
    }

    @Test
    void aRateIsAboveNothing() {
        assertThrows(IllegalArgumentException.class, () -> rates("2026-09-10 USD 0"));
        assertThrows(IllegalArgumentException.class, () -> rates("2026-09-10 USD -1.16"));
        assertThrows(IllegalArgumentException.class, () -> rates("2026-09-10 EUR 1"));
    }

    @Test
    void ratesOfExchangeAreInTheOrderOfWhatIsConvertedThenOfDays() {
        ReferenceRates rates = rates("2026-09-10 USD 1.16", "2026-09-10 GBP 0.85", "2026-09-11 GBP 0.85");
        ExchangeRate later = found(rates, CurrencyUnit.GBP, "2026-09-11");
        ExchangeRate earlier = found(rates, CurrencyUnit.GBP, "2026-09-10");
        ExchangeRate dollars = found(rates, CurrencyUnit.USD, "2026-09-10");

        assertEquals(
                List.of(earlier, later, dollars),
                Stream.of(dollars, later, earlier).sorted().toList());
    }

    private static ExchangeRate found(ReferenceRates rates, CurrencyUnit from, String day) {
        return ((Quote.Found) rates.quote(from, CurrencyUnit.EUR, LocalDate.parse(day))).rate();
    }

    @Test
    void twoRatesOfOneDayAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> rates("2026-09-10 USD 1.1612", "2026-09-10 USD 1.1613"));
    }

    @Property
    void convertingASumIsTheSumOfWhatIsConverted(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long one,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long other) {
        ExchangeRate rate =
                ((Quote.Found) RATES.quote(CurrencyUnit.JPY, CurrencyUnit.USD, LocalDate.parse("2026-09-10"))).rate();

        assertEquals(
                rate.convert(yen(one).plus(yen(other))), rate.convert(yen(one)).plus(rate.convert(yen(other))));
    }

    private static ExactAmount yen(long millionths) {
        return new ExactAmount(BigDecimal.valueOf(millionths, 6), CurrencyUnit.JPY);
    }

    private static String quote(CurrencyUnit from, CurrencyUnit to, String day) {
        return quote(RATES, from, to, day);
    }

    private static String quote(ReferenceRates rates, CurrencyUnit from, CurrencyUnit to, String day) {
        return switch (rates.quote(from, to, LocalDate.parse(day))) {
            case Quote.Found(var rate, var _) -> rate.factor().toPlainString() + " of " + rate.day();
            case Quote.Missing(var currency, var of, var reason) -> currency + " " + of + " " + reason;
        };
    }

    private static ReferenceRates rates(String... rows) {
        return ReferenceRates.of(
                Stream.of(rows).map(row -> rate(row.split(" "))).toList());
    }

    private static String words(ReferenceRate rate) {
        return rate.day() + " " + rate.currency() + " " + rate.printed();
    }

    private static ReferenceRate rate(String... cells) {
        return new ReferenceRate(
                LocalDate.parse(cells[0]),
                cells[1],
                cells[2].equals("N/A") ? Optional.empty() : Optional.of(new BigDecimal(cells[2])));
    }
}
