package dev.ggen.partner.settlement;

import static dev.ggen.partner.agreement.Agreements.TERM;
import static dev.ggen.partner.agreement.Agreements.aType;
import static dev.ggen.partner.agreement.Agreements.anAgreement;
import static dev.ggen.partner.agreement.Agreements.sale;
import static dev.ggen.partner.settlement.SomeMonths.OCTOBER;
import static dev.ggen.partner.settlement.SomeMonths.SOURCE;
import static dev.ggen.partner.settlement.SomeMonths.marked;
import static dev.ggen.partner.settlement.SomeMonths.paid;
import static dev.ggen.partner.settlement.SomeMonths.sold;
import static dev.ggen.partner.settlement.SomeMonths.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Basis;
import dev.ggen.partner.agreement.Limits;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.Scope;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.Split;
import dev.ggen.partner.exchange.ExchangeTerms;
import dev.ggen.partner.exchange.ExchangeTerms.RateDay;
import dev.ggen.partner.exchange.ExchangeTerms.Source;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Sales of which an agreement has a part, in whatever currency, and clauses that are asked in an order. */
class SharedSalesTest {
    private static final LocalDate DAY = OCTOBER.atDay(15);
    private static final ReferenceRates RATES =
            ReferenceRates.of(List.of(new ReferenceRate(DAY, "USD", Optional.of(new BigDecimal("1.25")))));

    @Test
    void anAgreementCountsItsPartOfASharedSale() {
        Settled settled = settle(splitting("0.6", Optional.empty()), sold(OCTOBER, "100"));

        assertEquals("60", settled.lines().getFirst().base().plain());
        assertEquals(1, settled.lines().getFirst().parts().getFirst().rows());
        assertEquals(1800, settled.owedToVendor().minor().intValueExact());
    }

    /** 60 % of 80.00 euros at 1.25 are 60.00 dollars. */
    @Test
    void aPartOfASaleInAnotherCurrencySaysBothAmounts() {
        Settled settled = settle(splitting("0.6", Optional.empty()), sum("app", Measure.SALE, DAY, "EUR", "80"));

        Converted converted =
                settled.lines().getFirst().parts().getFirst().converted().getFirst();
        assertEquals("48", converted.amount().plain());
        assertEquals("60", converted.gives().plain());
        assertEquals(1800, settled.owedToVendor().minor().intValueExact());
    }

    @Test
    void aSaleThatNoSplitIsAboutIsRefused() {
        Agreement tenders = splitting("0.6", Optional.of("tender"));

        assertEquals(List.of(Refusal.Reason.NO_SPLIT), refused(settle(tenders, sold(OCTOBER, "100"))));
        assertEquals(List.of(), refused(settle(tenders, marked("tender", DAY, "100"))));
    }

    @Test
    void aPaymentAmongSharedSalesIsRefused() {
        assertEquals(
                List.of(Refusal.Reason.SPLIT_PAYMENT),
                refused(settle(splitting("0.6", Optional.empty()), paid(SOURCE, DAY, "100"))));
    }

    /** 100.00 less a fee of 8.00 euros, which is 10.00 dollars. */
    @Test
    void aFeeInAnotherCurrencyComesOffWithBothItsAmounts() {
        ShareClause flat = sale("0.3");
        ShareClause lessFees = new ShareClause(
                flat.number(),
                flat.manner(),
                flat.stream(),
                flat.receiver(),
                flat.scale(),
                Basis.INVOICED_LESS_FEES,
                Limits.NONE,
                TERM,
                flat.remainderTo(),
                flat.exception());
        Settled settled = settle(
                anAgreement(new ExchangeTerms(Source.ECB, RateDay.SALE_DAY), lessFees),
                sold(OCTOBER, "100"),
                sum("app", Measure.FEE, DAY, "EUR", "8"));

        BasePart fee = settled.lines().getFirst().parts().get(1);
        assertEquals("-10", fee.sum().plain());
        assertEquals("-8", fee.converted().getFirst().amount().plain());
        assertEquals("-10", fee.converted().getFirst().gives().plain());
        assertEquals(2700, settled.owedToVendor().minor().intValueExact());
    }

    @Test
    void whatIsConvertedIsToldBesideWhatIsNotWhicheverComesFirst() {
        Agreement exchanging = anAgreement(new ExchangeTerms(Source.ECB, RateDay.SALE_DAY), sale("0.3"));
        ReferenceRates rates = ReferenceRates.of(List.of(
                new ReferenceRate(DAY, "USD", Optional.of(new BigDecimal("1.25"))),
                new ReferenceRate(DAY, "ZAR", Optional.of(new BigDecimal("20")))));
        for (String currency : List.of("EUR", "ZAR")) {
            Settled settled = Settlement.settle(
                    exchanging,
                    aType(),
                    new Period(OCTOBER),
                    List.of(sold(OCTOBER, "100"), sum("app", Measure.SALE, DAY, currency, "16")),
                    List.of(),
                    Set.of(),
                    rates);

            BasePart part = settled.lines().getFirst().parts().getFirst();
            assertEquals("16", part.converted().getFirst().amount().plain(), currency);
            assertEquals(currency.equals("EUR") ? "120" : "101", part.sum().plain(), currency);
        }
    }

    @Test
    void clausesThatPrecedeEachOtherInACircleAreRefused() {
        Agreement circle = anAgreement(before("4.1", "4.2"), before("4.2", "4.1"));

        assertThrows(IllegalArgumentException.class, () -> settle(circle, sold(OCTOBER, "100")));
    }

    /** Of sales with the mark a, asked before another clause. */
    static ShareClause before(String number, String other) {
        ShareClause flat = sale("0.3");
        return new ShareClause(
                number,
                flat.manner(),
                flat.stream(),
                flat.receiver(),
                flat.scale(),
                flat.basis(),
                Limits.NONE,
                TERM,
                flat.remainderTo(),
                flat.exception(),
                new Scope(List.of("a"), Optional.empty(), Optional.empty(), Optional.empty(), List.of(other)),
                List.of());
    }

    private static Agreement splitting(String own, Optional<String> mark) {
        Agreement whole = anAgreement(new ExchangeTerms(Source.ECB, RateDay.SALE_DAY), sale("0.3"));
        TreeMap<String, Rate> parts = new TreeMap<>();
        parts.put(whole.id(), Rate.of(own));
        parts.put("OTHER-2026", Rate.of(own).complement());
        return new Agreement(
                whole.id(),
                whole.type(),
                whole.partner(),
                whole.validity(),
                whole.currency(),
                whole.exchange(),
                List.of(new ReportSource("ggen-transactions", "cloud", List.of(new Split(mark, parts)))),
                whole.streamOfProduct(),
                whole.clauses(),
                whole.payment(),
                whole.clawback());
    }

    private static Settled settle(Agreement agreement, KeySum... sums) {
        return Settlement.settle(agreement, aType(), new Period(OCTOBER), List.of(sums), List.of(), Set.of(), RATES);
    }

    private static List<Refusal.Reason> refused(Settled settled) {
        return settled.refusals().stream().map(Refusal::reason).toList();
    }
}
