package dev.ggen.partner.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseNumbersTest {
    @Test
    void numbersStandAsPeopleCount() {
        List<String> counted = List.of("1", "2", "2.1", "2.1a", "2.2", "2.10", "9", "10", "10.1", "A1", "A2", "A10");

        assertEquals(
                counted,
                List.of("A10", "10.1", "2.10", "10", "2", "A2", "2.2", "9", "2.1a", "1", "A1", "2.1").stream()
                        .sorted(ClauseNumbers.IN_ORDER)
                        .toList());
    }

    @Test
    void aNumberStandsBeforeItsPartsHoweverItIsWritten() {
        assertEquals(
                List.of("1", "01.1"),
                List.of("01.1", "1").stream().sorted(ClauseNumbers.IN_ORDER).toList());
    }

    @Test
    void numbersThatCountAlikeStandByTheirText() {
        assertEquals(
                List.of("01", "1"),
                List.of("1", "01").stream().sorted(ClauseNumbers.IN_ORDER).toList());
    }
}
