package dev.ggen.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.MeasureSum;
import dev.ggen.partner.revenue.TransactionLine;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuckRatingEngineTest {
    private static final RatingLimits LIMITS = new RatingLimits(128, 2);

    @Test
    void aSecondImportOfOneFileIsCountedOnce() {
        var first = SomeLines.sale("row-1", 12_345_678);
        var again = SomeLines.at(first, SomeLines.SECOND_FILE, 9);

        Freezing.frozen(List.of(again, first), LIMITS, frozen -> {
            assertEquals(1, frozen.lines());
            assertEquals(0, frozen.repeated(0));
            assertEquals(1, frozen.repeated(1));
            assertTrue(frozen.isRepeated(new RowPlace(1, 9)));
            return frozen;
        });
        assertEquals(BigInteger.valueOf(12_345_678), total(Freezing.sums(List.of(first, again), LIMITS)));
    }

    @Test
    void oneIdWithTwoContentsIsRefusedWithBothPlaces() {
        var first = SomeLines.sale("row-1", 1);
        var other = SomeLines.at(SomeLines.sale("row-1", 2), SomeLines.SECOND_FILE, 7);

        var refused = assertInstanceOf(
                FreezeResult.Contradicted.class, Freezing.result(List.of(other, first), LIMITS, result -> result));

        assertEquals(List.of(new RowConflict(new RowPlace(0, 2), new RowPlace(1, 7))), refused.shown());
        assertEquals(1, refused.count());
    }

    @Test
    void euroAndDollarAreNeverAdded() {
        var sums = Freezing.sums(
                List.of(
                        SomeLines.line("row-1", Measure.SALE, "EUR", 1_000_000),
                        SomeLines.line("row-2", Measure.SALE, "USD", 2_000_000)),
                LIMITS);

        assertEquals(
                List.of("EUR", "USD"),
                sums.stream().map(sum -> sum.key().currency()).toList());
        assertEquals(
                List.of(BigInteger.valueOf(1_000_000), BigInteger.valueOf(2_000_000)),
                sums.stream().map(KeySum::sumMillionths).toList());
    }

    @Test
    void sumsPassSixtyFourBitsWithoutWrapping() {
        var sums = Freezing.sums(
                List.of(SomeLines.sale("row-1", Long.MAX_VALUE), SomeLines.sale("row-2", Long.MAX_VALUE)), LIMITS);

        assertEquals(BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1), total(sums));
    }

    @Test
    void fileSumsCountARepeatedRowInTheFirstFileOnly() {
        var first = SomeLines.sale("row-1", 5);
        List<FileSum> sums = Freezing.frozen(
                List.of(first, SomeLines.at(first, SomeLines.SECOND_FILE, 2)),
                LIMITS,
                new DuckRatingEngine(LIMITS)::fileSums);

        assertEquals(
                List.of(new FileSum(
                        0,
                        java.time.YearMonth.of(2026, 9),
                        new MeasureSum(Measure.SALE, "USD", BigInteger.valueOf(5), 1))),
                sums);
    }

    /** More than DuckDB holds in one piece, in files and in results, so that neither order nor names are right by chance. */
    @Test
    void sumsOfAnyNumberAreSortedAndBelongToTheirKeys() {
        List<TransactionLine> lines = new ArrayList<>();
        for (int i = 1; i <= 300_000; i++) {
            lines.add(SomeLines.line("row-" + i, Measure.SALE, "product-" + i, "USD", i));
        }

        List<KeySum> sums = Freezing.sums(lines, LIMITS);

        assertEquals(sums.stream().sorted().toList(), sums);
        assertEquals(lines.size(), sums.size());
        for (KeySum sum : sums) {
            assertEquals("product-" + sum.sumMillionths(), sum.key().product());
        }
    }

    @Test
    void noLinesHaveADigestAndNoSums() {
        Freezing.frozen(List.of(), LIMITS, frozen -> {
            assertEquals(0, frozen.lines());
            assertEquals(64, frozen.digest().length());
            return frozen;
        });
        assertEquals(List.of(), Freezing.sums(new ArrayList<>(), LIMITS));
    }

    private static BigInteger total(List<KeySum> sums) {
        return sums.stream().map(KeySum::sumMillionths).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
