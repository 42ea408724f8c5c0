package dev.ggen.settlement.recalculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ExchangeTerms.RateDay;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.settlement.agreement.ClauseCase;
import dev.ggen.settlement.agreement.ClauseCase.Row;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is agreed and sold: both hands come to the same, in every month. The seed is the agreement's. */
class RecalculationPropertyTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 7);
    private static final int MONTHS = 6;
    private static final int AGREEMENTS = 10;
    private static final int ROWS = 60;
    private static final int CONVERTING = 4;

    @TempDir
    private Path temporary;

    @Test
    void comesToTheSame() throws IOException, SQLException {
        try (Duck duck = Duck.open()) {
            for (long seed = 0; seed < AGREEMENTS; seed++) {
                agrees(duck, some(new Random(seed), 3000), "seed " + seed);
            }
        }
    }

    /** Up to nine million million units a row, and three sums of them a day. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void comesToTheSameOfTheLargestAmountsThatReportsHave(long seed) throws IOException, SQLException {
        try (Duck duck = Duck.open()) {
            agrees(duck, some(new Random(seed), 9_000_000_000_000L), "seed " + seed);
        }
    }

    /** Each sum by its day's rate or its month's, out of euros, into them and between two others; some days without one. */
    @ParameterizedTest
    @EnumSource(RateDay.class)
    void comesToTheSameInWhateverCurrency(RateDay rateDay) throws IOException, SQLException {
        try (Duck duck = Duck.open()) {
            for (long seed = 0; seed < CONVERTING; seed++) {
                Random random = new Random(seed);
                Agreement agreement = new SomeAgreement(random, rateDay).agreement();
                ReferenceRates rates = SomeRates.of(random, FIRST, MONTHS);
                agrees(duck, some(random, agreement, rates, 3000), rateDay.word() + " seed " + seed);
            }
        }
    }

    private void agrees(Duck duck, ClauseCase random, String seed) throws IOException, SQLException {
        for (Path month : CaseFolders.write(random, temporary.resolve(seed))) {
            duck.recalculate(month);
            assertEquals(List.of(), duck.differences(), () -> seed + ", " + month.getFileName());
        }
    }

    private static ClauseCase some(Random random, long belowUnits) {
        return some(random, new SomeAgreement(random).agreement(), ReferenceRates.NONE, belowUnits);
    }

    /** In the agreement's currency alone where there are no rates. */
    private static ClauseCase some(Random random, Agreement agreement, ReferenceRates rates, long belowUnits) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            YearMonth month = FIRST.plusMonths(random.nextInt(MONTHS));
            YearMonth known = random.nextInt(5) == 0
                    ? month.plusMonths(random.nextInt(MONTHS - (month.getMonthValue() - FIRST.getMonthValue())))
                    : month;
            String currency = rates.isEmpty()
                    ? agreement.currency().getCode()
                    : SomeRates.CURRENCIES.get(random.nextInt(SomeRates.CURRENCIES.size()));
            rows.add(new Row(sum(random, currency, month, belowUnits), known));
        }
        return new ClauseCase(agreement, rows, rates, FIRST, FIRST.plusMonths(MONTHS - 1));
    }

    private static KeySum sum(Random random, String currency, YearMonth month, long belowUnits) {
        List<String> products = List.copyOf(SomeAgreement.STREAMS.keySet());
        Measure measure = List.of(
                        Measure.SALE, Measure.SALE, Measure.REFUND, Measure.FEE, Measure.COLLECTED, Measure.UNITS)
                .get(random.nextInt(6));
        boolean isUnits = measure == Measure.UNITS;
        long millionths = isUnits ? (random.nextInt(400) - 100) * 1_000_000L : random.nextLong(belowUnits * 1_000_000L);
        SaleAttributes attributes =
                new SaleAttributes(random.nextBoolean() ? "hot" : "", Optional.empty(), Optional.empty());
        return new KeySum(
                new SumKey(
                        "ggen-transactions:cases",
                        products.get(random.nextInt(products.size())),
                        measure,
                        month.atDay(1 + random.nextInt(28)),
                        isUnits ? Measure.NO_CURRENCY : currency,
                        attributes),
                BigInteger.valueOf(measure == Measure.REFUND ? -millionths : millionths),
                1);
    }
}
