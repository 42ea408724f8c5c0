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
import static dev.ggen.partner.settlement.SomeMonths.settled;
import static dev.ggen.partner.settlement.SomeMonths.sold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.Limits;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.Mode;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Which months' statements a settlement takes account of. */
class MonthsBeforeTest {
    private static final Agreement FLAT = anAgreement(sale("0.3"), referral("0.1"));
    private static final Agreement QUARTERLY = anAgreement(QuarterlyShare.of("4.1"), referral("0.1"));
    private static final YearMonth JANUARY = DECEMBER.plusMonths(1);

    @Test
    void noneWhereNothingIsCountedAndNothingRestated() {
        assertEquals(Set.of(), Settlement.monthsBefore(FLAT, new Period(DECEMBER)));
        assertEquals(Optional.empty(), Settlement.firstBefore(FLAT, new Period(DECEMBER), Set.of()));
        assertEquals(List.of(), months(FLAT, DECEMBER));
    }

    @Test
    void thoseOfTheQuarterSoFar() {
        assertEquals(
                new TreeSet<>(Set.of(OCTOBER, NOVEMBER)), Settlement.monthsBefore(QUARTERLY, new Period(DECEMBER)));
        assertEquals(Set.of(), Settlement.monthsBefore(QUARTERLY, new Period(OCTOBER)));
        assertEquals(List.of(OCTOBER, NOVEMBER), months(QUARTERLY, DECEMBER));
    }

    @Test
    void noneForAClauseThatHasEnded() {
        Agreement ended = anAgreement(
                QuarterlyShare.of(
                        "4.1", Mode.MARGINAL, Meter.AMOUNT, Limits.NONE, new Validity(TERM.from(), NOVEMBER.atDay(1))),
                referral("0.1"));

        assertEquals(Set.of(), Settlement.monthsBefore(ended, new Period(NOVEMBER)));
    }

    @Test
    void fromTheRestatedMonthOn() {
        assertEquals(List.of(OCTOBER, NOVEMBER), months(FLAT, DECEMBER, OCTOBER));
        assertEquals(List.of(SEPTEMBER, OCTOBER, NOVEMBER), months(FLAT, DECEMBER, NOVEMBER, SEPTEMBER));
    }

    /** November counts October, and so do all months between it and the open one that are settled again with it. */
    @Test
    void fromTheFirstMonthThatARestatedOneCounts() {
        assertEquals(List.of(OCTOBER, NOVEMBER, DECEMBER), months(QUARTERLY, JANUARY, NOVEMBER));
        assertEquals(Optional.of(OCTOBER), Settlement.firstBefore(QUARTERLY, new Period(JANUARY), Set.of(NOVEMBER)));
    }

    /** The clause begins in the quarter's second month. */
    @Test
    void noMonthBeforeAClauseBegins() {
        Agreement later = anAgreement(
                QuarterlyShare.of(
                        "4.1", Mode.MARGINAL, Meter.AMOUNT, Limits.NONE, new Validity(NOVEMBER.atDay(1), TERM.until())),
                referral("0.1"));

        assertEquals(List.of(NOVEMBER), months(later, DECEMBER, NOVEMBER));
        assertEquals(List.of(OCTOBER, NOVEMBER), months(later, DECEMBER, OCTOBER));
    }

    /** Half of December's share is held back and released in January. What December's share is, the quarter's months before it decide. */
    @Test
    void thoseByWhichAReleasedMonthWent() {
        Agreement held = anAgreement(QuarterlyShare.of("4.1"), referral("0.1"), held("4.1"));

        assertEquals(List.of(OCTOBER, NOVEMBER, DECEMBER), months(held, JANUARY));
        assertEquals(List.of(DECEMBER), months(anAgreement(sale("0.3"), held("4.1")), JANUARY));
    }

    /** 60.00 a month, 30 % up to 100.00 in a quarter and 20 % above: of December 12.00 are the vendor's, 6.00 were held back, and no more is released. */
    @Test
    void whatIsReleasedIsWhatWasHeldBack() {
        Agreement held = anAgreement(QuarterlyShare.of("4.1"), referral("0.1"), held("4.1"));
        List<EarlierMonth> earlier = Settlement.monthsBefore(held, new Period(JANUARY)).stream()
                .map(month -> settled(month, List.of(sold(month, "60"))))
                .toList();

        Settled january = Settlement.settle(
                held, aType(), new Period(JANUARY), List.of(), earlier, Set.of(), ReferenceRates.NONE);

        assertEquals(600, january.lines().getFirst().share(Party.VENDOR).minor().intValueExact());
    }

    /** The share ended with November; what it gave in October went by September, too. */
    @Test
    void thoseByWhichAnEndedClauseWentThatAGuaranteeCounts() {
        GuaranteeClause least = new GuaranteeClause(
                "5",
                "a guarantee",
                Party.VENDOR,
                Amount.ofMinor(100_00, CurrencyUnit.USD),
                Window.QUARTER,
                List.of("4.1"),
                TERM);
        Agreement yearly = anAgreement(
                QuarterlyShare.over(Window.YEAR, new Validity(TERM.from(), DECEMBER.atDay(1))), referral("0.1"), least);

        assertEquals(List.of(SEPTEMBER, OCTOBER, NOVEMBER), months(yearly, DECEMBER));
    }

    private static HoldbackClause held(String counted) {
        return new HoldbackClause("8", "security", Party.VENDOR, Rate.of("0.5"), 1, List.of(counted), TERM);
    }

    private static List<YearMonth> months(Agreement agreement, YearMonth month, YearMonth... restated) {
        return Settlement.monthsBefore(agreement, new Period(month), Set.of(restated))
                .toList();
    }
}
