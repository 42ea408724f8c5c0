package dev.ggen.partner.revenue;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both sides of every bound of what may stand in a line. */
class LineRulesTest {
    @Test
    void anIdHasOneTo128SafeCharacters() {
        assertTrue(LineRules.isId("a"));
        assertTrue(LineRules.isId("a".repeat(128)));
        assertFalse(LineRules.isId(""));
        assertFalse(LineRules.isId("a".repeat(129)));
    }

    @Test
    void anIdBeginsWithALetterOrADigit() {
        for (String id : List.of("a", "z", "A", "Z", "0", "9", "a._:/@+-z", "0AZaz9")) {
            assertTrue(LineRules.isId(id), id);
        }
        for (String id : List.of("=1", "-1", "+1", "@a", ".a", "_a", "/a", ":a", "`a", "{a", "[a", " a", "é")) {
            assertFalse(LineRules.isId(id), id);
        }
    }

    @Test
    void anIdHoldsNothingThatCouldBeMisread() {
        for (String id : List.of(
                "a b", "a\t", "a\nb", "a,b", "a\"", "a;b", "a=b", "a*", "aé", "a\u007f", "a\u0080", "a\u00a0")) {
            assertFalse(LineRules.isId(id), id);
        }
    }

    @Test
    void aSourceIsAFormatAColonAndAnAccount() {
        for (String source : List.of(
                "a:1", "aws-billing-events:123456789012", "a1-:x", "z9:A:b", "a".repeat(64) + ":" + "1".repeat(128))) {
            assertTrue(LineRules.isSource(source), source);
        }
        for (String source : List.of(
                "",
                "a",
                ":1",
                "a:",
                "a:-1",
                "1a:1",
                "-a:1",
                "aB:1",
                "a/b:1",
                "a{:1",
                "a`:1",
                "a :1",
                "a".repeat(65) + ":1",
                "a:" + "1".repeat(129))) {
            assertFalse(LineRules.isSource(source), source);
        }
    }

    @Test
    void aCurrencyIsThreeCapitalLetters() {
        assertTrue(LineRules.isCurrency("AZM"));
        for (String currency : List.of("", "US", "USDX", "uSD", "UsD", "USd", "U1D", "US@", "[SD")) {
            assertFalse(LineRules.isCurrency(currency), currency);
        }
    }

    @Test
    void aDigestIs64LowerCaseHexadecimalDigits() {
        assertDoesNotThrow(() -> LineRules.sha256("0123456789abcdef".repeat(4)));
        for (String digest : List.of(
                "",
                "0".repeat(63),
                "0".repeat(65),
                "A" + "0".repeat(63),
                "0".repeat(63) + "g",
                "0".repeat(63) + ":",
                "0".repeat(63) + "\u0080",
                "0".repeat(63) + "é")) {
            assertThrows(IllegalArgumentException.class, () -> LineRules.sha256(digest), digest);
        }
    }

    @Test
    void aDayLiesBetween1900And2999() {
        assertDoesNotThrow(() -> LineRules.day(LocalDate.of(1900, 1, 1)));
        assertDoesNotThrow(() -> LineRules.day(LocalDate.of(2999, 12, 31)));
        assertThrows(IllegalArgumentException.class, () -> LineRules.day(LocalDate.of(1899, 12, 31)));
        assertThrows(IllegalArgumentException.class, () -> LineRules.day(LocalDate.of(3000, 1, 1)));
    }

    @Test
    void whatIsRefusedIsNamed() {
        assertEquals(
                "product is not an id: =1",
                assertThrows(IllegalArgumentException.class, () -> LineRules.idOrEmpty("product", "=1"))
                        .getMessage());
        assertDoesNotThrow(() -> LineRules.idOrEmpty("product", ""));
        assertThrows(IllegalArgumentException.class, () -> LineRules.id("row id", ""));
    }
}
