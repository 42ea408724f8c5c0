package dev.ggen.settlement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AmountsTest {
    @Example
    void amountsAreMillionths() {
        assertEquals(
                List.of(0L, 1_000_000L, -500_000L, 12_340_000L, 1L, 999_999_999_999_999_999L),
                read("0", "1", "-0.5", "12.34", "0.000001", "999999999999.999999"));
    }

    @Example
    void otherTextsAreLeftToTheReaderOfAllAmounts() {
        Stream.of("", "-", ".", "1.", ".5", "-.5", "+1", "1e3", "1,5", "--1", "1-", "1.0000000", "1000000000000", "١")
                .forEach(text -> assertEquals(Amounts.NOT_A_NUMBER, usual(text), text));
    }

    /** What the quick way reads, the other reads as well, and the same. */
    @Property(tries = 2_000)
    void bothWaysAgree(@ForAll("texts") String text) {
        long usual = usual(text);
        if (usual != Amounts.NOT_A_NUMBER) {
            assertEquals(Amounts.parse(text), usual);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> digits = Arbitraries.strings().numeric().ofMaxLength(14);
        Arbitrary<String> nearly = Arbitraries.strings().withChars("-.0129 ").ofMaxLength(9);
        return Arbitraries.oneOf(nearly, digits.flatMap(whole -> digits.map(part -> "-" + whole + "." + part)), digits);
    }

    private static List<Long> read(String... texts) {
        return Stream.of(texts).map(AmountsTest::usual).toList();
    }

    /** In the midst of a record. */
    private static long usual(String text) {
        byte[] bytes = ("7," + text + ",7").getBytes(StandardCharsets.UTF_8);
        return Amounts.usual(bytes, 2, bytes.length - 2);
    }
}
