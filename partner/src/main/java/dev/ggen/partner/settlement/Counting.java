package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.revenue.Measure;

/** Which measures a clause counts: what its base is made of, and its units. */
final class Counting {
    private Counting() {}

    static boolean isCounted(SaleClause clause, Measure measure) {
        return isBase(clause, measure) || (measure == Measure.UNITS && countsUnits(clause));
    }

    /** Is it part of the amount that is shared? */
    static boolean isBase(SaleClause clause, Measure measure) {
        return switch (clause) {
            case ShareClause share ->
                switch (share.basis()) {
                    case INVOICED -> isInvoiced(measure);
                    case INVOICED_LESS_FEES -> isInvoiced(measure) || measure == Measure.FEE;
                    case COLLECTED -> measure == Measure.COLLECTED;
                    case COLLECTED_LESS_FEES -> measure == Measure.COLLECTED || measure == Measure.FEE;
                };
            case UnitPriceClause _ -> false;
        };
    }

    /** A fee is reported as what was kept: it lowers a base. */
    static BasePart signed(BasePart part) {
        return part.measure() == Measure.FEE ? part.negated() : part;
    }

    private static boolean countsUnits(SaleClause clause) {
        return switch (clause) {
            case ShareClause share -> !share.scale().isFlat() && share.scale().meter() == Meter.UNITS;
            case UnitPriceClause _ -> true;
        };
    }

    private static boolean isInvoiced(Measure measure) {
        return switch (measure) {
            case SALE, REFUND, CREDIT, FORGIVEN -> true;
            case FEE, TAX, PAYMENT, TAX_PAYMENT, ADJUSTMENT, COLLECTED, UNITS -> false;
        };
    }
}
