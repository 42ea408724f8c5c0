package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.money.ExactAmount;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** What settlement gives a clause's receiver for one month's sales, without a ledger around it. */
public final class GivenForSales {
    private GivenForSales() {}

    /** The exact sum of the steps, as a statement's line has them; the month ends its windows. */
    public static BigDecimal of(SaleClause clause, CurrencyUnit currency, BigDecimal base, BigDecimal units) {
        Counted nothing = Counted.nothing(currency);
        Counted month = new Counted(new ExactAmount(base, currency), units, ExactAmount.zero(currency));
        List<Step> steps = switch (clause) {
            case ShareClause share -> ScaleArithmetic.share(share.scale(), month, nothing);
            case UnitPriceClause price -> ScaleArithmetic.price(price.scale(), month, nothing);
        };
        ExactAmount earned = sum(steps, currency);
        List<Step> limits = LimitArithmetic.steps(clause.limits(), ExactAmount.zero(currency), earned, true);
        return earned.plus(sum(limits, currency)).value();
    }

    private static ExactAmount sum(List<Step> steps, CurrencyUnit currency) {
        return steps.stream().map(Step::gives).reduce(ExactAmount.zero(currency), ExactAmount::plus);
    }
}
