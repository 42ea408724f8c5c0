package dev.ggen.partner.forecast;

import static dev.ggen.partner.agreement.Agreements.TERM;
import static dev.ggen.partner.agreement.Agreements.aType;
import static dev.ggen.partner.agreement.Agreements.anAgreement;
import static dev.ggen.partner.agreement.Agreements.referral;
import static dev.ggen.partner.agreement.Agreements.sale;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Basis;
import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.Limits;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.Mode;
import dev.ggen.partner.agreement.Scale;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPrice;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.settlement.Period;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final Period SEPTEMBER = new Period(YearMonth.of(2026, 9));
    private static final Period OCTOBER = new Period(YearMonth.of(2026, 10));
    private static final String SOURCE = "ggen-transactions:cloud";
    private static final long MILLION = 1_000_000;

    /** 5.00 for each unit; from 100 units a month on 4.00 for all of them. */
    private static final UnitPriceClause USERS = new UnitPriceClause(
            "5.1",
            "sale",
            Party.VENDOR,
            new Scale<>(
                    Mode.SLAB,
                    Meter.UNITS,
                    Window.MONTH,
                    List.of(
                            new Bracket<>(BigDecimal.ZERO, new UnitPrice(new BigDecimal("5"))),
                            new Bracket<>(new BigDecimal("100"), new UnitPrice(new BigDecimal("4"))))),
            Limits.NONE,
            TERM);

    /** 30 %; from 1,000.00 a year on 25 % of the month. */
    private static final ShareClause BY_YEAR = new ShareClause(
            "4.1",
            ShareClause.Manner.SHARE,
            "sale",
            Party.VENDOR,
            new Scale<>(
                    Mode.SLAB,
                    Meter.AMOUNT,
                    Window.CONTRACT_YEAR,
                    List.of(
                            new Bracket<>(BigDecimal.ZERO, Rate.of("0.3")),
                            new Bracket<>(new BigDecimal("1000"), Rate.of("0.25")))),
            Basis.INVOICED,
            Limits.NONE,
            TERM,
            Party.PARTNER,
            Optional.empty());

    @Test
    void aFifthMoreSalesGiveAFifthMoreAndOtherStreamsStay() {
        MonthChange change = change(
                anAgreement(sale("0.3"), referral("0.1")),
                List.of(sold("app", 15, 100), sold("lead", 15, 200)),
                new StreamVolume("sale", new Volume.Times(new BigDecimal("1.2")), Volume.SAME));

        assertEquals(
                List.of("CLOUD-2026/4.1/USD/2026-09-01 600"),
                change.moved().stream()
                        .map(line ->
                                line.id() + " " + line.difference().vendor().minor())
                        .toList());
    }

    @Test
    void unitsInsteadOfThoseThatWereReachTheNextBracket() {
        MonthChange change = change(
                anAgreement(USERS),
                List.of(units(3, 60), units(20, 30)),
                new StreamVolume("sale", Volume.SAME, new Volume.To(new BigDecimal("500"))));
        LineChange line = change.lines().getFirst();
        Reach before = line.before().flatMap(Reach::of).orElseThrow();
        Reach after = line.after().flatMap(Reach::of).orElseThrow();

        assertEquals(45_000, line.before().orElseThrow().amount().minor().intValueExact());
        assertEquals(200_000, line.after().orElseThrow().amount().minor().intValueExact());
        assertEquals(new BigDecimal("90"), before.count());
        assertEquals(Optional.of(BigDecimal.TEN), before.missing());
        assertEquals(new BigDecimal("100"), before.next().orElseThrow().from().setScale(0));
        assertEquals(new BigDecimal("100"), after.reached().from().setScale(0));
        assertTrue(after.missing().isEmpty());
    }

    @Test
    void aBracketOfAYearIsReachedForTheMonthsAfter() {
        List<MonthChange> changes = WhatIf.of(
                anAgreement(BY_YEAR),
                aType(),
                List.of(SEPTEMBER, OCTOBER),
                List.of(
                        sold("app", 15, 600),
                        sum("app", Measure.SALE, LocalDate.of(2026, 10, 5), "USD", 300 * MILLION)),
                List.of(new StreamVolume("sale", new Volume.Times(new BigDecimal("2")), Volume.SAME)));

        assertEquals(
                List.of("18000 30000", "9000 15000"),
                changes.stream()
                        .map(change -> change.old().vendor().minor() + " "
                                + change.now().vendor().minor())
                        .toList());
    }

    @Test
    void aStreamOfWhichNothingWasSoldCanBeTried() {
        MonthChange change = change(
                anAgreement(sale("0.3")),
                List.of(),
                new StreamVolume("sale", new Volume.To(new BigDecimal("1000")), Volume.SAME));

        assertEquals(30_000, change.now().vendor().minor().intValueExact());
    }

    @Test
    void refundsMoveWithTheSales() {
        MonthChange change = change(
                anAgreement(sale("0.3")),
                List.of(
                        sold("app", 15, 1000),
                        sum("app", Measure.REFUND, LocalDate.of(2026, 9, 20), "USD", -100 * MILLION)),
                new StreamVolume("sale", new Volume.To(new BigDecimal("2000")), Volume.SAME));

        assertEquals(27_000, change.old().vendor().minor().intValueExact());
        assertEquals(54_000, change.now().vendor().minor().intValueExact());
    }

    @Test
    void nobodySellsLessThanNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Volume.Times(new BigDecimal("-0.1")));
        assertThrows(IllegalArgumentException.class, () -> new Volume.To(new BigDecimal("-1")));
        assertThrows(ArithmeticException.class, () -> new Volume.To(new BigDecimal("0.0000001")));
    }

    @Property(tries = 200)
    void aTotalIsWhatWasAskedForToTheLastMillionth(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1_000_000_000_000L) Long> sales,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long wanted) {
        List<KeySum> sums = new ArrayList<>();
        for (int at = 0; at < sales.size(); at++) {
            sums.add(sum("app", Measure.SALE, LocalDate.of(2026, 9, 1 + at), "USD", sales.get(at)));
        }
        Volume to = new Volume.To(BigDecimal.valueOf(wanted, 6));
        List<KeySum> other = new OtherSales(
                        anAgreement(sale("0.3")), SEPTEMBER, List.of(new StreamVolume("sale", to, Volume.SAME)))
                .of(sums);

        assertEquals(BigInteger.valueOf(wanted), total(other));
        assertTrue(other.stream().allMatch(each -> each.sumMillionths().signum() >= 0));
    }

    @Property(tries = 100)
    void asMuchAsWasSoldChangesNothing(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = -1_000_000L, max = 1_000_000_000_000L) Long> sales) {
        List<KeySum> sums = new ArrayList<>();
        for (int at = 0; at < sales.size(); at++) {
            sums.add(sum("app", Measure.SALE, LocalDate.of(2026, 9, 1 + at), "USD", sales.get(at)));
        }
        assertEquals(
                sums,
                new OtherSales(
                                anAgreement(sale("0.3")),
                                SEPTEMBER,
                                List.of(new StreamVolume("sale", Volume.SAME, Volume.SAME)))
                        .of(sums));
    }

    private static BigInteger total(List<KeySum> sums) {
        return sums.stream().map(KeySum::sumMillionths).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static MonthChange change(Agreement agreement, List<KeySum> sums, StreamVolume volume) {
        return WhatIf.of(agreement, aType(), List.of(SEPTEMBER), sums, List.of(volume))
                .getFirst();
    }

    private static KeySum sold(String product, int day, long units) {
        return sum(product, Measure.SALE, LocalDate.of(2026, 9, day), "USD", units * MILLION);
    }

    private static KeySum units(int day, long units) {
        return sum("app", Measure.UNITS, LocalDate.of(2026, 9, day), Measure.NO_CURRENCY, units * MILLION);
    }

    private static KeySum sum(String product, Measure measure, LocalDate day, String currency, long millionths) {
        return new KeySum(new SumKey(SOURCE, product, measure, day, currency), BigInteger.valueOf(millionths), 1);
    }
}
