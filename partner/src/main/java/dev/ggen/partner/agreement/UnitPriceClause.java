package dev.ggen.partner.agreement;

import dev.ggen.partner.program.Party;
import java.util.Objects;

/**
 * A price for each unit sold, such as an exam's fee.
 *
 * @param number the clause's number in the signed text, unique in its agreement
 * @param stream the stream's id in the program
 * @param receiver who gets the price
 * @param scale the price, by how many units
 * @param limits the least and the most that the receiver gets
 * @param validity the days on which a unit falls under it
 * @param scope which units of the stream
 */
public record UnitPriceClause(
        String number,
        String stream,
        Party receiver,
        Scale<UnitPrice> scale,
        Limits limits,
        Validity validity,
        Scope scope)
        implements SaleClause {
    public UnitPriceClause {
        Clause.requireNumber(number);
        Objects.requireNonNull(stream);
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(validity);
        Objects.requireNonNull(scope);
        if (!scale.isFlat() && scale.meter() != Meter.UNITS) {
            throw new IllegalArgumentException("a price per unit goes by units: clause " + number);
        }
    }

    /** A price of all units of the stream. */
    public UnitPriceClause(
            String number, String stream, Party receiver, Scale<UnitPrice> scale, Limits limits, Validity validity) {
        this(number, stream, receiver, scale, limits, validity, Scope.ALL);
    }
}
