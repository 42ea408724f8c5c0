package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param scope which sales of the stream
 * @param uplifts what the receiver gets beside it of marked sales, each mark once
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
        Optional<ApprovedException> exception,
        Scope scope,
        List<Uplift> uplifts)
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
        Objects.requireNonNull(scope);
        uplifts = uplifts.stream().sorted(Comparator.comparing(Uplift::mark)).toList();
        requireUplifts(number, scale, uplifts);
        if (manner == Manner.RESALE && receiver != Party.PARTNER) {
            throw new IllegalArgumentException("the discount of a resale is the partner's: clause " + number);
        }
        if (scale.mode() == Mode.MARGINAL && scale.meter() == Meter.UNITS) {
            throw new IllegalArgumentException(
                    "clause " + number
                            + " cuts an amount by units: brackets counted in units are slab or retroactive, or give a price per unit");
        }
    }

    private static void requireUplifts(String number, Scale<Rate> scale, List<Uplift> uplifts) {
        if (uplifts.stream().map(Uplift::mark).distinct().count() < uplifts.size()) {
            throw new IllegalArgumentException("a mark has one uplift: clause " + number);
        }
        BigDecimal greatest = scale.brackets().stream()
                .map(bracket -> bracket.value().value())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        uplifts.stream()
                .filter(uplift -> greatest.add(uplift.rate().value()).compareTo(BigDecimal.ONE) > 0)
                .findFirst()
                .ifPresent(uplift -> {
                    throw new IllegalArgumentException("with its uplift for " + uplift.mark() + " clause " + number
                            + " gives more than the whole sale");
                });
    }

    /** A share of all sales of the stream, whatever they are marked with. */
    public ShareClause(
            String number,
            Manner manner,
            String stream,
            Party receiver,
            Scale<Rate> scale,
            Basis basis,
            Limits limits,
            Validity validity,
            Party remainderTo,
            Optional<ApprovedException> exception) {
        this(
                number,
                manner,
                stream,
                receiver,
                scale,
                basis,
                limits,
                validity,
                remainderTo,
                exception,
                Scope.ALL,
                List.of());
    }

    /** Every rate that a sale can have: those of the scale, and each with each uplift. */
    public List<Rate> rates() {
        return scale.brackets().stream()
                .map(Bracket::value)
                .flatMap(rate -> Stream.concat(
                        Stream.of(rate),
                        uplifts.stream()
                                .map(uplift ->
                                        new Rate(rate.value().add(uplift.rate().value())))))
                .toList();
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
