package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import java.util.Objects;
import java.util.Optional;

/**
 * A flat share of one revenue stream.
 *
 * @param number the clause's number in the signed text, unique in its agreement
 * @param stream the stream's id in the program
 * @param receiver whose share {@code rate} is; the other party keeps the rest
 * @param rate the share
 * @param validity the days on which a sale falls under it
 * @param remainderTo who gets the minor unit that rounding leaves when both lost the same
 * @param exception present when the rate may lie outside the type's range
 */
public record ShareClause(
        String number,
        String stream,
        Party receiver,
        Rate rate,
        Validity validity,
        Party remainderTo,
        Optional<ApprovedException> exception) {
    public ShareClause {
        Objects.requireNonNull(stream);
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(rate);
        Objects.requireNonNull(validity);
        Objects.requireNonNull(remainderTo);
        Objects.requireNonNull(exception);
        if (!number.matches("[0-9A-Za-z][0-9A-Za-z.-]{0,31}")) {
            throw new IllegalArgumentException("a clause number is like 4.1: " + number);
        }
    }

    /** What the party gets: the rate or what it leaves. */
    public Rate rateOf(Party party) {
        return party == receiver ? rate : rate.complement();
    }
}
