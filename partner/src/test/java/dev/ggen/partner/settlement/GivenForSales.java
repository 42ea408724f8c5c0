package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.money.ExactAmount;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** What settlement gives a clause's receiver for sales, without a ledger around it. */
public final class GivenForSales {
    private GivenForSales() {}

    /** What was sold in a month. */
    public record Sold(BigDecimal base, BigDecimal units) {}

    /** The exact sum of all steps of months that follow each other in one window, as statements' lines have them; the last ends the window. */
    public static BigDecimal of(SaleClause clause, CurrencyUnit currency, Sold... months) {
        Counted before = Counted.nothing(currency);
        ExactAmount given = ExactAmount.zero(currency);
        for (int i = 0; i < months.length; i++) {
            ExactAmount base = new ExactAmount(months[i].base(), currency);
            Counted sold = new Counted(base, months[i].units(), ExactAmount.zero(currency), ExactAmount.zero(currency));
            ExactAmount earned = sum(steps(clause, sold, before), currency);
            boolean isLast = i == months.length - 1;
            List<Step> limits = LimitArithmetic.steps(clause.limits(), before.earned(), earned, isLast);
            ExactAmount ofMonth = earned.plus(sum(limits, currency));
            given = given.plus(ofMonth);
            before = before.plus(new Counted(base, months[i].units(), earned, ofMonth));
        }
        return given.value();
    }

    private static List<Step> steps(SaleClause clause, Counted sold, Counted before) {
        return switch (clause) {
            case ShareClause share -> ScaleArithmetic.share(share.scale(), sold, before);
            case UnitPriceClause price -> ScaleArithmetic.price(price.scale(), sold, before);
        };
    }

    private static ExactAmount sum(List<Step> steps, CurrencyUnit currency) {
        return steps.stream().map(Step::gives).reduce(ExactAmount.zero(currency), ExactAmount::plus);
    }
}
