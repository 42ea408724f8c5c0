package dev.ggen.partner.forecast;

import static dev.ggen.partner.agreement.Agreements.aType;
import static dev.ggen.partner.agreement.Agreements.anAgreement;
import static dev.ggen.partner.agreement.Agreements.referral;
import static dev.ggen.partner.agreement.Agreements.sale;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.settlement.Period;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class MonthChangeTest {
    private static final Period SEPTEMBER = new Period(YearMonth.of(2026, 9));
    private static final Agreement OLD = anAgreement(sale("0.3"), referral("0.1"));
    private static final Agreement NEW = anAgreement(sale("0.25"), referral("0.1"));

    @Property(tries = 200)
    void termsAgainstThemselvesMoveNothing(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long sold,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long referred) {
        MonthChange change = change(OLD, OLD, sold, referred);

        assertEquals(List.of(), change.moved());
        assertTrue(change.difference().isZero());
    }

    @Property(tries = 200)
    void differencesOfLinesSumToTheMonthsAndWhatOneGainsTheOtherLoses(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long sold,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long referred) {
        MonthChange change = change(OLD, NEW, sold, referred);

        Result ofLines =
                change.lines().stream().map(LineChange::difference).reduce(Result.zero(CurrencyUnit.USD), Result::plus);
        assertEquals(change.difference(), ofLines);
        assertEquals(
                Amount.zero(CurrencyUnit.USD),
                change.difference().vendor().plus(change.difference().partner()));
    }

    @Test
    void aLowerShareOfTheVendorIsThePartnersGain() {
        MonthChange change = change(OLD, NEW, 100_000_000, 100_000_000);

        assertEquals(new Result(cents(-500), cents(-500), cents(500)), change.difference());
        assertEquals(
                List.of("CLOUD-2026/4.1/USD/2026-09-01"),
                change.moved().stream().map(LineChange::id).toList());
    }

    @Test
    void aClauseThatIsGoneIsALineThatIsGone() {
        MonthChange change = change(OLD, anAgreement(sale("0.3")), 100_000_000, 0);

        assertEquals(2, change.lines().size());
        assertTrue(change.lines().getLast().after().isEmpty());
    }

    @Test
    void aRefusedMonthHasNoDifference() {
        MonthChange change =
                new MonthChange(SEPTEMBER, CurrencyUnit.USD, lines(OLD, 100_000_000, 0), new MonthOutcome.Refused());

        assertFalse(change.isComparable());
        assertTrue(change.old().isZero());
        assertTrue(change.difference().isZero());
    }

    private static MonthChange change(Agreement old, Agreement now, long sold, long referred) {
        return new MonthChange(SEPTEMBER, CurrencyUnit.USD, lines(old, sold, referred), lines(now, sold, referred));
    }

    private static MonthOutcome lines(Agreement agreement, long sold, long referred) {
        return new MonthOutcome.Settled(
                WholeMonths.settle(agreement, aType(), SEPTEMBER, List.of(sum("app", sold), sum("lead", referred)))
                        .lines());
    }

    private static KeySum sum(String product, long millionths) {
        SumKey key = new SumKey(
                "ggen-transactions:cloud",
                product,
                Measure.SALE,
                SEPTEMBER.month().atDay(15),
                "USD");
        return new KeySum(key, BigInteger.valueOf(millionths), 1);
    }

    private static Amount cents(long minor) {
        return Amount.ofMinor(minor, CurrencyUnit.USD);
    }
}
