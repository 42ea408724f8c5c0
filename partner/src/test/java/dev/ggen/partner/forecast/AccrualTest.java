package dev.ggen.partner.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.forecast.Accrual.Basis;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class AccrualTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final int RUNS = 4_000;

    /** Four standard deviations: one run of this test in sixteen thousand would fail by chance, and none does with these seeds. */
    private static final double DEVIATIONS = 4;

    private static Amount cents(long minor) {
        return Amount.ofMinor(minor, CurrencyUnit.USD);
    }

    private static List<KnownMonth> months(long[]... knownAndComplete) {
        List<KnownMonth> months = new ArrayList<>();
        for (long[] month : knownAndComplete) {
            months.add(new KnownMonth(new Period(JANUARY.plusMonths(months.size())), cents(month[0]), cents(month[1])));
        }
        return months;
    }

    /** Of 100 that were known, nine months came to 110, 120, …, 190. */
    private static List<KnownMonth> nine() {
        return Stream.iterate(110L, complete -> complete + 10)
                .limit(9)
                .map(complete -> new KnownMonth(
                        new Period(JANUARY.plusMonths((complete - 110) / 10)), cents(100), cents(complete)))
                .toList();
    }

    @Test
    void theMiddleIsExpectedAndTheOutermostOfNineMonthsBoundEightOfTen() {
        Accrual accrual = Accrual.of(cents(1000), nine(), Cover.USUAL);

        assertEquals(Optional.of(cents(1500)), accrual.expected());
        assertEquals(Optional.of(new Accrual.Band(cents(1100), cents(1900), new Cover(8, 10))), accrual.band());
        assertEquals(Basis.PROPORTION, accrual.basis());
    }

    @Test
    void tooFewMonthsGiveNoBandAndNoneNothingAtAll() {
        assertEquals(9, Cover.USUAL.fewestMonths());
        Accrual eight = Accrual.of(cents(1000), nine().subList(0, 8), Cover.USUAL);
        assertTrue(eight.band().isEmpty());
        assertEquals(Optional.of(cents(1450)), eight.expected());

        Accrual none = Accrual.of(cents(1000), List.of(), Cover.USUAL);
        assertTrue(none.band().isEmpty());
        assertTrue(none.expected().isEmpty());
    }

    @Test
    void anotherCoverIsOfferedWhereMonthsSuffice() {
        assertEquals(3, new Cover(5, 10).fewestMonths());
        assertEquals(19, new Cover(9, 10).fewestMonths());
        assertEquals(
                Optional.of(new Accrual.Band(cents(1200), cents(1800), new Cover(6, 10))),
                Accrual.of(cents(1000), nine(), new Cover(6, 10)).band());
    }

    @Test
    void whereNothingIsInYetEarlierMonthsSayWhatComesTo() {
        Accrual accrual = Accrual.of(cents(0), months(new long[] {0, 500}, new long[] {0, 900}), Cover.USUAL);

        assertEquals(Basis.DIFFERENCE, accrual.basis());
        assertEquals(Optional.of(cents(700)), accrual.expected());
    }

    @Test
    void aMonthThatBeganOnTheOtherSideIsTakenByItsDifference() {
        Accrual accrual = Accrual.of(cents(100), months(new long[] {-50, 300}, new long[] {100, 200}), Cover.USUAL);

        assertEquals(Basis.DIFFERENCE, accrual.basis());
        assertEquals(Optional.of(cents(325)), accrual.expected());
    }

    @Test
    void whatTheVendorOwesIsEstimatedLikewise() {
        Accrual accrual = Accrual.of(
                cents(-1000),
                nine().stream()
                        .map(month -> new KnownMonth(
                                month.period(),
                                month.known().negated(),
                                month.complete().negated()))
                        .toList(),
                Cover.USUAL);

        assertEquals(Optional.of(cents(-1500)), accrual.expected());
        assertEquals(Optional.of(new Accrual.Band(cents(-1900), cents(-1100), new Cover(8, 10))), accrual.band());
    }

    @Test
    void endsAreRoundedOutwardAndTheMiddleToTheEvenCent() {
        List<KnownMonth> thirds = new ArrayList<>();
        for (int month = 0; month < 9; month++) {
            thirds.add(new KnownMonth(new Period(JANUARY.plusMonths(month)), cents(3), cents(4)));
        }
        Accrual accrual = Accrual.of(cents(100), thirds, Cover.USUAL); // 133.33 each

        assertEquals(Optional.of(cents(133)), accrual.expected());
        assertEquals(cents(133), accrual.band().orElseThrow().low());
        assertEquals(cents(134), accrual.band().orElseThrow().high());
        assertEquals(
                Optional.of(cents(2)),
                Accrual.of(cents(0), months(new long[] {0, 1}, new long[] {0, 4}), Cover.USUAL)
                        .expected());
    }

    @Test
    void earlierMonthsAreTriedInTheirTurn() {
        List<KnownMonth> months = new ArrayList<>(nine());
        months.add(new KnownMonth(new Period(JANUARY.plusMonths(9)), cents(100), cents(150)));
        months.add(new KnownMonth(new Period(JANUARY.plusMonths(10)), cents(100), cents(400)));

        assertEquals(new Accrual.Trial(2, 1), Accrual.tried(months, Cover.USUAL));
    }

    @Test
    void overManyHistoriesTheBandHoldsAsOftenAsItSays() {
        for (int months : new int[] {9, 12, 19, 24}) {
            for (Function<Random, long[]> world : List.<Function<Random, long[]>>of(
                    AccrualTest::steady, AccrualTest::uncertain, AccrualTest::lateOrNot)) {
                Accrual.Band band =
                        simulated(new Random(1), months, world).band().orElseThrow();
                double said = (double) band.holds().hits() / band.holds().of();
                double held = held(months, world, accrual -> accrual.band().orElseThrow());
                assertEquals(said, held, tolerance(said), () -> months + " months");
            }
        }
    }

    @Test
    void aBandThatSaysMoreThanItHoldsIsFound() {
        double said = 8.0 / 10;
        double held = held(9, AccrualTest::steady, accrual -> {
            Accrual.Band band = accrual.band().orElseThrow();
            Amount middle = accrual.expected().orElseThrow();
            return new Accrual.Band(half(band.low(), middle), half(band.high(), middle), band.holds());
        });
        assertTrue(Math.abs(said - held) > tolerance(said), () -> "a band of half the width holds " + held);
    }

    private static Amount half(Amount one, Amount other) {
        return new Amount(
                new BigDecimal(one.plus(other).minor())
                        .divide(BigDecimal.TWO, RoundingMode.HALF_EVEN)
                        .toBigInteger(),
                CurrencyUnit.USD);
    }

    private static double tolerance(double said) {
        return DEVIATIONS * Math.sqrt(said * (1 - said) / RUNS);
    }

    private static double held(int months, Function<Random, long[]> world, Function<Accrual, Accrual.Band> band) {
        int held = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            List<KnownMonth> history = history(random, months, world);
            long[] open = world.apply(random);
            Accrual accrual = Accrual.of(cents(open[0]), history, Cover.USUAL);
            held += band.apply(accrual).holds(cents(open[1])) ? 1 : 0;
        }
        return (double) held / RUNS;
    }

    private static Accrual simulated(Random random, int months, Function<Random, long[]> world) {
        return Accrual.of(cents(world.apply(random)[0]), history(random, months, world), Cover.USUAL);
    }

    private static List<KnownMonth> history(Random random, int months, Function<Random, long[]> world) {
        return months(Stream.generate(() -> world.apply(random)).limit(months).toArray(long[][]::new));
    }

    /** Of months of any size about a third is known, more or less. */
    private static long[] steady(Random random) {
        long complete = Math.round(1_000_000 * Math.exp(random.nextGaussian()));
        return new long[] {1 + Math.round(complete * (0.2 + 0.3 * random.nextDouble())), complete};
    }

    /** Nothing is in yet; months differ widely. */
    private static long[] lateOrNot(Random random) {
        return new long[] {0, Math.round(1_000_000 * Math.exp(2 * random.nextGaussian()))};
    }

    /** What is known says little of what comes: it may even be taken back. */
    private static long[] uncertain(Random random) {
        long known = 1_000_000L + random.nextInt(1_000_000);
        return new long[] {known, known + Math.round(400_000 * random.nextGaussian())};
    }
}
