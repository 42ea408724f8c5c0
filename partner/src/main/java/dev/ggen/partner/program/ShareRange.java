package dev.ggen.partner.program;

import dev.ggen.partner.money.Rate;
import java.util.Objects;

/**
 * What may be negotiated for one stream.
 *
 * @param receiver whose share the range bounds
 * @param minimum the least share
 * @param maximum the greatest share
 */
public record ShareRange(Party receiver, Rate minimum, Rate maximum) {
    public ShareRange {
        Objects.requireNonNull(receiver);
        if (minimum.compareTo(maximum) > 0) {
            throw new IllegalArgumentException(
                    "a range's minimum is at most its maximum: " + minimum.plain() + " to " + maximum.plain());
        }
    }

    /** Whether a share of the given party lies inside; the other party's share is measured by what it leaves. */
    public boolean allows(Party party, Rate rate) {
        Rate measured = party == receiver ? rate : rate.complement();
        return minimum.compareTo(measured) <= 0 && measured.compareTo(maximum) <= 0;
    }
}
