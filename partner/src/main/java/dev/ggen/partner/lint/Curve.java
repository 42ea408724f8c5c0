package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.Limits;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.Mode;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Scale;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Uplift;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.money.Factor;
import dev.ggen.partner.program.Party;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * What a clause gives one party by how much is sold in one window, exactly: nothing is rounded.
 *
 * <p>Sales are counted in ticks, the smallest step in which more can be sold: a minor unit of the currency, or one unit. All is sold in one month,
 * so that a slab holds for all of it. A share that goes by units needs a price to be money; each unit then costs the same, and as what a clause
 * gives is in proportion to it, any price tells where more pays less.
 *
 * <p>What marked sales add ({@link Uplift}) is in it where all that is sold has the mark; a curve is of one mark, or of sales without an uplift.
 *
 * <p>Limits are applied where they are counted over the same stretch as the scale, and left out where they aren't, or where the price is made
 * up: other months, or the price, decide whether they bind. So what a curve tells is what the scale does by itself.
 *
 * @param party whose part it is: the receiver's is what the clause gives, the other's what is left of a share's base
 * @param price what a unit is taken to cost where a share goes by units; 1 elsewhere
 * @param tick how much one tick is
 * @param limits those that are applied
 * @param uplift what the mark of all sales adds; empty where it adds nothing
 */
record Curve(
        SaleClause clause, Party party, BigDecimal price, BigDecimal tick, Limits limits, Optional<Uplift> uplift) {
    /** Longer than any amount that can be written, as binary digits. */
    private static final int MOST_DOUBLINGS = 160;

    /** A unit's price in examples: a hundred of the currency. */
    private static final BigDecimal EXAMPLE_PRICE = BigDecimal.valueOf(100);

    /** A party's curve of sales without an uplift; empty for who pays by units, since what it sells them for isn't known. */
    static Optional<Curve> of(SaleClause clause, Party party, CurrencyUnit currency) {
        return of(clause, party, currency, Optional.empty());
    }

    /** A party's curves, one for each uplift that all sales can have; sales without one first. */
    static List<Curve> all(SaleClause clause, Party party, CurrencyUnit currency) {
        return Marks.uplifts(clause).stream()
                .flatMap(uplift -> of(clause, party, currency, uplift).stream())
                .toList();
    }

    private static Optional<Curve> of(SaleClause clause, Party party, CurrencyUnit currency, Optional<Uplift> uplift) {
        boolean isPayer = clause instanceof UnitPriceClause && party != clause.receiver();
        boolean byUnits = isByUnits(clause);
        boolean isMadeUp = byUnits && clause instanceof ShareClause;
        Curve curve = new Curve(
                clause,
                party,
                isMadeUp ? EXAMPLE_PRICE : BigDecimal.ONE,
                byUnits ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces()),
                isMadeUp ? Limits.NONE : ownLimits(clause),
                uplift);
        return isPayer ? Optional.empty() : Optional.of(curve);
    }

    /** Is the quantity a number of units, rather than an amount? */
    static boolean isByUnits(SaleClause clause) {
        return switch (clause) {
            case ShareClause share -> !share.scale().isFlat() && share.scale().meter() == Meter.UNITS;
            case UnitPriceClause _ -> true;
        };
    }

    private static Limits ownLimits(SaleClause clause) {
        Optional<Window> counted = clause.scale().window();
        Optional<Window> limited = clause.limits().window();
        return counted.isEmpty() || counted.equals(limited) ? clause.limits() : Limits.NONE;
    }

    /** Does the clause have limits that this curve doesn't know? */
    boolean leavesLimitsOut() {
        return !clause.limits().equals(limits);
    }

    /** The stretch in which all is sold. */
    Window window() {
        return clause.scale().over();
    }

    /** How much so many ticks are: an amount, or units. */
    BigDecimal quantity(BigInteger ticks) {
        return tick.multiply(new BigDecimal(ticks));
    }

    /** The fewest ticks that reach a quantity. */
    BigInteger ticksTo(BigDecimal quantity) {
        return quantity.divide(tick, 0, RoundingMode.CEILING).toBigIntegerExact();
    }

    /** What the party has of so many ticks. */
    BigDecimal at(BigInteger ticks) {
        BigDecimal quantity = quantity(ticks);
        BigDecimal given = limited(unlimited(quantity));
        return party == clause.receiver() ? given : quantity.multiply(price).subtract(given);
    }

    /** What the scale and the uplift give the receiver of a quantity, before its limits. */
    BigDecimal unlimited(BigDecimal quantity) {
        BigDecimal more = uplift.map(each -> each.rate().value()).orElse(BigDecimal.ZERO);
        return scaled(quantity).add(quantity.multiply(more).multiply(price));
    }

    private BigDecimal scaled(BigDecimal quantity) {
        Scale<? extends Factor> scale = clause.scale();
        BigDecimal given = scale.mode() == Mode.MARGINAL
                ? marginal(scale.brackets(), quantity)
                : quantity.multiply(scale.at(quantity).value().value());
        return given.multiply(price);
    }

    private static BigDecimal marginal(List<? extends Bracket<? extends Factor>> brackets, BigDecimal quantity) {
        BigDecimal given = BigDecimal.ZERO;
        for (int i = 0; i < brackets.size(); i++) {
            BigDecimal end = i == brackets.size() - 1
                    ? quantity
                    : quantity.min(brackets.get(i + 1).from());
            BigDecimal part = end.subtract(brackets.get(i).from()).max(BigDecimal.ZERO);
            given = given.add(part.multiply(brackets.get(i).value().value()));
        }
        return given;
    }

    private BigDecimal limited(BigDecimal given) {
        BigDecimal atMost =
                limits.cap().map(cap -> given.min(LimitEffects.value(cap))).orElse(given);
        return limits.floor()
                .map(floor -> atMost.max(LimitEffects.value(floor)))
                .orElse(atMost);
    }

    /**
     * The fewest ticks, from some on, of which the party has at least as much.
     *
     * @return empty when it never has
     */
    Optional<BigInteger> reaching(BigDecimal wanted, BigInteger from) {
        List<? extends Bracket<? extends Factor>> brackets = clause.scale().brackets();
        for (int i = 0; i < brackets.size(); i++) {
            BigInteger first = ticksTo(brackets.get(i).from()).max(from);
            Optional<BigInteger> last = i == brackets.size() - 1
                    ? beyond(wanted, first)
                    : Optional.of(ticksTo(brackets.get(i + 1).from()).subtract(BigInteger.ONE));
            Optional<BigInteger> reached = last.filter(end -> end.compareTo(first) >= 0)
                    .filter(end -> at(end).compareTo(wanted) >= 0)
                    .map(end -> between(wanted, first, end));
            if (reached.isPresent()) {
                return reached;
            }
        }
        return Optional.empty();
    }

    /** In the last bracket: any number of ticks that suffices. */
    private Optional<BigInteger> beyond(BigDecimal wanted, BigInteger first) {
        BigInteger ticks = first.max(BigInteger.ONE);
        for (int i = 0; i < MOST_DOUBLINGS; i++) {
            if (at(ticks).compareTo(wanted) >= 0) {
                return Optional.of(ticks);
            }
            ticks = ticks.shiftLeft(1);
        }
        return Optional.empty();
    }

    /** Inside one bracket more never gives less, so halving finds it. */
    private BigInteger between(BigDecimal wanted, BigInteger first, BigInteger enough) {
        BigInteger low = first;
        BigInteger high = enough;
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (at(middle).compareTo(wanted) >= 0) {
                high = middle;
            } else {
                low = middle.add(BigInteger.ONE);
            }
        }
        return high;
    }
}
