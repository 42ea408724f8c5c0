package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.money.Allocation;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one clause gives on one stretch of days: base, steps, both shares, and who owes whom.
 *
 * @param id stable identity
 * @param segment the clause on its days
 * @param parts what was counted, in the order of {@link dev.ggen.partner.revenue.Measure}; none for a fixed amount
 * @param base what is shared: the exact sum of the parts that are money, or what units or the clause come to
 * @param before what earlier months had counted; none where the clause doesn't go by them, or the month is the first
 * @param given what the clause's receiver gets, exactly; the other gets the rest of the base
 * @param shares the base in minor units, allocated to vendor and partner in this order
 * @param state whether it may be paid
 */
public record StatementLine(
        LineId id,
        Segment segment,
        List<BasePart> parts,
        ExactAmount base,
        List<Before> before,
        Given given,
        Allocation shares,
        LineState state) {
    /** The order of the two shares in {@code shares}. */
    static final List<Party> PARTIES = List.of(Party.VENDOR, Party.PARTNER);

    public StatementLine {
        Objects.requireNonNull(id);
        Objects.requireNonNull(segment);
        Objects.requireNonNull(base);
        Objects.requireNonNull(given);
        Objects.requireNonNull(state);
        parts = List.copyOf(parts);
        before = List.copyOf(before);
        if (shares.parts().size() != PARTIES.size()) {
            throw new IllegalArgumentException("a line has two shares: " + id.name());
        }
    }

    /** A line that is due, its shares rounded once, together. */
    static StatementLine of(Segment segment, List<BasePart> parts, ExactAmount base, List<Before> before, Given given) {
        return new StatementLine(
                LineId.of(segment, base.currency()),
                segment,
                parts,
                base,
                before,
                given,
                shares(segment, base, given),
                LineState.DUE);
    }

    private static Allocation shares(Segment segment, ExactAmount base, Given given) {
        Party receiver = segment.clause().receiver();
        ExactAmount rest = base.minus(given.exact());
        List<ExactAmount> exact =
                receiver == Party.VENDOR ? List.of(given.exact(), rest) : List.of(rest, given.exact());
        if (Allocation.isMixed(exact)) {
            return Allocation.ofTwo(exact, PARTIES.indexOf(receiver));
        }
        Party first = remainderTo(segment);
        return Allocation.of(exact, List.of(PARTIES.indexOf(first), PARTIES.indexOf(first.other())));
    }

    private static Party remainderTo(Segment segment) {
        return segment.clause() instanceof ShareClause share
                ? share.remainderTo()
                : segment.clause().receiver();
    }

    /** What the clause gives a party before rounding. */
    public ExactAmount exactShare(Party party) {
        return party == segment.clause().receiver() ? given.exact() : base.minus(given.exact());
    }

    /** The one rate of all of the base, where the clause has one and no limit touched it. */
    public Optional<Rate> rateOf(Party party) {
        return segment.clause() instanceof ShareClause share
                        && share.scale().isFlat()
                        && given.steps().size() == 1
                ? Optional.of(
                        party == share.receiver()
                                ? share.scale().first()
                                : share.scale().first().complement())
                : Optional.empty();
    }

    /** Does each row give its own part of it, whatever else was sold: one rate or price, and no limit reached? */
    public boolean isProportional() {
        return segment instanceof RateSegment rate
                && rate.clause().scale().isFlat()
                && given.steps().stream().allMatch(step -> switch (step.kind()) {
                    case SHARE, PRICE, UPLIFT -> true;
                    case EARLIER_SHARE, EARLIER_PRICE, CAP, FLOOR, BONUS, HOLD, RELEASE, FIXED -> false;
                });
    }

    /** What the clause gives a party, in minor units. */
    public Amount share(Party party) {
        return shares.parts().get(PARTIES.indexOf(party));
    }

    /** The minor units that rounding gave a party beyond the cut value: 0, 1 or −1. */
    public int remainder(Party party) {
        return shares.remainders().get(PARTIES.indexOf(party));
    }

    /** A party's share before rounding gave it anything: what is smaller than a minor unit is cut off. */
    public Amount cut(Party party) {
        Amount share = share(party);
        return new Amount(share.minor().subtract(BigInteger.valueOf(remainder(party))), share.currency());
    }

    /** Who has the other's money and passes it on. */
    public Party owes() {
        return segment.owes();
    }

    /** What the partner owes the vendor by it; negative where the vendor owes. */
    public Amount owedToVendor() {
        return owes() == Party.PARTNER ? amount() : amount().negated();
    }

    /** What the party that owes owes the other: the other's share. */
    public Amount amount() {
        return share(owes().other());
    }
}
