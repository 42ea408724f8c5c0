package dev.ggen.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class EvenSortTest {
    @Property(tries = 200)
    void numbersComeInTheOrderOfUnsignedOnes(@ForAll long[] numbers) {
        assertArrayEquals(unsigned(numbers), EvenSort.sorted(numbers.clone()));
    }

    @Property(tries = 50)
    void soDoManyWhereverTheyLie(@ForAll long seed, @ForAll @LongRange(min = 0, max = 63) long unused) {
        long[] numbers = new SplittableRandom(seed)
                .longs(10_000)
                .map(number -> number >>> unused)
                .toArray();
        assertArrayEquals(unsigned(numbers), EvenSort.sorted(numbers.clone()));
    }

    @Example
    void noneAndAMillionOfOneAreSorted() {
        assertArrayEquals(new long[0], EvenSort.sorted(new long[0]));
        long[] same = LongStream.range(0, 1_000_000).map(i -> 7).toArray();
        assertArrayEquals(same, EvenSort.sorted(same.clone()));
    }

    private static long[] unsigned(long[] numbers) {
        return Arrays.stream(numbers)
                .map(number -> number ^ Long.MIN_VALUE)
                .sorted()
                .map(number -> number ^ Long.MIN_VALUE)
                .toArray();
    }
}
