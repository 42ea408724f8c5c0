package dev.ggen.partner.settlement;

import static dev.ggen.partner.agreement.Agreements.TERM;
import static dev.ggen.partner.agreement.Agreements.aType;
import static dev.ggen.partner.agreement.Agreements.anAgreement;
import static dev.ggen.partner.agreement.Agreements.clause;
import static dev.ggen.partner.agreement.Agreements.referral;
import static dev.ggen.partner.agreement.Agreements.sale;
import static dev.ggen.partner.settlement.SomeMonths.OCTOBER;
import static dev.ggen.partner.settlement.SomeMonths.SEPTEMBER;
import static dev.ggen.partner.settlement.SomeMonths.SOURCE;
import static dev.ggen.partner.settlement.SomeMonths.posted;
import static dev.ggen.partner.settlement.SomeMonths.refund;
import static dev.ggen.partner.settlement.SomeMonths.settled;
import static dev.ggen.partner.settlement.SomeMonths.sold;
import static dev.ggen.partner.settlement.SomeMonths.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clawback;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.LineOrigin;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import dev.ggen.partner.revenue.TransactionLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sales that are taken back within a month, in an agreement that begins on 11 September. */
class ClawedBackTest {
    private static final LocalDate BEGIN = SEPTEMBER.atDay(11);
    private static final LocalDate SALE = SEPTEMBER.atDay(15);
    private static final Agreement AGREEMENT =
            clawing(anAgreement(new Validity(BEGIN, LocalDate.of(2029, 9, 11)), sale("0.3"), referral("0.1")));

    @Test
    void onlyMonthsOfSalesThatAreTakenBackAreTouched() {
        assertEquals(Set.of(), takenBack(sold(OCTOBER, "100")));
        assertEquals(Set.of(), takenBack(refund(OCTOBER.atDay(20), OCTOBER.atDay(3), "-40")));
        assertEquals(Set.of(SEPTEMBER), takenBack(refund(OCTOBER.atDay(5), SALE, "-40")));
        assertEquals(Set.of(SEPTEMBER), takenBack(refund(OCTOBER.atDay(15), SALE, "-40")));
        assertEquals(Set.of(), takenBack(refund(OCTOBER.atDay(16), SALE, "-40")));
    }

    /** Beside it a row came late of a day before the agreement: that is no other row of the agreement's. */
    @Test
    void itIsTakenBackAndNotReportedLate() {
        Settled october = october(
                List.of(
                        sold(SEPTEMBER, "100"),
                        sum("app", Measure.SALE, BEGIN.minusDays(1), "7"),
                        refund(OCTOBER.atDay(5), SALE, "-40")),
                Set.of(SEPTEMBER));

        assertEquals(List.of("2026-09 4.1 -1200 -2800 clawback"), SomeMonths.told(october.adjustments()));
        Entry entry = new Bookkeeping(AGREEMENT, new Period(OCTOBER), Instant.EPOCH)
                .entries(october)
                .getFirst();
        assertEquals("clawback receivable -1200 share-revenue 1200", SomeMonths.told(entry));
    }

    @Test
    void whatTakesBackASaleOfAnotherAgreementCountsOnItsOwnDay() {
        Settled october = october(List.of(refund(OCTOBER.atDay(5), BEGIN.minusDays(1), "-40")), Set.of());

        assertEquals(List.of(), october.refusals());
        assertEquals(List.of(), october.adjustments());
        assertEquals(-1200, october.owedToVendor().minor().intValueExact());
    }

    @Test
    void whatComesTooLateTakesNothingBack() {
        Settled october = october(List.of(refund(OCTOBER.atDay(16), SALE, "-40")), Set.of());

        assertEquals(0, october.owedToVendor().minor().signum());
        assertEquals(1, october.untied().size());
    }

    @Test
    void rowsAreOfTheLineInWhichTheyCount() {
        RateSegment segment = (RateSegment) october(List.of(sold(OCTOBER, "100")), Set.of())
                .lines()
                .getFirst()
                .segment();
        SegmentRows rows = new SegmentRows(AGREEMENT, aType(), segment);

        assertEquals(true, rows.covers(row(Measure.SALE, "app", OCTOBER.atDay(3), Optional.empty())));
        assertEquals(true, rows.covers(row(Measure.REFUND, "app", OCTOBER.atDay(3), Optional.of(OCTOBER.atDay(1)))));
        assertEquals(false, rows.covers(row(Measure.FEE, "app", OCTOBER.atDay(3), Optional.empty())));
        assertEquals(false, rows.covers(row(Measure.SALE, "lead", OCTOBER.atDay(3), Optional.empty())));
        assertEquals(false, rows.covers(row(Measure.SALE, "other", OCTOBER.atDay(3), Optional.empty())));
        assertEquals(false, rows.covers(row(Measure.SALE, "app", SEPTEMBER.atDay(30), Optional.empty())));
        assertEquals(false, rows.covers(row(Measure.REFUND, "app", OCTOBER.atDay(5), Optional.of(SALE))));
        assertEquals(false, rows.covers(row(Measure.REFUND, "app", OCTOBER.atDay(16), Optional.of(SALE))));
    }

    @Test
    void aRowThatAnotherClauseTakesIsNotAmongThem() {
        Agreement both =
                anAgreement(SharedSalesTest.before("4.1", "4.3"), clause("4.3", "sale", Party.VENDOR, "0.2", TERM));
        Settled october = Settlement.settle(
                both,
                aType(),
                new Period(OCTOBER),
                List.of(sold(OCTOBER, "100")),
                List.of(),
                Set.of(),
                ReferenceRates.NONE);
        RateSegment unmarked = (RateSegment) october.lines().getFirst().segment();
        SegmentRows rows = new SegmentRows(both, aType(), unmarked);

        assertEquals("4.3", unmarked.clause().number());
        assertEquals(true, rows.covers(row("", OCTOBER.atDay(3))));
        assertEquals(false, rows.covers(row("a", OCTOBER.atDay(3))));
    }

    private static TransactionLine row(String mark, LocalDate day) {
        return row(Measure.SALE, "app", day, new SaleAttributes(mark, Optional.empty(), Optional.empty()));
    }

    private static TransactionLine row(Measure measure, String product, LocalDate day, Optional<LocalDate> soldOn) {
        return row(measure, product, day, new SaleAttributes("", Optional.empty(), soldOn));
    }

    private static TransactionLine row(Measure measure, String product, LocalDate day, SaleAttributes said) {
        return new TransactionLine(
                new LineOrigin(SOURCE, "0".repeat(64)),
                "R-1",
                measure,
                product,
                day,
                Instant.EPOCH,
                "USD",
                1,
                "",
                "",
                said,
                1);
    }

    private static Set<YearMonth> takenBack(KeySum sum) {
        return Settlement.takenBack(AGREEMENT, new Period(OCTOBER), List.of(sum), Set.of());
    }

    private static Settled october(List<KeySum> sums, Set<YearMonth> restated) {
        EarlierMonth september =
                settled(SEPTEMBER, List.of(sold(SEPTEMBER, "100")), posted("4.1", BEGIN, Party.PARTNER, 3000, 7000));
        return Settlement.settle(
                AGREEMENT, aType(), new Period(OCTOBER), sums, List.of(september), restated, ReferenceRates.NONE);
    }

    private static Agreement clawing(Agreement agreement) {
        return new Agreement(
                agreement.id(),
                agreement.type(),
                agreement.partner(),
                agreement.validity(),
                agreement.currency(),
                agreement.exchange(),
                agreement.sources(),
                agreement.streamOfProduct(),
                agreement.clauses(),
                agreement.payment(),
                Optional.of(new Clawback(1)));
    }
}
