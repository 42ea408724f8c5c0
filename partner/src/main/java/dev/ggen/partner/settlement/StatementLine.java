package dev.ggen.partner.settlement;

import dev.ggen.partner.money.Allocation;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * What one clause gives on one stretch of days: base, rate, both shares, and who owes whom.
 *
 * @param id stable identity
 * @param segment the rate applied
 * @param parts what the base is made of, in the order of {@link dev.ggen.partner.revenue.Measure}
 * @param base exact sum of the parts
 * @param shares the base in minor units, allocated to vendor and partner in this order
 * @param state whether it may be paid
 */
public record StatementLine(
        LineId id, RateSegment segment, List<BasePart> parts, ExactAmount base, Allocation shares, LineState state) {
    /** The order of the two shares in {@code shares}. */
    static final List<Party> PARTIES = List.of(Party.VENDOR, Party.PARTNER);

    public StatementLine {
        Objects.requireNonNull(id);
        Objects.requireNonNull(segment);
        Objects.requireNonNull(base);
        Objects.requireNonNull(state);
        parts = List.copyOf(parts);
        if (shares.parts().size() != PARTIES.size()) {
            throw new IllegalArgumentException("a flat share has two parts: " + id.name());
        }
    }

    /** What the clause gives a party before rounding. */
    public ExactAmount exactShare(Party party) {
        return base.times(segment.clause().rateOf(party));
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
        return segment.collectedBy();
    }

    /** What the party that collected owes the other: the other's share. */
    public Amount amount() {
        return share(owes().other());
    }
}
