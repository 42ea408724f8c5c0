package dev.ggen.partner.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.partner.money.ExactAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
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
    void whatWasKeptCountsBeforeWhatIsGivenNow() {
        ReferenceRates kept = rates("2026-09-10 USD 1.2");

        assertEquals("1.2 of 2026-09-10", quote(kept.or(RATES), CurrencyUnit.EUR, CurrencyUnit.USD, "2026-09-10"));
        assertEquals("171.35 of 2026-09-10", quote(kept.or(RATES), CurrencyUnit.EUR, CurrencyUnit.JPY, "2026-09-10"));
    }

    @Test
    void twoRatesOfOneDayAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> rates("2026-09-10 USD 1.1612", "2026-09-10 USD 1.1613"));
    }

    @Test
    void targetIsClosedOnWeekendsAndSixDays() {
        assertEquals(
                List.of("2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-12-25"),
                closedWorkingDays(2026)); // Boxing Day is a Saturday
        assertEquals(
                List.of("2024-01-01", "2024-03-29", "2024-04-01", "2024-05-01", "2024-12-25", "2024-12-26"),
                closedWorkingDays(2024));
    }

    @Test
    void easterIsWhereTheCalendarsHaveIt() {
        assertEquals(
                List.of("2000-04-23", "2008-03-23", "2011-04-24", "2026-04-05", "2027-03-28", "2038-04-25"),
                Stream.of(2000, 2008, 2011, 2026, 2027, 2038)
                        .map(year -> TargetDays.easterSunday(year).toString())
                        .toList());
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

    private static List<String> closedWorkingDays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && TargetDays.isClosed(day))
                .map(LocalDate::toString)
                .toList();
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

    private static ReferenceRate rate(String[] cells) {
        return new ReferenceRate(
                LocalDate.parse(cells[0]),
                cells[1],
                cells[2].equals("N/A") ? Optional.empty() : Optional.of(new BigDecimal(cells[2])));
    }
}
