package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.CountingClause;
import dev.ggen.partner.agreement.FixedClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.program.LeakageLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * What is odd in an agreement's rules, though it may be settled: days without a rule, steps at which more pays less, limits that leave a
 * bracket without effect, marks and holdbacks without one, sales of which too much is given away.
 *
 * <p>Two rules for one cent are no advice but an objection ({@link dev.ggen.partner.agreement.AgreementRules}): nothing is settled by them.
 */
public final class AgreementLint {
    private AgreementLint() {}

    /**
     * All advice, in the order of the agreement's clauses, then of holdbacks together, by streams and sales without a clause, and of its term; none for an agreement without oddities.
     *
     * @param limits what the program lets be given away; without one nothing is said of it
     * @param marking the names of the report formats that can mark a sale
     */
    public static List<Advice> check(Agreement agreement, List<LeakageLimit> limits, Set<String> marking) {
        List<Advice> advice = new ArrayList<>();
        for (Clause clause : agreement.clauses()) {
            advice.addAll(
                    switch (clause) {
                        case SaleClause sale -> ofSales(sale, agreement, limits, marking);
                        case HoldbackClause holdback -> HoldbackEffects.of(holdback, agreement);
                        case FixedClause _, CountingClause _ -> List.of();
                    });
        }
        advice.addAll(HoldbackTotals.of(agreement));
        advice.addAll(DaysWithoutClause.of(agreement));
        advice.addAll(SalesWithoutClause.of(agreement));
        advice.addAll(PartialMonths.of(agreement));
        return advice;
    }

    private static List<Advice> ofSales(
            SaleClause clause, Agreement agreement, List<LeakageLimit> limits, Set<String> marking) {
        CurrencyUnit currency = agreement.currency();
        return Stream.of(
                        Cliffs.of(clause, currency),
                        PriceSteps.of(clause, currency),
                        LimitEffects.of(clause, currency),
                        MarkEffects.of(clause, agreement, marking),
                        Leakage.of(clause, agreement.type(), limits))
                .flatMap(List::stream)
                .toList();
    }
}
