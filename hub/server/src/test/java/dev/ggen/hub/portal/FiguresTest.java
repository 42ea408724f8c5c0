package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.partner.money.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Figures as people read them. */
final class FiguresTest {
    private static final Figures ENGLISH = new Figures(Locale.ENGLISH);
    private static final Figures GERMAN = new Figures(Locale.GERMAN);

    @Test
    void moneyIsGroupedWithARealMinusAndItsCurrencyOnTheSameLine() {
        Amount owed = Amount.ofMinor(-123_456_750, CurrencyUnit.USD);
        assertThat(ENGLISH.money(owed)).isEqualTo("\u22121,234,567.50\u00a0USD");
        assertThat(GERMAN.money(owed)).isEqualTo("\u22121.234.567,50\u00a0USD");
    }

    @Test
    void everyCurrencyHasItsOwnDecimals() {
        assertThat(ENGLISH.amount(Amount.ofMinor(1234, CurrencyUnit.JPY))).isEqualTo("1,234");
        assertThat(ENGLISH.amount(Amount.ofMinor(5, CurrencyUnit.EUR))).isEqualTo("0.05");
        assertThat(ENGLISH.amount(Amount.zero(CurrencyUnit.USD))).isEqualTo("0.00");
    }

    @Test
    void figuresBeyondALongAreShownWhole() {
        Amount huge = new Amount(BigInteger.TEN.pow(20), CurrencyUnit.USD);
        assertThat(ENGLISH.amount(huge)).isEqualTo("1,000,000,000,000,000,000.00");
    }

    @Test
    void sharesAreExact() {
        assertThat(ENGLISH.percent(new BigDecimal("0.175"))).isEqualTo("17.5\u00a0%");
        assertThat(ENGLISH.percent(new BigDecimal("0.30"))).isEqualTo("30\u00a0%");
        assertThat(GERMAN.percent(new BigDecimal("0.00125"))).isEqualTo("0,125\u00a0%");
    }

    @Test
    void groupsBeginAtAThousand() {
        assertThat(ENGLISH.count(999)).isEqualTo("999");
        assertThat(ENGLISH.count(1000)).isEqualTo("1,000");
        assertThat(ENGLISH.count(-1)).isEqualTo("\u22121");
    }

    @Test
    void sizesHaveOneDecimal() {
        assertThat(ENGLISH.bytes(999)).isEqualTo("999\u00a0B");
        assertThat(ENGLISH.bytes(84_211)).isEqualTo("84.2\u00a0kB");
        assertThat(GERMAN.bytes(5_000_000_000L)).isEqualTo("5\u00a0GB");
    }

    @Test
    void onlyChartsShorten() {
        assertThat(ENGLISH.shortened(new BigDecimal("1234567.89"))).isEqualTo("1.2\u00a0M");
        assertThat(ENGLISH.shortened(new BigDecimal("-18204"))).isEqualTo("\u221218\u00a0k");
        assertThat(GERMAN.shortened(new BigDecimal("7200"))).isEqualTo("7,2\u00a0k");
        assertThat(ENGLISH.shortened(BigDecimal.ZERO)).isEqualTo("0");
    }

    @Test
    void datesAreIsoInTablesAndWordsInSentences() {
        LocalDate day = LocalDate.of(2026, 9, 30);
        assertThat(ENGLISH.day(day)).isEqualTo("2026-09-30");
        assertThat(ENGLISH.longDay(day)).isEqualTo("30 September 2026");
        assertThat(GERMAN.longDay(day)).isEqualTo("30. September 2026");
        assertThat(GERMAN.month(YearMonth.of(2026, 3))).isEqualTo("März 2026");
        assertThat(ENGLISH.moment(Instant.parse("2026-10-01T23:59:59Z"))).isEqualTo("2026-10-01 23:59");
    }

    @Test
    void aDigestIsShortenedWithoutItsAlgorithm() {
        assertThat(ENGLISH.digest("sha256:" + "0123456789abcdef".repeat(4))).isEqualTo("0123456789ab…");
    }
}
