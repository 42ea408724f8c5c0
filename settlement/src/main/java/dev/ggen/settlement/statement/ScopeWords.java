package dev.ggen.settlement.statement;

import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Scope;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;

/** Which sales a clause takes, in words. */
final class ScopeWords {
    private ScopeWords() {}

    /** {@code , marked registered-deal, in the first 12 months of a line}; nothing where it takes all. */
    static void of(SaleClause clause, Words words) {
        Scope scope = clause.scope();
        if (!scope.marks().isEmpty()) {
            words.say(", marked ").value(String.join(" / ", scope.marks()));
        }
        scope.begunFrom()
                .ifPresent(day ->
                        words.say(", of lines begun on ").value(day.toString()).say(" or later"));
        scope.begunBefore()
                .ifPresent(day -> words.say(", of lines begun before ").value(day.toString()));
        scope.firstMonths()
                .ifPresent(months -> words.say(", in the first ")
                        .value(Integer.toString(months))
                        .say(" months of a line"));
    }

    /** {@code ; 5 % more where marked registered-deal; asked before clause 2}. */
    static void more(SaleClause clause, Words words) {
        switch (clause) {
            case ShareClause share ->
                share.uplifts()
                        .forEach(uplift -> words.say("; ")
                                .value(uplift.rate().percent())
                                .say(" more where marked ")
                                .value(uplift.mark()));
            case UnitPriceClause _ -> {}
        }
        clause.scope()
                .precedes()
                .forEach(number -> words.say("; asked before clause ").value(number));
    }
}
