package dev.ggen.partner.settlement;

import static dev.ggen.partner.agreement.Agreements.aType;
import static dev.ggen.partner.agreement.Agreements.anAgreement;
import static dev.ggen.partner.agreement.Agreements.sale;
import static dev.ggen.partner.settlement.SomeMonths.NOVEMBER;
import static dev.ggen.partner.settlement.SomeMonths.OCTOBER;
import static dev.ggen.partner.settlement.SomeMonths.sold;
import static dev.ggen.partner.settlement.SomeMonths.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ExchangeTerms;
import dev.ggen.partner.exchange.ExchangeTerms.RateDay;
import dev.ggen.partner.exchange.ExchangeTerms.Source;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The published rates on which a settlement rests: what a later month keeps of them, and which had to be given. */
class UsedRatesTest {
    private static final Period OCTOBER_OF = new Period(OCTOBER);
    private static final LocalDate DAY = OCTOBER.atDay(15);
    private static final ReferenceRate USED = rate(DAY, "1.25");
    private static final ReferenceRate CORRECTED = rate(DAY, "1.3");
    private static final ReferenceRate OF_NOVEMBER = rate(NOVEMBER.atDay(3), "1.5");
    private static final ReferenceRate UNUSED = rate(OCTOBER.atDay(16), "1.9");
    private static final Agreement AGREEMENT =
            anAgreement(new ExchangeTerms(Source.ECB, RateDay.SALE_DAY), sale("0.3"));

    @Test
    void onlyWhatIsUsedIsTold() {
        Settled october = settle(OCTOBER_OF, List.of(euros(DAY, "80")), List.of(), USED, UNUSED, OF_NOVEMBER);

        assertEquals(Map.of(OCTOBER, Set.of(USED)), october.rates().byMonth());
        assertEquals(Set.of(USED), october.rates().given());
    }

    @Test
    void aMonthThatConvertsNothingHasNone() {
        Settled october = settle(OCTOBER_OF, List.of(sold(OCTOBER, "80")), List.of(), USED);

        assertEquals(UsedRates.NONE, october.rates());
    }

    @Test
    void paymentsAndTaxesUseRatesToo() {
        Settled paid = settle(OCTOBER_OF, List.of(sum("", Measure.PAYMENT, DAY, "EUR", "1")), List.of(), USED);
        Settled taxed = settle(OCTOBER_OF, List.of(sum("app", Measure.TAX, DAY, "EUR", "1")), List.of(), USED);

        assertEquals(Set.of(USED), paid.rates().given());
        assertEquals(Set.of(USED), taxed.rates().given());
    }

    /** October was settled at 1.25; the correction comes too late for it, and isn't needed. */
    @Test
    void whatAMonthKeptCountsWhateverIsPublishedLater() {
        EarlierMonth october = new EarlierMonth(
                OCTOBER_OF, List.of(euros(DAY, "80")), List.of(), List.of(), ReferenceRates.of(List.of(USED)));

        Settled november = Settlement.settle(
                AGREEMENT,
                aType(),
                new Period(NOVEMBER),
                List.of(euros(DAY, "80"), euros(NOVEMBER.atDay(3), "80")),
                List.of(october),
                Set.of(OCTOBER),
                ReferenceRates.of(List.of(CORRECTED, OF_NOVEMBER)));

        assertEquals(
                Map.of(OCTOBER, Set.of(USED), NOVEMBER, Set.of(OF_NOVEMBER)),
                november.rates().byMonth());
        assertEquals(Set.of(OF_NOVEMBER), november.rates().given());
        assertEquals(3000, november.adjustments().getFirst().amount().minor().intValueExact());
    }

    private static Settled settle(
            Period period, List<KeySum> sums, List<EarlierMonth> earlier, ReferenceRate... published) {
        return Settlement.settle(
                AGREEMENT, aType(), period, sums, earlier, Set.of(), ReferenceRates.of(List.of(published)));
    }

    private static KeySum euros(LocalDate day, String amount) {
        return sum("app", Measure.SALE, day, "EUR", amount);
    }

    private static ReferenceRate rate(LocalDate day, String perEuro) {
        return new ReferenceRate(day, "USD", Optional.of(new BigDecimal(perEuro)));
    }
}
