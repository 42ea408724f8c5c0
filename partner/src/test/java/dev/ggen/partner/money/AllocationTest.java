package dev.ggen.partner.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final CurrencyUnit YEN = CurrencyUnit.of("JPY");
    private static final CurrencyUnit DINAR = CurrencyUnit.of("BHD");
    private static final List<Integer> FIRST_FIRST = List.of(0, 1);

    @Test
    void theCentGoesToWhoLostMost() {
        Allocation shares = split("123.44", "0.3", CurrencyUnit.USD, FIRST_FIRST);

        assertEquals(List.of(3703L, 8641L), minors(shares));
        assertEquals(List.of(0, 1), shares.remainders());
    }

    @Test
    void aTieGoesToWhoIsNamedFirst() {
        assertEquals(List.of(1L, 0L), minors(split("0.01", "0.5", CurrencyUnit.USD, FIRST_FIRST)));
        assertEquals(List.of(0L, 1L), minors(split("0.01", "0.5", CurrencyUnit.USD, List.of(1, 0))));
    }

    @Test
    void aBaseFinerThanACentIsRoundedToTheEvenNeighbourBeforeItIsShared() {
        Allocation shares = split("0.125", "0.5", CurrencyUnit.USD, FIRST_FIRST);

        assertEquals(BigInteger.valueOf(12), shares.total().minor());
        assertEquals(List.of(6L, 6L), minors(shares));
    }

    @Test
    void yenHaveNoMinorUnitsAndDinarsThree() {
        assertEquals(List.of(33L, 67L), minors(split("100", "0.33", YEN, FIRST_FIRST)));
        assertEquals(List.of(333L, 667L), minors(split("1", "0.3333", DINAR, FIRST_FIRST)));
    }

    @Test
    void partsOfDifferentSignAreRefused() {
        List<ExactAmount> mixed = List.of(usd("1"), usd("-1"));

        assertThrows(IllegalArgumentException.class, () -> Allocation.of(mixed, FIRST_FIRST));
    }

    /** 1.005 and −0.010 are 0.995, which is 1.00; of 1.005 the even neighbour is 1.00, so that nothing is left for the other, who gave a cent. */
    @Test
    void ofTwoInOppositeDirectionsOneIsRoundedAndTheOtherIsWhatIsLeft() {
        List<ExactAmount> exact = List.of(usd("1.005"), usd("-0.010"));

        Allocation first = Allocation.ofTwo(exact, 0);
        assertEquals(List.of(100L, 0L), minors(first));
        assertEquals(List.of(0, 1), first.remainders());
        Allocation second = Allocation.ofTwo(exact, 1);
        assertEquals(List.of(101L, -1L), minors(second));
        assertEquals(List.of(1, 0), second.remainders());
    }

    @Property
    void sharesOfAnAmountSumToTheAmount(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long millionths,
            @ForAll @IntRange(max = 10_000) int tenthousandths) {
        ExactAmount base = ExactAmount.ofMillionths(BigInteger.valueOf(millionths), CurrencyUnit.USD);
        Rate rate = new Rate(new BigDecimal(BigInteger.valueOf(tenthousandths), 4));

        Allocation shares = Allocation.of(List.of(base.times(rate), base.times(rate.complement())), FIRST_FIRST);

        assertEquals(
                base.rounded(), shares.parts().getFirst().plus(shares.parts().getLast()));
    }

    @Property
    void noShareIsAMinorUnitOrMoreFromItsExactValue(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long millionths,
            @ForAll @IntRange(max = 10_000) int tenthousandths) {
        ExactAmount base = ExactAmount.ofMillionths(BigInteger.valueOf(millionths), CurrencyUnit.USD);
        Rate rate = new Rate(new BigDecimal(BigInteger.valueOf(tenthousandths), 4));
        List<ExactAmount> exact = List.of(base.times(rate), base.times(rate.complement()));

        Allocation shares = Allocation.of(exact, FIRST_FIRST);

        IntStream.range(0, 2).forEach(i -> {
            BigDecimal distance = new BigDecimal(shares.parts().get(i).minor())
                    .subtract(exact.get(i).minorUnits());
            assertTrue(distance.abs().compareTo(BigDecimal.ONE) < 0, () -> exact + " became " + shares);
        });
    }

    @Property
    void aRefundGetsTheSameCentsWithTheOtherSign(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long millionths,
            @ForAll @IntRange(max = 10_000) int tenthousandths) {
        Rate rate = new Rate(new BigDecimal(BigInteger.valueOf(tenthousandths), 4));

        Allocation sale = split(millionths, rate);
        Allocation refund = split(-millionths, rate);

        assertEquals(sale.parts().stream().map(Amount::negated).toList(), refund.parts());
    }

    private static Allocation split(long millionths, Rate rate) {
        ExactAmount base = ExactAmount.ofMillionths(BigInteger.valueOf(millionths), CurrencyUnit.USD);
        return Allocation.of(List.of(base.times(rate), base.times(rate.complement())), FIRST_FIRST);
    }

    private static Allocation split(String base, String rate, CurrencyUnit currency, List<Integer> tieOrder) {
        ExactAmount amount = new ExactAmount(new BigDecimal(base), currency);
        Rate share = Rate.of(rate);
        return Allocation.of(List.of(amount.times(share), amount.times(share.complement())), tieOrder);
    }

    private static ExactAmount usd(String value) {
        return new ExactAmount(new BigDecimal(value), CurrencyUnit.USD);
    }

    private static List<Long> minors(Allocation allocation) {
        return allocation.parts().stream()
                .map(part -> part.minor().longValueExact())
                .toList();
    }
}
