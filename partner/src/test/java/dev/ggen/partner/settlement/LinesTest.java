package dev.ggen.partner.settlement;

import static dev.ggen.partner.agreement.Agreements.TERM;
import static dev.ggen.partner.agreement.Agreements.aType;
import static dev.ggen.partner.agreement.Agreements.anAgreement;
import static dev.ggen.partner.agreement.Agreements.referral;
import static dev.ggen.partner.agreement.Agreements.sale;
import static dev.ggen.partner.settlement.SomeMonths.NOVEMBER;
import static dev.ggen.partner.settlement.SomeMonths.OCTOBER;
import static dev.ggen.partner.settlement.SomeMonths.SEPTEMBER;
import static dev.ggen.partner.settlement.SomeMonths.settled;
import static dev.ggen.partner.settlement.SomeMonths.sold;
import static dev.ggen.partner.settlement.SomeMonths.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.Limits;
import dev.ggen.partner.agreement.Limits.Limit;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.MilestoneClause;
import dev.ggen.partner.agreement.MilestoneClause.Milestone;
import dev.ggen.partner.agreement.Mode;
import dev.ggen.partner.agreement.Scale;
import dev.ggen.partner.agreement.Scope;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPrice;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What a line says of itself beside its amount: parts, steps, what was counted before, rounding. */
class LinesTest {
    private static final Limits FLOOR = limits(30_00, Optional.empty());

    /** 30 % of 0.05 is a cent and a half for each: the half that is left is the partner's. */
    @Test
    void sharesAreToldExactlyAndWithWhatRoundingGave() {
        StatementLine line = line(sale("0.3"), sold(OCTOBER, "0.05"));

        assertEquals("0.015", line.exactShare(Party.VENDOR).plain());
        assertEquals("0.035", line.exactShare(Party.PARTNER).plain());
        assertEquals(List.of(1L, 4L), List.of(cents(line, Party.VENDOR), cents(line, Party.PARTNER)));
        assertEquals(List.of(0, 1), List.of(line.remainder(Party.VENDOR), line.remainder(Party.PARTNER)));
        assertEquals(3, line.cut(Party.PARTNER).minor().intValueExact());
    }

    @Test
    void oneRateIsToldOfEachParty() {
        StatementLine line = line(sale("0.3"), sold(OCTOBER, "100"));

        assertEquals(Optional.of(Rate.of("0.3")), line.rateOf(Party.VENDOR));
        assertEquals(Optional.of(Rate.of("0.7")), line.rateOf(Party.PARTNER));
    }

    @Test
    void whereMoreThanOneRateGivesALineNoneIsTold() {
        StatementLine brackets = line(QuarterlyShare.of("4.1"), sold(OCTOBER, "100"));
        StatementLine limited = line(limited(sale("0.1"), FLOOR), sold(OCTOBER, "100"));
        StatementLine price = line(price(), units("3"));

        assertEquals(Optional.empty(), brackets.rateOf(Party.VENDOR));
        assertEquals(Optional.empty(), limited.rateOf(Party.VENDOR));
        assertEquals(Optional.empty(), price.rateOf(Party.VENDOR));
    }

    @Test
    void onlyWhatAClauseCountsIsAPartOfItsLine() {
        StatementLine line = line(
                sale("0.3"),
                sold(OCTOBER, "100"),
                sum("app", Measure.FEE, OCTOBER.atDay(15), "5"),
                sum("app", Measure.COLLECTED, OCTOBER.atDay(15), "90"),
                units("3"));

        assertEquals(List.of(Measure.SALE), measures(line));
    }

    @Test
    void unitsAreAPartWhereTheyAreCounted() {
        ShareClause byUnits = QuarterlyShare.of("4.1", Mode.SLAB, Meter.UNITS, Limits.NONE, TERM);

        assertEquals(List.of(Measure.SALE, Measure.UNITS), measures(line(byUnits, sold(OCTOBER, "100"), units("3"))));
        assertEquals(List.of(Measure.SALE), measures(line(QuarterlyShare.of("4.1"), sold(OCTOBER, "100"), units("3"))));
        assertEquals(List.of(Measure.UNITS), measures(line(price(), units("3"))));
    }

    @Test
    void aStepSaysWhetherItIsAShareOrAPrice() {
        assertEquals(List.of("share 0 100 0.3"), steps(line(sale("0.3"), sold(OCTOBER, "100.00"))));
        assertEquals(List.of("price 0 3 2.5"), steps(line(price(), units("3"))));
    }

    /** The second bracket begins where the sales end. */
    @Test
    void aBracketThatNothingLiesInIsNoStep() {
        assertEquals(List.of("share 0 100 0.3"), steps(line(QuarterlyShare.of("4.1"), sold(OCTOBER, "100"))));
    }

    /** In the first month nothing was counted before; in the second what was counted stays at its rate. */
    @Test
    void whatHasNotChangedBackToTheFirstIsNoStep() {
        ShareClause retroactive = QuarterlyShare.of("4.1", Mode.RETROACTIVE, Meter.AMOUNT, Limits.NONE, TERM);

        assertEquals(List.of("share 100 120 0.2"), steps(line(retroactive, sold(OCTOBER, "120"))));
        assertEquals(
                List.of("share 0 20 0.3"),
                steps(november(retroactive, List.of(sold(OCTOBER, "60")), sold(NOVEMBER, "20"))));
    }

    /** 120.00 and 12 units reach the second bracket: what October counted is counted again by it. */
    @Test
    void whatChangesBackToTheFirstSaysWhetherItIsAShareOrAPrice() {
        ShareClause share = QuarterlyShare.of("4.1", Mode.RETROACTIVE, Meter.AMOUNT, Limits.NONE, TERM);

        assertEquals(
                List.of("share 100 60 0.2", "earlier-share 100 60 -0.1"),
                steps(november(share, List.of(sold(OCTOBER, "60")), sold(NOVEMBER, "60"))));
        assertEquals(
                List.of("price 10 5 1", "earlier-price 10 7 -1.5"),
                steps(november(
                        prices(Mode.RETROACTIVE),
                        List.of(units("7")),
                        sum("app", Measure.UNITS, NOVEMBER.atDay(3), "XXX", "5"))));
    }

    @Test
    void aLeastThatIsJustReachedIsNoStep() {
        assertEquals(List.of("share 0 100 0.3"), steps(line(limited(sale("0.3"), FLOOR), sold(OCTOBER, "100"))));
        assertEquals(
                List.of("share 0 99.9 0.3", "floor 0 29.97 30"),
                steps(line(limited(sale("0.3"), FLOOR), sold(OCTOBER, "99.9"))));
    }

    @Test
    void aMostThatIsJustReachedIsNoStep() {
        Limits cap = limits(10_00, Optional.of(30_00L));

        assertEquals(List.of("share 0 100 0.3"), steps(line(limited(sale("0.3"), cap), sold(OCTOBER, "100"))));
        assertEquals(
                List.of("share 0 100.1 0.3", "cap 0 30.03 30"),
                steps(line(limited(sale("0.3"), cap), sold(OCTOBER, "100.1"))));
    }

    @Test
    void inTheWindowsFirstMonthNothingWasCountedBefore() {
        assertEquals(
                List.of(), line(QuarterlyShare.of("4.1"), sold(OCTOBER, "100")).before());
    }

    @Test
    void whatWasCountedBeforeIsToldOfBracketsAndOfLimits() {
        Limits quarterly = new Limits(
                Optional.empty(), Optional.of(new Limit(Amount.ofMinor(900_00, CurrencyUnit.USD), Window.QUARTER)));
        ShareClause clause = QuarterlyShare.of("4.1", Mode.MARGINAL, Meter.AMOUNT, quarterly, TERM);

        assertEquals(
                List.of(
                        new Before(Before.Counts.AMOUNT, Window.QUARTER, OCTOBER, new BigDecimal("60")),
                        new Before(Before.Counts.EARNED, Window.QUARTER, OCTOBER, new BigDecimal("18"))),
                november(clause, List.of(sold(OCTOBER, "60")), sold(NOVEMBER, "20"))
                        .before());
    }

    @Test
    void unitsBeforeAreToldWhereUnitsAreCounted() {
        ShareClause byUnits = QuarterlyShare.of("4.1", Mode.SLAB, Meter.UNITS, Limits.NONE, TERM);
        UnitPriceClause prices = prices(Mode.MARGINAL);
        List<KeySum> october = List.of(sold(OCTOBER, "60"), units("7"));
        Before seven = new Before(Before.Counts.UNITS, Window.QUARTER, OCTOBER, new BigDecimal("7"));

        assertEquals(
                List.of(seven), november(byUnits, october, sold(NOVEMBER, "20")).before());
        assertEquals(
                List.of(seven),
                november(prices, List.of(units("7")), sum("app", Measure.UNITS, NOVEMBER.atDay(3), "XXX", "1"))
                        .before());
    }

    /** October's 60.00 of sales and 7 units; with November's 50.00 the hundred is passed, with its 3 units the ten. */
    @Test
    void clausesThatGoByOthersTellWhatTheyHadComeTo() {
        List<KeySum> october = List.of(sold(OCTOBER, "60"), units("7"));
        KeySum[] november = {sold(NOVEMBER, "50"), sum("app", Measure.UNITS, NOVEMBER.atDay(3), "XXX", "3")};
        ShareClause byUnits = QuarterlyShare.of("4.1", Mode.SLAB, Meter.UNITS, Limits.NONE, TERM);

        assertEquals(
                List.of(new Before(Before.Counts.AMOUNT, Window.QUARTER, OCTOBER, new BigDecimal("60"))),
                second(anAgreement(byUnits, bonus(Meter.AMOUNT, "100")), october, november)
                        .before());
        assertEquals(
                List.of(new Before(Before.Counts.UNITS, Window.QUARTER, OCTOBER, new BigDecimal("7"))),
                second(anAgreement(byUnits, bonus(Meter.UNITS, "10")), october, november)
                        .before());
    }

    /** The vendor has 18.00 of October; its clause ends with November, in which it gets nothing more. */
    @Test
    void aGuaranteeTellsWhatWasEarnedBefore() {
        GuaranteeClause least = new GuaranteeClause(
                "5",
                "a guarantee",
                Party.VENDOR,
                Amount.ofMinor(100_00, CurrencyUnit.USD),
                Window.QUARTER,
                List.of("4.1"),
                new Validity(TERM.from(), NOVEMBER.plusMonths(1).atDay(1)));
        Settled november = settle(anAgreement(sale("0.3"), least), NOVEMBER, List.of(sold(OCTOBER, "60")));

        StatementLine line = november.lines().getFirst();
        assertEquals(
                List.of(new Before(Before.Counts.EARNED, Window.QUARTER, OCTOBER, new BigDecimal("18"))),
                line.before());
        assertEquals(82_00L, cents(line, Party.VENDOR));
    }

    @Test
    void rowsOfOtherMonthsAreCounted() {
        Settled october = Settlement.settle(
                anAgreement(sale("0.3")),
                aType(),
                new Period(OCTOBER),
                List.of(sold(SEPTEMBER, "1"), sold(NOVEMBER, "1"), sold(OCTOBER, "1")),
                List.of(),
                Set.of(),
                ReferenceRates.NONE);

        assertEquals(2, october.outsidePeriod());
    }

    @Test
    void whatWasCountedBeforeIsPlain() {
        assertEquals(new BigDecimal("60.5"), before("60.50").quantity());
        assertEquals(BigDecimal.ZERO, before("0.00").quantity());
    }

    private static Before before(String quantity) {
        return new Before(Before.Counts.AMOUNT, Window.QUARTER, OCTOBER, new BigDecimal(quantity));
    }

    @Test
    void wordsInFilesStay() {
        assertEquals("earlier-share", Step.Kind.EARLIER_SHARE.word());
        assertEquals("earned", Before.Counts.EARNED.word());
        assertEquals("due", LineState.DUE.word());
    }

    @Test
    void aPeriodIsAMonthOfThisAge() {
        assertEquals(new Period(OCTOBER), Period.parse("2026-10"));
        assertEquals("1900-01", Period.parse("1900-01").name());
        assertEquals("2999-12", Period.parse("2999-12").name());
        assertThrows(IllegalArgumentException.class, () -> Period.parse("1899-12"));
        assertThrows(IllegalArgumentException.class, () -> Period.parse("3000-01"));
        assertThrows(IllegalArgumentException.class, () -> Period.parse("2026-13"));
    }

    private static ShareClause limited(ShareClause flat, Limits limits) {
        return new ShareClause(
                flat.number(),
                flat.manner(),
                flat.stream(),
                flat.receiver(),
                flat.scale(),
                flat.basis(),
                limits,
                flat.validity(),
                flat.remainderTo(),
                flat.exception(),
                Scope.ALL,
                List.of());
    }

    private static Limits limits(long floorCents, Optional<Long> capCents) {
        return new Limits(
                Optional.of(new Limit(Amount.ofMinor(floorCents, CurrencyUnit.USD), Window.MONTH)),
                capCents.map(cents -> new Limit(Amount.ofMinor(cents, CurrencyUnit.USD), Window.MONTH)));
    }

    private static UnitPriceClause price() {
        return new UnitPriceClause(
                "4.1", "sale", Party.VENDOR, Scale.flat(new UnitPrice(new BigDecimal("2.5"))), Limits.NONE, TERM);
    }

    private static UnitPriceClause prices(Mode mode) {
        return new UnitPriceClause(
                "4.1",
                "sale",
                Party.VENDOR,
                new Scale<>(
                        mode,
                        Meter.UNITS,
                        Window.QUARTER,
                        List.of(
                                new Bracket<>(BigDecimal.ZERO, new UnitPrice(new BigDecimal("2.5"))),
                                new Bracket<>(BigDecimal.TEN, new UnitPrice(BigDecimal.ONE)))),
                Limits.NONE,
                TERM);
    }

    private static MilestoneClause bonus(Meter meter, String reached) {
        return new MilestoneClause(
                "5",
                "a bonus",
                Party.PARTNER,
                List.of(new Milestone(new BigDecimal(reached), Amount.ofMinor(5_00, CurrencyUnit.USD))),
                meter,
                Window.QUARTER,
                List.of("4.1"),
                TERM);
    }

    private static KeySum units(String units) {
        return sum("app", Measure.UNITS, OCTOBER.atDay(15), "XXX", units);
    }

    private static StatementLine line(Clause clause, KeySum... sums) {
        return settle(anAgreement(clause, referral("0.1")), OCTOBER, List.of(), sums)
                .lines()
                .getFirst();
    }

    private static StatementLine november(Clause clause, List<KeySum> october, KeySum... sums) {
        return settle(anAgreement(clause, referral("0.1")), NOVEMBER, october, sums)
                .lines()
                .getFirst();
    }

    private static StatementLine second(Agreement agreement, List<KeySum> october, KeySum... sums) {
        return settle(agreement, NOVEMBER, october, sums).lines().get(1);
    }

    private static Settled settle(Agreement agreement, YearMonth month, List<KeySum> october, KeySum... sums) {
        return Settlement.settle(
                agreement,
                aType(),
                new Period(month),
                List.of(sums),
                List.of(settled(SEPTEMBER, List.of()), settled(OCTOBER, october)),
                Set.of(),
                ReferenceRates.NONE);
    }

    private static List<Measure> measures(StatementLine line) {
        return line.parts().stream().map(BasePart::measure).toList();
    }

    private static List<String> steps(StatementLine line) {
        return line.given().steps().stream()
                .map(step -> String.join(
                        " ",
                        step.kind().word(),
                        step.from().toPlainString(),
                        step.quantity().toPlainString(),
                        step.factor().toPlainString()))
                .toList();
    }

    private static long cents(StatementLine line, Party party) {
        return line.share(party).minor().longValueExact();
    }
}
