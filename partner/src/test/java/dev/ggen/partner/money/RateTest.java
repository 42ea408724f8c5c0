package dev.ggen.partner.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void aShareHasEighteenDecimalsAtMost() {
        assertEquals("0.000000000000000001", Rate.of("0.000000000000000001").plain());
        assertThrows(IllegalArgumentException.class, () -> Rate.of("0.0000000000000000001"));
    }

    @Test
    void aShareLiesBetweenNothingAndAll() {
        assertEquals("0", Rate.of("0.000").plain());
        assertEquals("1", Rate.of("1.000").plain());
        assertThrows(IllegalArgumentException.class, () -> Rate.of("1.000000000000000001"));
        assertThrows(IllegalArgumentException.class, () -> Rate.of("-0.000000000000000001"));
    }

    @Test
    void sharesAreInTheOrderOfTheirSize() {
        List<Rate> ordered = Stream.of("0.05", "0.3", "1").map(Rate::of).toList();

        assertEquals(ordered, ordered.reversed().stream().sorted().toList());
    }
}
