package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.receipt.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mark stands under the word on a terminal, whatever stands before it. */
class ExcerptTest {
    private static String shown(String line, int column) {
        return new Excerpt(new Place("a.ttl", 1, column, ""), List.of(line), 1, TextStyle.PLAIN).text();
    }

    @Test
    void aTabIsOneBlank() {
        assertEquals("""
                  |
                1 |   ex:p wrong
                  |        ^^^^^
                """, shown("\t\tex:p wrong", 8));
    }

    @Test
    void wideCharactersTakeTwoCells() {
        assertEquals("""
                  |
                1 | 日本語 wrong
                  |        ^^^^^
                """, shown("日本語 wrong", 5));
        assertEquals("""
                  |
                1 | a 日本 b
                  |   ^^^^
                """, shown("a 日本 b", 3));
    }

    @Test
    void charactersBeyondTheFirstPlaneAreOneColumn() {
        assertEquals("""
                  |
                1 | 😀😀 wrong
                  |      ^^^^^
                """, shown("😀😀 wrong", 4));
    }

    @Test
    void accentsThatStandAloneTakeNoCell() {
        assertEquals("""
                  |
                1 | e\u0301e\u0301 wrong
                  |    ^^^^^
                """, shown("e\u0301e\u0301 wrong", 6));
    }

    @Test
    void aLineThatIsShownIsNotSaidOnceMore() {
        String line = "\t{ ?a\twrong }";
        assertEquals("""
                  |
                1 |  { ?a wrong }
                  |       ^^^^^
                """, new Excerpt(new Place("a.rq", 1, 7, line), List.of(line), 1, TextStyle.PLAIN).text());
    }

    @Test
    void aColumnBehindTheLineIsItsEnd() {
        assertEquals("""
                  |
                1 | 日本
                  |     ^
                """, shown("日本", 40));
    }

    @Test
    void aLongLineIsCutBetweenCharacters() {
        String text = shown("😀".repeat(200), 150);
        assertEquals(-1, text.indexOf('?'), text);
        assertEquals(
                text,
                new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"a, 1", "é, 1", "日, 2", "한, 2", "か, 2", "カ, 2", "ｶ, 1", "Ａ, 2", "、, 2", "😀, 2", "♥, 1", "´, 1"})
    void widthsAreThoseOfATerminal(String character, int width) {
        assertEquals(width, Cells.width(character));
    }
}
