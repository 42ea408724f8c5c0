package dev.ggen.settlement.recalculation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.CountingClause;
import dev.ggen.partner.agreement.FixedClause;
import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.MilestoneClause;
import dev.ggen.partner.agreement.MilestoneClause.Milestone;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;

/**
 * How many decimals an agreement's figures have, so that all can be counted in whole numbers.
 *
 * @param ofAmounts of amounts and units: as fine as reports are and rates of exchange make them, or finer where a bracket begins there
 * @param ofSplits of the parts of what is divided between agreements, which amounts have beside their own
 * @param ofFactors of shares and prices
 * @param ofCurrency of what is paid
 */
record Places(int ofAmounts, int ofSplits, int ofFactors, int ofCurrency) {
    private static final int MILLIONTHS = 6;

    static Places of(Agreement agreement, RateTerms rates) {
        int ofSplits = most(agreement.sources().stream().flatMap(Places::fractions), 0);
        return new Places(
                most(agreement.clauses().stream().flatMap(Places::amounts), MILLIONTHS + rates.decimals() + ofSplits),
                ofSplits,
                most(agreement.clauses().stream().flatMap(Places::factors), 0),
                agreement.currency().getDecimalPlaces());
    }

    private static int most(Stream<BigDecimal> numbers, int atLeast) {
        return numbers.mapToInt(BigDecimal::scale).reduce(atLeast, Math::max);
    }

    private static Stream<BigDecimal> amounts(Clause clause) {
        return switch (clause) {
            case SaleClause sale -> sale.scale().brackets().stream().map(bracket -> bracket.from());
            case MilestoneClause milestones -> milestones.milestones().stream().map(Milestone::reached);
            case FixedClause _, GuaranteeClause _, HoldbackClause _ -> Stream.of();
        };
    }

    private static Stream<BigDecimal> fractions(ReportSource source) {
        return source.splits().stream()
                .flatMap(split -> split.fractions().values().stream())
                .map(Rate::value);
    }

    private static Stream<BigDecimal> factors(Clause clause) {
        return switch (clause) {
            case ShareClause share ->
                Stream.concat(
                        values(share),
                        share.uplifts().stream().map(uplift -> uplift.rate().value()));
            case UnitPriceClause price -> values(price);
            case HoldbackClause holdback -> Stream.of(holdback.rate().value());
            case FixedClause _, CountingClause _ -> Stream.of();
        };
    }

    private static Stream<BigDecimal> values(SaleClause clause) {
        return clause.scale().brackets().stream().map(bracket -> bracket.value().value());
    }

    String sql() {
        return macro("amount_decimals", Integer.toString(ofAmounts))
                + (ofSplits == 0
                        ? ""
                        : macro("split_decimals", Integer.toString(ofSplits)) + macro("split_one", power(ofSplits)))
                + macro("factor_decimals", Integer.toString(ofFactors))
                + macro("factor_one", power(ofFactors))
                + macro("minor_digits", Integer.toString(ofCurrency))
                + macro("minor_per_unit", power(ofCurrency))
                + macro("per_minor", power(ofAmounts + ofFactors - ofCurrency));
    }

    static String macro(String name, String value) {
        return "CREATE OR REPLACE TEMP MACRO " + name + "() AS " + value + ";\n";
    }

    private static String power(int exponent) {
        return BigInteger.TEN.pow(exponent) + "::HUGEINT";
    }
}
