package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Basis;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.lint.Advice.Weight;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.LeakageLimit;
import dev.ggen.partner.program.Party;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of a sale at list price is given away in all: discount, marketplace's fee, the partner's share and what goes into its development fund.
 *
 * <p>The discount comes off the list price; the rest are parts of what the customer then pays. The partner's share is the greatest that the
 * clause can give, and of what is left after the marketplace's fee where the clause says so. Prices per unit and fixed amounts aren't parts
 * of a sale and aren't counted. Every limit that is about the stream, its agreement type or the whole program must hold.
 */
final class Leakage {
    private final ShareClause clause;
    private final LeakageLimit limit;

    private Leakage(ShareClause clause, LeakageLimit limit) {
        this.clause = clause;
        this.limit = limit;
    }

    static List<Advice> of(SaleClause clause, String type, List<LeakageLimit> limits) {
        return switch (clause) {
            case ShareClause share ->
                limits.stream()
                        .filter(limit -> limit.isAbout(type, share.stream()))
                        .map(limit -> new Leakage(share, limit))
                        .filter(Leakage::isOver)
                        .map(Leakage::advice)
                        .toList();
            case UnitPriceClause _ -> List.of();
        };
    }

    private boolean isOver() {
        return total().compareTo(limit.most().value()) > 0;
    }

    private BigDecimal total() {
        return limit.discount()
                .value()
                .add(ofPrice(limit.marketplaceFee().value()))
                .add(partner())
                .add(ofPrice(limit.fund().value()));
    }

    private BigDecimal ofPrice(BigDecimal fraction) {
        return limit.discount().complement().value().multiply(fraction);
    }

    private BigDecimal partner() {
        boolean isLessFees = clause.basis() == Basis.INVOICED_LESS_FEES || clause.basis() == Basis.COLLECTED_LESS_FEES;
        BigDecimal base = isLessFees ? limit.marketplaceFee().complement().value() : BigDecimal.ONE;
        return ofPrice(base.multiply(greatest().value()));
    }

    private Rate greatest() {
        Stream<Rate> rates = clause.rates().stream();
        Stream<Rate> partners = clause.receiver() == Party.PARTNER ? rates : rates.map(Rate::complement);
        return partners.max(Comparator.naturalOrder()).orElseThrow();
    }

    private Advice advice() {
        return new Advice(
                "leakage-over-limit",
                Weight.LOOK,
                clause.number(),
                "by clause " + clause.number() + " up to " + Figures.percent(total())
                        + " of the list price is given away: " + Figures.percent(partner()) + " to the partner, "
                        + Figures.percent(limit.discount().value()) + " as discount, "
                        + Figures.percent(ofPrice(limit.marketplaceFee().value())) + " to the marketplace, "
                        + Figures.percent(ofPrice(limit.fund().value())) + " into the development fund",
                "at most " + Figures.percent(limit.most().value()) + ", as the program limits it",
                "lower one of them, or let who decides on the program raise the limit");
    }
}
