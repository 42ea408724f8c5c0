package dev.ggen.partner.agreement;

import static dev.ggen.partner.agreement.Agreements.TERM;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.agreement.InstalmentClause.Instalment;
import dev.ggen.partner.agreement.Limits.Limit;
import dev.ggen.partner.agreement.MilestoneClause.Milestone;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What a clause can't say: both sides of every bound. */
class ClauseBoundsTest {
    private static final Amount SOME = dollars(1);
    private static final Amount NOTHING = dollars(0);
    private static final List<String> COUNTED = List.of("1");

    @Test
    void everyClauseHasANumber() {
        for (String number : List.of("", "4/1", "-1", "4".repeat(33))) {
            refused(() -> fee(number, SOME));
            refused(() -> grant(number, instalment(1, SOME)));
            refused(() -> guarantee(number, SOME, Window.MONTH));
            refused(() -> milestones(number, milestone(1, SOME)));
            refused(() -> holdback(number, 1));
            refused(() -> share(number, "0.1"));
            refused(() -> price(number));
        }
        assertDoesNotThrow(() -> fee("4".repeat(32), SOME));
    }

    @Test
    void aFeeAGuaranteeAndALimitAreAboveNothing() {
        refused(() -> fee("1", NOTHING));
        refused(() -> guarantee("1", NOTHING, Window.MONTH));
        refused(() -> new Limit(NOTHING, Window.MONTH));
        assertEquals(SOME, fee("1", SOME).amount());
        assertEquals(SOME, guarantee("1", SOME, Window.MONTH).amount());
        assertEquals(SOME, new Limit(SOME, Window.MONTH).amount());
    }

    @Test
    void anInstalmentIsAboveNothingAndTheOnlyOneOfItsDay() {
        refused(() -> instalment(1, NOTHING));
        refused(() -> grant("1", instalment(1, SOME), instalment(1, SOME)));
        refused(() -> grant("1"));
        assertEquals(
                List.of(instalment(1, SOME), instalment(2, SOME)),
                grant("1", instalment(2, SOME), instalment(1, SOME)).instalments());
    }

    @Test
    void anInstalmentLiesInItsClause() {
        LocalDate from = TERM.from();
        refused(() -> grant("1", new Instalment(SOME, from.minusDays(1))));
        refused(() -> grant("1", new Instalment(SOME, TERM.until())));
        assertDoesNotThrow(() -> grant(
                "1",
                new Instalment(SOME, from),
                new Instalment(SOME, TERM.until().minusDays(1))));
    }

    @Test
    void milestonesAndTheirAmountsAreAboveNothing() {
        refused(() -> milestone(0, SOME));
        refused(() -> milestone(1, NOTHING));
    }

    @Test
    void aClauseHasUpTo24MilestonesEachHigherThanTheOneBefore() {
        assertEquals(24, milestones("1", milestonesTo(24)).milestones().size());
        refused(() -> milestones("1", milestonesTo(25)));
        refused(() -> milestones("1"));
        refused(() -> milestones("1", milestone(2, SOME), milestone(2, SOME)));
        refused(() -> milestones("1", milestone(2, SOME), milestone(1, SOME)));
    }

    @Test
    void aHoldbackIsReleasedAfterOneMonthToTenYears() {
        refused(() -> holdback("1", 0));
        refused(() -> holdback("1", 121));
        assertEquals(1, holdback("1", 1).months());
        assertEquals(120, holdback("1", 120).months());
    }

    @Test
    void salesAreTakenBackWithinOneMonthToTenYears() {
        refused(() -> new Clawback(0));
        refused(() -> new Clawback(121));
        assertEquals(1, new Clawback(1).months());
        assertEquals(120, new Clawback(120).months());
    }

    @Test
    void aScaleHasUpTo24Brackets() {
        assertEquals(24, scale(24).brackets().size());
        refused(() -> scale(25));
    }

    @Test
    void aClauseIsOfTheFirstMonthsOfALineUpToACentury() {
        assertEquals(Optional.of(1200), firstMonths(1200).firstMonths());
        refused(() -> firstMonths(1201));
        refused(() -> firstMonths(0));
    }

    @Test
    void whatNoReportCanMarkASaleWithIsRefused() {
        refused(() -> new Scope(List.of("a deal"), Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
        refused(() -> new Uplift("a deal", Rate.of("0.1")));
        refused(() -> new Uplift("deal", Rate.of("0")));
    }

    @Test
    void anUpliftGivesNoMoreThanTheWholeSale() {
        assertEquals(
                List.of(Rate.of("0.9"), Rate.of("1"), Rate.of("0.95")),
                share("1", "0.9", new Uplift("deal", Rate.of("0.1")), new Uplift("tender", Rate.of("0.05")))
                        .rates());
        refused(() -> share("1", "0.9", new Uplift("deal", Rate.of("0.101"))));
        refused(() -> share("1", "0.5", new Uplift("deal", Rate.of("0.1")), new Uplift("deal", Rate.of("0.2"))));
    }

    @Test
    void aPriceIsNothingOrMore() {
        assertEquals(BigDecimal.ZERO, new UnitPrice(new BigDecimal("0.00")).value());
        refused(() -> new UnitPrice(new BigDecimal("-0.000001")));
        refused(() -> new UnitPrice(new BigDecimal("0.0000001")));
    }

    @Test
    void pricesAreInTheOrderOfTheirSize() {
        List<UnitPrice> ordered = List.of(UnitPrice.of("9"), UnitPrice.of("10"), UnitPrice.of("10.000001"));

        assertEquals(ordered, ordered.reversed().stream().sorted().toList());
    }

    @Test
    void anAccountHasNoColon() {
        refused(() -> new ReportSource("ggen-transactions", ":pwc"));
        refused(() -> new ReportSource("ggen-transactions", "p:wc"));
        refused(() -> new ReportSource("ggen-transactions", " "));
    }

    @Test
    void whatMonthsBeforeCountMattersWhereAStretchIsLongerThanOne() {
        assertFalse(fee("1", SOME).looksBack());
        assertFalse(guarantee("1", SOME, Window.MONTH).looksBack());
        assertTrue(guarantee("1", SOME, Window.QUARTER).looksBack());
        assertTrue(holdback("1", 1).looksBack());
        assertFalse(limited(Window.MONTH).looksBack());
        assertTrue(limited(Window.QUARTER).looksBack());
    }

    /** Twelve years after the first: as many stretches, and two months of the next. */
    @Test
    void aContractYearBeginsInTheAgreementsMonthInWhateverYear() {
        assertEquals(YearMonth.of(2026, 3), Window.CONTRACT_YEAR.first(YearMonth.of(2026, 5), YearMonth.of(2014, 3)));
        assertEquals(YearMonth.of(2025, 9), Window.CONTRACT_YEAR.first(YearMonth.of(2026, 5), YearMonth.of(2014, 9)));
    }

    @Test
    void sentencesNameABasisAndHowOftenAFeeFallsDue() {
        assertEquals("net of tax, refunds and fees", Basis.INVOICED_LESS_FEES.words());
        assertEquals("three months", FeeClause.Every.QUARTER.word());
    }

    private static FeeClause fee(String number, Amount amount) {
        return new FeeClause(number, "support", Party.VENDOR, amount, FeeClause.Every.MONTH, TERM);
    }

    private static InstalmentClause grant(String number, Instalment... instalments) {
        return new InstalmentClause(number, "a grant", Party.PARTNER, List.of(instalments), TERM);
    }

    private static Instalment instalment(int month, Amount amount) {
        return new Instalment(amount, TERM.from().plusMonths(month));
    }

    private static GuaranteeClause guarantee(String number, Amount amount, Window over) {
        return new GuaranteeClause(number, "a guarantee", Party.PARTNER, amount, over, COUNTED, TERM);
    }

    private static MilestoneClause milestones(String number, Milestone... milestones) {
        return new MilestoneClause(
                number, "a bonus", Party.PARTNER, List.of(milestones), Meter.AMOUNT, Window.YEAR, COUNTED, TERM);
    }

    private static Milestone milestone(int reached, Amount amount) {
        return new Milestone(BigDecimal.valueOf(reached), amount);
    }

    private static Milestone[] milestonesTo(int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(reached -> milestone(reached, SOME))
                .toArray(Milestone[]::new);
    }

    private static HoldbackClause holdback(String number, int months) {
        return new HoldbackClause(number, "a reserve", Party.PARTNER, Rate.of("0.1"), months, COUNTED, TERM);
    }

    private static ShareClause share(String number, String rate, Uplift... uplifts) {
        return new ShareClause(
                number,
                ShareClause.Manner.SHARE,
                "sale",
                Party.PARTNER,
                Scale.flat(Rate.of(rate)),
                Basis.INVOICED,
                Limits.NONE,
                TERM,
                Party.PARTNER,
                Optional.empty(),
                Scope.ALL,
                Arrays.asList(uplifts));
    }

    private static ShareClause limited(Window over) {
        return new ShareClause(
                "1",
                ShareClause.Manner.SHARE,
                "sale",
                Party.PARTNER,
                Scale.flat(Rate.of("0.1")),
                Basis.INVOICED,
                new Limits(Optional.empty(), Optional.of(new Limit(SOME, over))),
                TERM,
                Party.PARTNER,
                Optional.empty());
    }

    private static UnitPriceClause price(String number) {
        return new UnitPriceClause(number, "exam", Party.PARTNER, Scale.flat(UnitPrice.of("1")), Limits.NONE, TERM);
    }

    private static Scale<Rate> scale(int brackets) {
        return new Scale<>(
                Mode.SLAB,
                Meter.AMOUNT,
                Window.MONTH,
                IntStream.range(0, brackets)
                        .mapToObj(from -> new Bracket<>(BigDecimal.valueOf(from), Rate.of("0.1")))
                        .toList());
    }

    private static Scope firstMonths(int months) {
        return new Scope(List.of(), Optional.empty(), Optional.empty(), Optional.of(months), List.of());
    }

    private static Amount dollars(long dollars) {
        return Amount.ofMinor(dollars * 100, CurrencyUnit.USD);
    }

    private static void refused(Runnable making) {
        assertThrows(IllegalArgumentException.class, making::run);
    }
}
