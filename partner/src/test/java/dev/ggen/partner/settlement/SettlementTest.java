package dev.ggen.partner.settlement;

import static dev.ggen.partner.agreement.Agreements.TERM;
import static dev.ggen.partner.agreement.Agreements.aType;
import static dev.ggen.partner.agreement.Agreements.anAgreement;
import static dev.ggen.partner.agreement.Agreements.clause;
import static dev.ggen.partner.agreement.Agreements.referral;
import static dev.ggen.partner.agreement.Agreements.sale;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Basis;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SumKey;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final Period SEPTEMBER = new Period(YearMonth.of(2026, 9));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final Agreement AGREEMENT = anAgreement(sale("0.3"), referral("0.1"));

    @Test
    void whoCollectsOwesTheOthersShare() {
        Settled settled =
                settle(sum("app", Measure.SALE, DAY, 100_000_000), sum("lead", Measure.SALE, DAY, 100_000_000));

        assertEquals(List.of(3000L, 1000L), amounts(settled));
        assertEquals(
                List.of(Party.PARTNER, Party.VENDOR),
                settled.lines().stream().map(StatementLine::owes).toList());
        assertEquals(cents(2000), settled.owedToVendor());
    }

    @Test
    void aCreditNoteLowersTheShare() {
        Settled settled =
                settle(sum("app", Measure.SALE, DAY, 100_000_000), sum("app", Measure.CREDIT, DAY, -40_000_000));

        assertEquals(List.of(1800L), amounts(settled));
    }

    @Test
    void aFeeThatComesOffBeforeSharingIsNoShareToCompare() {
        KeySum sold = sum("app", Measure.SALE, DAY, 100_000_000);
        KeySum kept = sum("app", Measure.FEE, DAY, 5_000_000);
        ShareClause flat = sale("0.3");
        ShareClause lessFees = new ShareClause(
                flat.number(),
                flat.manner(),
                flat.stream(),
                flat.receiver(),
                flat.scale(),
                Basis.INVOICED_LESS_FEES,
                flat.limits(),
                flat.validity(),
                flat.remainderTo(),
                flat.exception());

        assertEquals(1, settle(anAgreement(flat), List.of(sold, kept)).fees().size());
        Settled settled = settle(anAgreement(lessFees), List.of(sold, kept));
        assertEquals(List.of(), settled.fees());
        assertEquals(List.of(2850L), amounts(settled));
    }

    @Test
    void aFullyRefundedSaleEarnsNothing() {
        Settled settled =
                settle(sum("app", Measure.SALE, DAY, 100_000_000), sum("app", Measure.REFUND, DAY, -100_000_000));

        assertEquals(List.of(0L), amounts(settled));
        assertEquals(List.of(), entries(settled));
    }

    @Test
    void taxIsNoPartOfAShare() {
        Settled settled = settle(sum("app", Measure.SALE, DAY, 100_000_000), sum("app", Measure.TAX, DAY, 8_000_000));

        assertEquals(List.of(3000L), amounts(settled));
        assertEquals(1, settled.untied().size());
    }

    @Test
    void aChangedRateMakesTwoLines() {
        Agreement agreement = anAgreement(
                clause("4.1", "sale", Party.VENDOR, "0.3", new Validity(TERM.from(), DAY)),
                clause("4.3", "sale", Party.VENDOR, "0.25", new Validity(DAY, TERM.until())),
                referral("0.1"));

        Settled settled = settle(
                agreement,
                List.of(
                        sum("app", Measure.SALE, DAY.minusDays(1), 100_000_000),
                        sum("app", Measure.SALE, DAY, 100_000_000)));

        assertEquals(List.of(3000L, 2500L), amounts(settled));
        assertEquals(
                List.of("CLOUD-2026/4.1/USD/2026-09-01", "CLOUD-2026/4.3/USD/2026-09-15"),
                settled.lines().stream().map(line -> line.id().name()).toList());
    }

    @Test
    void theFirstAndLastDayOfTheMonthCountAndTheirNeighboursDoNot() {
        Settled settled = settle(
                sum("app", Measure.SALE, LocalDate.of(2026, 8, 31), 1_000_000),
                sum("app", Measure.SALE, LocalDate.of(2026, 9, 1), 10_000_000),
                sum("app", Measure.SALE, LocalDate.of(2026, 9, 30), 20_000_000),
                sum("app", Measure.SALE, LocalDate.of(2026, 10, 1), 40_000_000));

        assertEquals(List.of(900L), amounts(settled));
        assertEquals(List.of(new OtherMonth(YearMonth.of(2026, 10), 1)), settled.otherMonths());
        assertEquals(Optional.of(new OutsideTerm(LocalDate.of(2026, 8, 31), 1)), settled.outsideTerm());
    }

    @Test
    void daysOutsideTheTermAreLeftAndCountedWhateverIsReportedOfThem() {
        Validity term = new Validity(LocalDate.of(2026, 9, 11), LocalDate.of(2026, 9, 16));
        Settled settled = settle(
                anAgreement(term, sale("0.3"), referral("0.1")),
                List.of(
                        sum("app", Measure.SALE, LocalDate.of(2026, 9, 10), 1_000_000),
                        sum("app", Measure.SALE, LocalDate.of(2026, 9, 11), 10_000_000),
                        sum("", Measure.PAYMENT, LocalDate.of(2026, 9, 15), 2_000_000),
                        sum("", Measure.PAYMENT, LocalDate.of(2026, 9, 16), 4_000_000),
                        sum("unknown", Measure.SALE, LocalDate.of(2026, 9, 16), 8_000_000)));

        assertEquals(List.of(300L), amounts(settled));
        assertEquals(200L, settled.paidToVendor().minor().longValueExact());
        assertEquals(List.of(), settled.refusals());
        assertEquals(Optional.of(new OutsideTerm(LocalDate.of(2026, 9, 10), 3)), settled.outsideTerm());
        assertEquals(3, settled.outsideTermRows());
    }

    @Test
    void anUnmappedProductIsRefusedAndNeverGivenADefault() {
        assertEquals(
                List.of(Refusal.Reason.UNMAPPED_PRODUCT), refusals(settle(sum("other", Measure.SALE, DAY, 1_000_000))));
    }

    @Test
    void anotherCurrencyIsRefusedAndNeverAdded() {
        KeySum euros = new KeySum(
                new SumKey("ggen-transactions:cloud", "app", Measure.SALE, DAY, "EUR"),
                BigInteger.valueOf(1_000_000),
                1);

        assertEquals(List.of(Refusal.Reason.FOREIGN_CURRENCY), refusals(settle(euros)));
    }

    @Test
    void aDayWithoutAClauseIsRefused() {
        Agreement late = anAgreement(
                clause("4.1", "sale", Party.VENDOR, "0.3", new Validity(DAY.plusDays(1), TERM.until())),
                referral("0.1"));

        assertEquals(
                List.of(Refusal.Reason.NO_CLAUSE_ON_DAY),
                refusals(settle(late, List.of(sum("app", Measure.SALE, DAY, 1_000_000)))));
    }

    @Test
    void whatWasKeptIsComparedWithTheClause() {
        Settled settled = settle(sum("app", Measure.SALE, DAY, 100_000_000), sum("app", Measure.FEE, DAY, 72_000_000));

        assertEquals(cents(7000), settled.fees().getFirst().agreed());
        assertEquals(cents(200), settled.fees().getFirst().excess());
    }

    @Test
    void whatTheVendorKeptOfWhatItCollectedIsComparedWithItsOwnShare() {
        Settled settled =
                settle(sum("lead", Measure.SALE, DAY, 100_000_000), sum("lead", Measure.FEE, DAY, 91_000_000));

        assertEquals(Party.VENDOR, settled.fees().getFirst().keptBy());
        assertEquals(cents(100), settled.fees().getFirst().excess());
    }

    @Test
    void aPaymentSettlesTheReceivable() {
        Settled settled = settle(sum("app", Measure.SALE, DAY, 100_000_000), sum("", Measure.PAYMENT, DAY, 25_000_000));

        assertEquals(cents(2500), settled.paidToVendor());
        assertEquals(2, entries(settled).size());
    }

    @Property(tries = 200)
    void neitherOrderNorBatchingOfSumsMatters(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = -1_000_000_000L, max = 1_000_000_000L) Long> amounts,
            @ForAll long seed) {
        List<KeySum> whole = new ArrayList<>();
        List<KeySum> batched = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            LocalDate day = SEPTEMBER.month().atDay(1 + i % 30);
            long amount = amounts.get(i);
            whole.add(sum("app", Measure.SALE, day, amount));
            batched.add(sum("app", Measure.SALE, day, amount / 3));
            batched.add(sum("app", Measure.SALE, day, amount - amount / 3));
        }
        Collections.shuffle(batched, new Random(seed));

        assertEquals(amounts(settle(AGREEMENT, whole)), amounts(settle(AGREEMENT, batched)));
    }

    @Property(tries = 200)
    void everyEntryBalancesAndTheReceivableIsWhatTheStatementSays(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long sold,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long referred) {
        Settled settled = settle(sum("app", Measure.SALE, DAY, sold), sum("lead", Measure.SALE, DAY, referred));

        for (Entry entry : entries(settled)) {
            BigInteger total = entry.postings().stream()
                    .map(posting -> posting.amount().minor())
                    .reduce(BigInteger.ZERO, BigInteger::add);
            assertEquals(BigInteger.ZERO, total);
        }
        assertTrue(settled.refusals().isEmpty());
    }

    private static Settled settle(KeySum... sums) {
        return settle(AGREEMENT, List.of(sums));
    }

    private static Settled settle(Agreement agreement, List<KeySum> sums) {
        return Settlement.settle(agreement, aType(), SEPTEMBER, sums, List.of(), Set.of(), ReferenceRates.NONE);
    }

    private static List<Entry> entries(Settled settled) {
        return new Bookkeeping(AGREEMENT, SEPTEMBER, Instant.EPOCH).entries(settled);
    }

    private static KeySum sum(String product, Measure measure, LocalDate day, long millionths) {
        SumKey key = new SumKey("ggen-transactions:cloud", product, measure, day, "USD");
        return new KeySum(key, BigInteger.valueOf(millionths), 1);
    }

    private static List<Long> amounts(Settled settled) {
        return settled.lines().stream()
                .map(line -> line.amount().minor().longValueExact())
                .toList();
    }

    private static List<Refusal.Reason> refusals(Settled settled) {
        return settled.refusals().stream().map(Refusal::reason).toList();
    }

    private static Amount cents(long minor) {
        return Amount.ofMinor(minor, CurrencyUnit.USD);
    }
}
