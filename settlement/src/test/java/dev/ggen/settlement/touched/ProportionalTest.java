package dev.ggen.settlement.touched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.settlement.Contribution;
import dev.ggen.partner.settlement.EarlierMonth;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.RateSegment;
import dev.ggen.partner.settlement.Settlement;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.partner.settlement.SumPlaces;
import dev.ggen.settlement.agreement.ClauseCase;
import dev.ggen.settlement.recalculation.SomeAgreement;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The parts of all rows add up: to the base of any line, and to the shares of one that is proportional. The seed is the agreement's. */
class ProportionalTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 8);
    private static final int AGREEMENTS = 200;
    private static final int ROWS = 40;

    @Test
    void thePartsOfAllRowsOfALineAddUpToIt() {
        int proportional = 0;
        for (long seed = 0; seed < AGREEMENTS; seed++) {
            Random random = new Random(seed);
            Agreement agreement = new SomeAgreement(random).agreement();
            List<KeySum> rows = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                rows.add(row(random, agreement));
            }
            proportional += check(agreement, rows, "seed " + seed);
        }
        assertTrue(proportional > AGREEMENTS / 2, "only " + proportional + " lines were proportional");
    }

    /** Each row by itself, as the way forward asks. */
    private static int check(Agreement agreement, List<KeySum> rows, String seed) {
        Period period = new Period(MONTH);
        List<EarlierMonth> earlier = List.of(EarlierMonth.counted(new Period(MONTH.minusMonths(1)), List.of()));
        SumPlaces places = new SumPlaces(agreement, ClauseCase.TYPE, period, earlier, Set.of(), ReferenceRates.NONE);
        List<Contribution> parts = rows.stream()
                .flatMap(row -> places.contributions(List.of(row)).stream())
                .toList();
        int proportional = 0;
        for (StatementLine line : Settlement.settle(
                        agreement, ClauseCase.TYPE, period, rows, earlier, Set.of(), ReferenceRates.NONE)
                .lines()) {
            if (line.segment() instanceof RateSegment && line.isProportional()) {
                proportional++;
                assertEquals(line.base(), sum(line, parts, Contribution::base), seed);
                for (Party party : Party.values()) {
                    assertEquals(
                            line.exactShare(party),
                            sum(line, parts, part -> part.share(party)),
                            () -> seed + ", " + line.id().name());
                }
            }
        }
        return proportional;
    }

    private static ExactAmount sum(
            StatementLine line, List<Contribution> parts, Function<Contribution, ExactAmount> what) {
        Stream<ExactAmount> own =
                parts.stream().filter(part -> part.line().equals(line.id())).map(what);
        return own.reduce(ExactAmount.zero(line.base().currency()), ExactAmount::plus);
    }

    private static KeySum row(Random random, Agreement agreement) {
        List<String> products = List.copyOf(SomeAgreement.STREAMS.keySet());
        Measure measure = List.of(
                        Measure.SALE, Measure.SALE, Measure.REFUND, Measure.FEE, Measure.COLLECTED, Measure.UNITS)
                .get(random.nextInt(6));
        long amount = random.nextLong(3_000_000_000L);
        boolean isUnits = measure == Measure.UNITS;
        return new KeySum(
                new SumKey(
                        "ggen-transactions:cases",
                        products.get(random.nextInt(products.size())),
                        measure,
                        MONTH.atDay(1 + random.nextInt(28)),
                        isUnits ? Measure.NO_CURRENCY : agreement.currency().getCode(),
                        new SaleAttributes(random.nextBoolean() ? "hot" : "", Optional.empty(), Optional.empty())),
                BigInteger.valueOf(measure == Measure.REFUND ? -amount : amount),
                1);
    }
}
