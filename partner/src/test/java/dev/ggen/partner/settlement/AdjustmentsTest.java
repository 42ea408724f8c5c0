package dev.ggen.partner.settlement;

import static dev.ggen.partner.agreement.Agreements.TERM;
import static dev.ggen.partner.agreement.Agreements.aType;
import static dev.ggen.partner.agreement.Agreements.anAgreement;
import static dev.ggen.partner.agreement.Agreements.referral;
import static dev.ggen.partner.agreement.Agreements.sale;
import static dev.ggen.partner.settlement.SomeMonths.DECEMBER;
import static dev.ggen.partner.settlement.SomeMonths.NOVEMBER;
import static dev.ggen.partner.settlement.SomeMonths.OCTOBER;
import static dev.ggen.partner.settlement.SomeMonths.SEPTEMBER;
import static dev.ggen.partner.settlement.SomeMonths.SOURCE;
import static dev.ggen.partner.settlement.SomeMonths.paid;
import static dev.ggen.partner.settlement.SomeMonths.posted;
import static dev.ggen.partner.settlement.SomeMonths.settled;
import static dev.ggen.partner.settlement.SomeMonths.sold;
import static dev.ggen.partner.settlement.SomeMonths.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What an earlier month comes to now, less what was posted: figures, reasons, entries. */
class AdjustmentsTest {
    private static final Agreement AGREEMENT = anAgreement(sale("0.3"), referral("0.1"));

    /** 30 % of 10.00 that came late are the vendor's. */
    @Test
    void aLateRowIsOwedWithTheOpenMonth() {
        Settled october = october(
                AGREEMENT,
                List.of(sold(SEPTEMBER, "100")),
                List.of(sold(SEPTEMBER, "110")),
                posted("4.1", SEPTEMBER, Party.PARTNER, 3000, 7000));

        assertEquals(List.of("2026-09 4.1 +300 +700 rows"), SomeMonths.told(october.adjustments()));
        assertEquals(Map.of(SEPTEMBER, cents(300)), october.adjustedByMonth());
        assertEquals(cents(300), october.owedToVendor());
        assertFalse(october.adjustments().getFirst().isTakenBack());
        Entry entry = entries(AGREEMENT, october).getFirst();
        assertEquals("adjustment receivable 300 share-revenue -300", SomeMonths.told(entry));
        assertEquals("2026-10/CLOUD-2026/4.1/USD/2026-09-01", entry.id());
        assertEquals(LocalDate.of(2026, 10, 31), entry.effectiveOn());
    }

    /** 10 % of 10.00 are the partner's. */
    @Test
    void ofWhatTheVendorCollectsTheVendorOwesMore() {
        Settled october = october(
                AGREEMENT,
                List.of(lead("100")),
                List.of(lead("110")),
                posted("4.2", SEPTEMBER, Party.VENDOR, 9000, 1000));

        assertEquals(Map.of(SEPTEMBER, cents(-100)), october.adjustedByMonth());
        assertEquals(cents(-100), october.owedToVendor());
        assertEquals(List.of("adjustment share-cost 100 payable -100"), told(AGREEMENT, october));
    }

    @Test
    void aLineThatTheTermsDoNotHaveAnyMoreIsTakenBack() {
        Settled october = october(AGREEMENT, List.of(), List.of(), posted("4.9", SEPTEMBER, Party.PARTNER, 500, 600));

        assertEquals(List.of("2026-09 4.9 -500 -600 terms"), SomeMonths.told(october.adjustments()));
        assertTrue(october.adjustments().getFirst().isTakenBack());
        assertEquals(
                "2026-10/CLOUD-2026/4.9/USD/2026-09-01/taken-back",
                entries(AGREEMENT, october).getFirst().id());
    }

    @Test
    void whereTheOtherOwesNowOneLineIsTakenBackAndOneIsNew() {
        Settled october = october(
                AGREEMENT,
                List.of(sold(SEPTEMBER, "100")),
                List.of(sold(SEPTEMBER, "100")),
                posted("4.1", SEPTEMBER, Party.VENDOR, 3000, 7000));

        assertEquals(
                List.of(Party.VENDOR, Party.PARTNER),
                october.adjustments().stream().map(Adjustment::owes).toList());
        assertEquals(
                List.of("adjustment share-cost -7000 payable 7000", "adjustment receivable 3000 share-revenue -3000"),
                told(AGREEMENT, october));
    }

    @Test
    void whatWasPostedByOtherTermsIsAdjustedForThem() {
        Settled october = october(
                AGREEMENT,
                List.of(sold(SEPTEMBER, "100")),
                List.of(sold(SEPTEMBER, "100")),
                posted("4.1", SEPTEMBER, Party.PARTNER, 2500, 7500));

        assertEquals(List.of("2026-09 4.1 +500 -500 terms"), SomeMonths.told(october.adjustments()));
    }

    /** Of a share of nothing only what the partner keeps changes, and nobody owes that. */
    @Test
    void whatNobodyOwesIsNoEntry() {
        Agreement nothing = anAgreement(sale("0"), referral("0.1"));
        Settled october = october(
                nothing,
                List.of(sold(SEPTEMBER, "100")),
                List.of(sold(SEPTEMBER, "110")),
                posted("4.1", SEPTEMBER, Party.PARTNER, 0, 10_000));

        assertEquals(List.of("2026-09 4.1 +0 +1000 rows"), SomeMonths.told(october.adjustments()));
        assertEquals(List.of(), told(nothing, october));
    }

    /** Of 3.00 more for the vendor half is held back more; October releases all that was held of September. */
    @Test
    void whatIsHeldBackMoreGoesIntoTheReserve() {
        Agreement held = anAgreement(
                sale("0.3"),
                referral("0.1"),
                new HoldbackClause("8", "security", Party.VENDOR, Rate.of("0.5"), 1, List.of("4.1"), TERM));
        Settled october = october(
                held,
                List.of(sold(SEPTEMBER, "100")),
                List.of(sold(SEPTEMBER, "110")),
                posted("4.1", SEPTEMBER, Party.PARTNER, 3000, 7000),
                posted("8", SEPTEMBER, Party.PARTNER, -1500, 0));

        assertEquals(
                List.of(
                        "reserve-release receivable 1650 reserve -1650",
                        "adjustment receivable 300 share-revenue -300",
                        "adjustment receivable -150 reserve 150"),
                told(held, october));
    }

    @Test
    void ofPaymentsThatCameLateOnlyTheyAreBooked() {
        LocalDate day = SEPTEMBER.atDay(15);
        KeySum other = paid(SOURCE, SEPTEMBER.atDay(20), "5");
        EarlierMonth september = paid(
                SEPTEMBER,
                List.of(paid(SOURCE, day, "25"), other),
                new DayPayment(SOURCE, day, cents(2500), 1),
                new DayPayment(SOURCE, SEPTEMBER.atDay(20), cents(500), 1));

        Settled october = settle(
                AGREEMENT,
                OCTOBER,
                List.of(paid(SOURCE, day, "25"), paid(SOURCE, day, "10"), other),
                List.of(september),
                Set.of(SEPTEMBER));

        assertEquals(List.of(new DayPayment(SOURCE, day, cents(1000), 1)), october.payments());
    }

    @Test
    void paymentsAreToldByDayThenBySource() {
        List<KeySum> payments = List.of(
                paid("ggen-transactions:b", SEPTEMBER.atDay(10), "1"),
                paid("ggen-transactions:b", SEPTEMBER.atDay(20), "3"),
                paid("ggen-transactions:a", SEPTEMBER.atDay(20), "2"));
        List<String> expected = List.of("2026-09-10 100", "2026-09-20 200", "2026-09-20 300");

        Settled inTime = settle(AGREEMENT, SEPTEMBER, payments, List.of(), Set.of());
        Settled late = settle(AGREEMENT, OCTOBER, payments, List.of(settled(SEPTEMBER, List.of())), Set.of(SEPTEMBER));

        assertEquals(expected, paidOn(inTime));
        assertEquals(expected, paidOn(late));
    }

    private static List<String> paidOn(Settled settled) {
        return settled.payments().stream()
                .map(payment -> payment.day() + " " + payment.amount().minor())
                .toList();
    }

    @Test
    void aMonthThatWasNeverSettledCanNotBeRestated() {
        assertThrows(
                IllegalArgumentException.class,
                () -> settle(AGREEMENT, OCTOBER, List.of(), List.of(), Set.of(SEPTEMBER)));
    }

    /** Whatever was posted for October: of a flat share its figures can't have changed. */
    @Test
    void whereNothingIsCountedOverMonthsOnlyTheRestatedOneIsAdjusted() {
        List<KeySum> sums = List.of(sold(SEPTEMBER, "110"), sold(OCTOBER, "100"));
        Settled november = settle(
                AGREEMENT,
                NOVEMBER,
                sums,
                List.of(
                        settled(
                                SEPTEMBER,
                                List.of(sold(SEPTEMBER, "100")),
                                posted("4.1", SEPTEMBER, Party.PARTNER, 3000, 7000)),
                        settled(
                                OCTOBER,
                                List.of(sold(OCTOBER, "100")),
                                posted("4.1", OCTOBER, Party.PARTNER, 9999, 1))),
                Set.of(SEPTEMBER));

        assertEquals(List.of("2026-09 4.1 +300 +700 rows"), SomeMonths.told(november.adjustments()));
    }

    /** 30 % up to 100.00 in a quarter, 20 % above: October's 10.00 more push as much of November into the second bracket. */
    @Test
    void whatIsCountedOverAQuarterIsAdjustedFromTheRestatedMonthOn() {
        Agreement quarterly = anAgreement(QuarterlyShare.of("4.1"), referral("0.1"));
        EarlierMonth october =
                settled(OCTOBER, List.of(sold(OCTOBER, "60")), posted("4.1", OCTOBER, Party.PARTNER, 1800, 4200));
        EarlierMonth november =
                settled(NOVEMBER, List.of(sold(NOVEMBER, "60")), posted("4.1", NOVEMBER, Party.PARTNER, 1600, 4400));

        Settled december = settle(
                quarterly,
                DECEMBER,
                List.of(sold(OCTOBER, "70"), sold(NOVEMBER, "60")),
                List.of(october, november),
                Set.of(OCTOBER));

        assertEquals(
                List.of("2026-10 4.1 +300 +700 rows", "2026-11 4.1 -100 +100 counted"),
                SomeMonths.told(december.adjustments()));
    }

    @Test
    void aMonthBeforeTheRestatedOneStaysAsItWasPosted() {
        Agreement quarterly = anAgreement(QuarterlyShare.of("4.1"), referral("0.1"));
        EarlierMonth october =
                settled(OCTOBER, List.of(sold(OCTOBER, "60")), posted("4.1", OCTOBER, Party.PARTNER, 9999, 1));
        EarlierMonth november =
                settled(NOVEMBER, List.of(sold(NOVEMBER, "60")), posted("4.1", NOVEMBER, Party.PARTNER, 1600, 4400));

        Settled december = settle(
                quarterly, DECEMBER, List.of(sold(NOVEMBER, "70")), List.of(october, november), Set.of(NOVEMBER));

        assertEquals(List.of("2026-11 4.1 +200 +800 rows"), SomeMonths.told(december.adjustments()));
    }

    /** Its yen can't be converted, and it is nobody's business yet. */
    @Test
    void aMonthAfterTheSettledOneIsNotLookedAt() {
        EarlierMonth november = settled(NOVEMBER, List.of(sum("app", Measure.SALE, NOVEMBER.atDay(2), "JPY", "100")));

        Settled october = settle(AGREEMENT, OCTOBER, List.of(sold(OCTOBER, "100")), List.of(november), Set.of());

        assertFalse(october.isRefused());
        assertEquals(cents(3000), october.owedToVendor());
    }

    @Test
    void whoOwesWhomIsSaidInOneWord() {
        assertEquals("partner-owes-vendor", Bookkeeping.direction(Party.PARTNER));
        assertEquals("vendor-owes-partner", Bookkeeping.direction(Party.VENDOR));
    }

    private static Settled october(Agreement agreement, List<KeySum> known, List<KeySum> now, PostedLine... posted) {
        return settle(agreement, OCTOBER, now, List.of(settled(SEPTEMBER, known, posted)), Set.of(SEPTEMBER));
    }

    private static Settled settle(
            Agreement agreement,
            YearMonth month,
            List<KeySum> sums,
            List<EarlierMonth> earlier,
            Set<YearMonth> restated) {
        return Settlement.settle(agreement, aType(), new Period(month), sums, earlier, restated, ReferenceRates.NONE);
    }

    private static KeySum lead(String amount) {
        return sum("lead", Measure.SALE, SEPTEMBER.atDay(15), amount);
    }

    private static List<Entry> entries(Agreement agreement, Settled october) {
        return new Bookkeeping(agreement, new Period(OCTOBER), Instant.EPOCH).entries(october);
    }

    private static List<String> told(Agreement agreement, Settled october) {
        return entries(agreement, october).stream().map(SomeMonths::told).toList();
    }

    private static Amount cents(long minor) {
        return Amount.ofMinor(minor, CurrencyUnit.USD);
    }
}
