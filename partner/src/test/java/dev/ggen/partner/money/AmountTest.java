package dev.ggen.partner.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class AmountTest {
    @Test
    void dollarsAndEurosAreNeverAddedUnconverted() {
        Amount dollar = Amount.ofMinor(100, CurrencyUnit.USD);
        Amount euro = Amount.ofMinor(100, CurrencyUnit.EUR);

        assertThrows(IllegalArgumentException.class, () -> dollar.plus(euro));
        assertThrows(
                IllegalArgumentException.class, () -> ExactAmount.of(dollar).plus(ExactAmount.of(euro)));
    }

    @Test
    void equalValuesAreEqualHoweverTheyWereWritten() {
        assertEquals(Rate.of("0.30"), Rate.of("0.3"));
        assertEquals(
                new ExactAmount(new BigDecimal("1.500000"), CurrencyUnit.USD),
                new ExactAmount(new BigDecimal("1.5"), CurrencyUnit.USD));
    }

    @Test
    void aShareIsNeverLessThanNothingNorMoreThanAll() {
        assertThrows(IllegalArgumentException.class, () -> Rate.of("-0.01"));
        assertThrows(IllegalArgumentException.class, () -> Rate.of("1.01"));
        assertEquals("0", Rate.of("1").complement().plain());
    }

    @Test
    void aRateIsSaidAsAPercentage() {
        assertEquals("30\u00a0%", Rate.of("0.3").percent());
        assertEquals("12.5\u00a0%", Rate.of("0.125").percent());
    }
}
