package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import java.util.Objects;
import java.util.Optional;

/**
 * A share of one revenue stream.
 *
 * @param number the clause's number in the signed text, unique in its agreement
 * @param manner how the parties speak of it
 * @param stream the stream's id in the program
 * @param receiver whose share the scale's rates are; the other party keeps the rest
 * @param scale the share, by how much was sold
 * @param basis of what
 * @param limits the least and the most that the receiver gets
 * @param validity the days on which a sale falls under it
 * @param remainderTo who gets the minor unit that rounding leaves when both lost the same
 * @param exception present when a rate may lie outside the type's range
 */
public record ShareClause(
        String number,
        Manner manner,
        String stream,
        Party receiver,
        Scale<Rate> scale,
        Basis basis,
        Limits limits,
        Validity validity,
        Party remainderTo,
        Optional<ApprovedException> exception)
        implements SaleClause {
    public ShareClause {
        Clause.requireNumber(number);
        Objects.requireNonNull(manner);
        Objects.requireNonNull(stream);
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(scale);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(validity);
        Objects.requireNonNull(remainderTo);
        Objects.requireNonNull(exception);
        if (manner == Manner.RESALE && receiver != Party.PARTNER) {
            throw new IllegalArgumentException("the discount of a resale is the partner's: clause " + number);
        }
        if (scale.mode() == Mode.MARGINAL && scale.meter() == Meter.UNITS) {
            throw new IllegalArgumentException(
                    "clause " + number
                            + " cuts an amount by units: brackets counted in units are slab or retroactive, or give a price per unit");
        }
    }

    @Override
    public Optional<ApprovedException> approval() {
        return exception;
    }

    /** How a share is spoken of. */
    public enum Manner {
        /** So many per cent. */
        SHARE,
        /** The partner buys at a discount off the list price and sells at list: the discount is its margin. */
        RESALE
    }

    /** One rate of what was invoiced, without limits. */
    public static ShareClause flat(
            String number,
            String stream,
            Party receiver,
            Rate rate,
            Validity validity,
            Party remainderTo,
            Optional<ApprovedException> exception) {
        return new ShareClause(
                number,
                Manner.SHARE,
                stream,
                receiver,
                Scale.flat(rate),
                Basis.INVOICED,
                Limits.NONE,
                validity,
                remainderTo,
                exception);
    }
}
