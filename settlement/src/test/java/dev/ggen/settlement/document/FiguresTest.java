package dev.ggen.settlement.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0                    | 2 | 0.00
                    5                    | 2 | 0.05
                    -5                   | 2 | −0.05
                    100                  | 2 | 1.00
                    99999                | 2 | 999.99
                    100000               | 2 | 1,000.00
                    -123456789           | 2 | −1,234,567.89
                    1234567              | 0 | 1,234,567
                    -999                 | 0 | −999
                    1234567              | 3 | 1,234.567
                    9007199254740993     | 2 | 90,071,992,547,409.93
                    """)
    void minorUnitsAreWrittenOut(BigInteger minor, int digits, String expected) {
        assertEquals(expected, figures(digits).minor(minor));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    37037.034 | 37,037.034
                    37037     | 37,037.00
                    -0.5      | −0.50
                    1000.0000 | 1,000.00
                    """)
    void exactAmountsKeepAllTheirDecimals(BigDecimal exact, String expected) {
        assertEquals(expected, figures(2).exact(exact));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.3    | 30\u00a0%
                    0.175  | 17.5\u00a0%
                    1      | 100\u00a0%
                    0      | 0\u00a0%
                    0.0825 | 8.25\u00a0%
                    """)
    void ratesAreSaidInPercent(BigDecimal rate, String expected) {
        assertEquals(expected, figures(2).percent(rate));
    }

    @Test
    void daysAreWordsInProse() {
        assertEquals("1\u00a0March\u00a02027", figures(2).day(LocalDate.of(2027, 3, 1)));
    }

    @Test
    void allDigitsOfAFontHaveOneWidth() throws IOException {
        for (Map.Entry<String, byte[]> font : Cases.pack().fonts()) {
            try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.getValue()))) {
                var widths = "0123456789−"
                        .codePoints()
                        .mapToObj(digit -> {
                            try {
                                return parsed.getAdvanceWidth(
                                        parsed.getUnicodeCmapLookup().getGlyphId(digit));
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .collect(Collectors.toSet());
                assertEquals(1, widths.size(), font.getKey());
            }
        }
    }

    private static Figures figures(int minorDigits) {
        return new Figures(Messages.of(Cases.pack(), "en"), "USD", minorDigits);
    }
}
