package dev.ggen.partner.settlement;

import static dev.ggen.partner.agreement.Agreements.aType;
import static dev.ggen.partner.agreement.Agreements.anAgreement;
import static dev.ggen.partner.agreement.Agreements.referral;
import static dev.ggen.partner.agreement.Agreements.sale;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ExchangeTerms;
import dev.ggen.partner.exchange.ExchangeTerms.RateDay;
import dev.ggen.partner.exchange.ExchangeTerms.Source;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SumKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Other currencies in a settled month; that figures are right is shown by the cases of clauses. */
class ConversionTest {
    private static final Period SEPTEMBER = new Period(YearMonth.of(2026, 9));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);
    private static final LocalDate END = LocalDate.of(2026, 9, 30);
    private static final Agreement BY_DAY = agreement(RateDay.SALE_DAY);

    @Test
    void aPaymentCountsByTheRateOfItsOwnDayWhateverSalesGoBy() {
        Settled settled = settle(agreement(RateDay.MONTH_END), sum(Measure.PAYMENT, DAY, "EUR", 100_000_000));

        assertEquals("11612", settled.paidToVendor().minor().toString());
        assertEquals(
                DAY, settled.payments().getFirst().converted().getFirst().rate().day());
    }

    @Test
    void whatIsKeptIsComparedInTheAgreementsCurrency() {
        Settled settled = settle(
                BY_DAY,
                sum(Measure.SALE, DAY, "EUR", 100_000_000),
                sum(Measure.FEE, DAY, "EUR", 70_000_000)); // 81.284 of 116.12, 81.28 agreed

        assertEquals("0", settled.fees().getFirst().excess().minor().toString());
        assertEquals("81.284", settled.fees().getFirst().kept().plain());
    }

    @Test
    void taxInAnotherCurrencyIsToldInTheAgreements() {
        Settled settled = settle(BY_DAY, sum(Measure.TAX, DAY, "EUR", 10_000_000));

        assertEquals("11.612", settled.untied().getFirst().sum().plain());
    }

    @Test
    void unitsAreInNoCurrencyToConvert() {
        Settled settled = settle(BY_DAY, sum(Measure.UNITS, DAY, "EUR", 1_000_000));

        assertEquals(
                List.of(Refusal.Reason.FOREIGN_CURRENCY),
                settled.refusals().stream().map(Refusal::reason).toList());
    }

    @Test
    void aCurrencyThatNobodyKnowsHasNoRate() {
        assertEquals(
                List.of(Refusal.Reason.MISSING_RATE),
                settle(BY_DAY, sum(Measure.SALE, DAY, "ZZZ", 1_000_000)).refusals().stream()
                        .map(Refusal::reason)
                        .toList());
    }

    /** Its sums count under a scale of a later month: one that can't be converted would silently be missing there. */
    @Test
    void whatAnEarlierMonthCannotConvertAnyMoreIsRefusedWithTheMonthThatCountsIt() {
        EarlierMonth september = EarlierMonth.counted(SEPTEMBER, List.of(sum(Measure.SALE, DAY, "EUR", 100_000_000)));

        Settled settled = Settlement.settle(
                BY_DAY,
                aType(),
                new Period(YearMonth.of(2026, 10)),
                List.of(),
                List.of(september),
                Set.of(),
                ReferenceRates.NONE);

        assertEquals(
                List.of(Refusal.Reason.MISSING_RATE),
                settled.refusals().stream().map(Refusal::reason).toList());
    }

    @Test
    void anotherCurrencyIsNeverConvertedByARateOfAThird() {
        var rate = settle(BY_DAY, sum(Measure.SALE, DAY, "EUR", 1_000_000))
                .lines()
                .getFirst()
                .parts()
                .getFirst()
                .converted()
                .getFirst();

        assertThrows(IllegalArgumentException.class, () -> rate.rate().convert(rate.gives()));
    }

    @Property(tries = 200)
    void neitherOrderNorBatchingOfSumsMattersAndNothingIsRoundedBeforeTheLine(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = -1_000_000_000L, max = 1_000_000_000L) Long> amounts,
            @ForAll long seed) {
        List<String> currencies = List.of("EUR", "JPY", "USD");
        List<KeySum> whole = new ArrayList<>();
        List<KeySum> batched = new ArrayList<>();
        BigDecimal base = BigDecimal.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            String currency = currencies.get(i % currencies.size());
            long amount = amounts.get(i);
            whole.add(sum(Measure.SALE, DAY, currency, amount));
            batched.add(sum(Measure.SALE, DAY, currency, amount / 3));
            batched.add(sum(Measure.SALE, DAY, currency, amount - amount / 3));
            base = base.add(BigDecimal.valueOf(amount, 6).multiply(factor(currency)));
        }
        Collections.shuffle(batched, new Random(seed));

        StatementLine one = settle(BY_DAY, whole.toArray(KeySum[]::new)).lines().getFirst();
        StatementLine other =
                settle(BY_DAY, batched.toArray(KeySum[]::new)).lines().getFirst();

        assertEquals(0, base.compareTo(one.base().value()));
        assertEquals(one.base(), other.base());
        assertEquals(one.shares(), other.shares());
    }

    /** Worked out in exact fractions: 1.1612 / 171.35 to 15 digits. */
    private static BigDecimal factor(String currency) {
        return switch (currency) {
            case "EUR" -> new BigDecimal("1.1612");
            case "JPY" -> new BigDecimal("0.00677677268748176");
            default -> BigDecimal.ONE;
        };
    }

    private static Agreement agreement(RateDay day) {
        return anAgreement(new ExchangeTerms(Source.ECB, day), sale("0.3"), referral("0.1"));
    }

    private static Settled settle(Agreement agreement, KeySum... sums) {
        ReferenceRates rates = ReferenceRates.of(
                Stream.of(rate(DAY, "USD", "1.1612"), rate(DAY, "JPY", "171.35"), rate(END, "USD", "1.1700"))
                        .toList());
        return Settlement.settle(agreement, aType(), SEPTEMBER, List.of(sums), List.of(), Set.of(), rates);
    }

    private static ReferenceRate rate(LocalDate day, String currency, String perEuro) {
        return new ReferenceRate(day, currency, Optional.of(new BigDecimal(perEuro)));
    }

    private static KeySum sum(Measure measure, LocalDate day, String currency, long millionths) {
        String product = measure == Measure.PAYMENT ? "" : "app";
        SumKey key = new SumKey("ggen-transactions:cloud", product, measure, day, currency);
        return new KeySum(key, BigInteger.valueOf(millionths), 1);
    }
}
