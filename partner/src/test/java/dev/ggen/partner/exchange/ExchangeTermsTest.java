package dev.ggen.partner.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.exchange.ExchangeTerms.RateDay;
import dev.ggen.partner.exchange.ExchangeTerms.Source;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The names under which the vocabulary, files and sentences have the terms of exchange. */
class ExchangeTermsTest {
    @Test
    void aSourceIsNamedInTheVocabularyInFilesAndInSentences() {
        assertEquals("EcbReferenceRates", Source.ECB.term());
        assertEquals("ECB", Source.ECB.word());
        assertEquals("the ECB's euro foreign exchange reference rate", Source.ECB.words());
    }

    @Test
    void aDayIsNamedInTheVocabularyInFilesAndInSentences() {
        assertEquals("saleDay", RateDay.SALE_DAY.term());
        assertEquals("month-end", RateDay.MONTH_END.word());
        assertEquals("of its own day", RateDay.SALE_DAY.words());
    }

    @Test
    void aDayIsItselfOrItsMonthsLast() {
        LocalDate day = LocalDate.of(2028, 2, 7);

        assertEquals(day, RateDay.SALE_DAY.asked(day));
        assertEquals(LocalDate.of(2028, 2, 29), RateDay.MONTH_END.asked(day));
    }
}
