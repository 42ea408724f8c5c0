package dev.ggen.partner.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.agreement.Limits;
import dev.ggen.partner.agreement.Mode;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.GivenForSales;
import dev.ggen.partner.settlement.GivenForSales.Sold;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The linter against settlement itself: every quantity up to a bound is settled, and what falls from one to the next is what must be told. */
class CliffPropertyTest {
    private static final BigDecimal PRICE = BigDecimal.valueOf(100);

    @Provide
    Arbitrary<SaleClause> clauses() {
        return Scales.clauses();
    }

    @Property(tries = 2000)
    void whatSettlementGivesLessForMoreIsToldAndNothingElse(@ForAll("clauses") SaleClause clause) {
        for (Party party : Party.values()) {
            Optional<Curve> curve = Curve.of(clause, party, Scales.YEN);
            assertEquals(clause instanceof UnitPriceClause && party != clause.receiver(), curve.isEmpty());
            curve.ifPresent(known -> agrees(clause, party, Cliff.of(known)));
        }
    }

    private static void agrees(SaleClause clause, Party party, List<Cliff> cliffs) {
        List<BigDecimal> settled = settled(clause, party);
        List<Integer> drops = new ArrayList<>();
        for (int i = 1; i < settled.size(); i++) {
            if (settled.get(i).compareTo(settled.get(i - 1)) < 0) {
                drops.add(i);
            }
        }
        assertEquals(
                drops, cliffs.stream().map(cliff -> cliff.at().intValueExact()).toList());
        cliffs.forEach(cliff -> agrees(cliff, settled));
    }

    private static void agrees(Cliff cliff, List<BigDecimal> settled) {
        int at = cliff.at().intValueExact();
        assertEquals(0, settled.get(at - 1).compareTo(cliff.before()));
        assertEquals(0, settled.get(at).compareTo(cliff.after()));
        Optional<BigInteger> back = Optional.empty();
        for (int i = settled.size() - 1; i >= at; i--) {
            if (settled.get(i).compareTo(cliff.before()) >= 0) {
                back = Optional.of(BigInteger.valueOf(i));
            }
        }
        if (back.isPresent()) {
            assertEquals(back, cliff.backAt());
        } else {
            assertTrue(cliff.backAt()
                    .filter(ticks -> ticks.compareTo(BigInteger.valueOf(settled.size())) < 0)
                    .isEmpty());
        }
    }

    /** What a party has of 0, 1, 2 … yen or units. */
    private static List<BigDecimal> settled(SaleClause clause, Party party) {
        boolean byUnits = Curve.isByUnits(clause);
        SaleClause tried = clause instanceof ShareClause share && byUnits ? withoutLimits(share) : clause;
        List<BigDecimal> settled = new ArrayList<>();
        for (int i = 0; i <= Scales.MOST; i++) {
            BigDecimal quantity = BigDecimal.valueOf(i);
            BigDecimal base = byUnits ? quantity.multiply(PRICE) : quantity;
            BigDecimal given = GivenForSales.of(tried, Scales.YEN, new Sold(base, quantity));
            settled.add(party == clause.receiver() ? given : base.subtract(given));
        }
        return settled;
    }

    private static ShareClause withoutLimits(ShareClause share) {
        return new ShareClause(
                share.number(),
                share.manner(),
                share.stream(),
                share.receiver(),
                share.scale(),
                share.basis(),
                Limits.NONE,
                share.validity(),
                share.remainderTo(),
                share.exception());
    }

    @Property(tries = 1000)
    void marginalAndRetroactiveScalesGiveTheSameHoweverSalesFallIntoMonths(
            @ForAll("clauses") SaleClause clause,
            @ForAll @IntRange(min = 0, max = 100) int first,
            @ForAll @IntRange(min = 0, max = 100) int second) {
        Optional<Curve> curve =
                Curve.of(clause, clause.receiver(), Scales.YEN).filter(known -> !known.leavesLimitsOut());
        if (curve.isEmpty() || clause.scale().mode() == Mode.SLAB) {
            return;
        }
        BigDecimal price = curve.orElseThrow().price();
        BigDecimal given = GivenForSales.of(clause, Scales.YEN, sold(first, price), sold(second, price));
        assertEquals(0, given.compareTo(curve.orElseThrow().at(BigInteger.valueOf(first + (long) second))));
    }

    private static Sold sold(int quantity, BigDecimal price) {
        BigDecimal exact = BigDecimal.valueOf(quantity);
        return new Sold(exact.multiply(price), exact);
    }

    @Property(tries = 1000)
    void aCapIsReachedForGoodWhereSettlementReachesItForGood(@ForAll("clauses") SaleClause clause) {
        Optional<Curve> curve =
                Curve.of(clause, clause.receiver(), Scales.YEN).filter(known -> !known.leavesLimitsOut());
        if (curve.isEmpty() || clause.limits().cap().isEmpty()) {
            return;
        }
        BigDecimal cap = LimitEffects.value(clause.limits().cap().orElseThrow());
        List<BigDecimal> settled = settled(clause, clause.receiver());
        Optional<BigInteger> from = Optional.empty();
        for (int i = settled.size() - 1; i >= 0 && settled.get(i).compareTo(cap) == 0; i--) {
            from = Optional.of(BigInteger.valueOf(i));
        }
        assertEquals(from, Saturation.of(curve.orElseThrow(), cap));
    }
}
