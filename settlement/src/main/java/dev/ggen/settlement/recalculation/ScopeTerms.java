package dev.ggen.settlement.recalculation;

import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Scope;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import java.time.LocalDate;
import java.util.Optional;

/** Which sales clauses take, and what marked ones add, as tables. */
final class ScopeTerms {
    private final SqlTable scopes = new SqlTable(
            "scope", "clause VARCHAR, marks VARCHAR[], begun_from DATE, begun_before DATE, first_months INTEGER");
    private final SqlTable precedences = new SqlTable("precedes", "clause VARCHAR, preceded VARCHAR");
    private final SqlTable uplifts = new SqlTable("uplift", "clause VARCHAR, mark VARCHAR, rate VARCHAR");

    void add(SaleClause clause) {
        Scope scope = clause.scope();
        if (!scope.takesAll()) {
            scopes.row(
                    SqlText.text(clause.number()),
                    scope.marks().isEmpty() ? SqlText.NULL : "[" + SqlText.texts(scope.marks()) + "]",
                    day(scope.begunFrom()),
                    day(scope.begunBefore()),
                    scope.firstMonths().map(Object::toString).orElse(SqlText.NULL));
        }
        scope.precedes().forEach(number -> precedences.row(SqlText.text(clause.number()), SqlText.text(number)));
        switch (clause) {
            case ShareClause share ->
                share.uplifts()
                        .forEach(uplift -> uplifts.row(
                                SqlText.text(clause.number()),
                                SqlText.text(uplift.mark()),
                                SqlText.text(uplift.rate().plain())));
            case UnitPriceClause _ -> {}
        }
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(SqlText::date).orElse(SqlText.NULL);
    }

    /** Does a clause leave sales to others? */
    boolean haveScopes() {
        return !scopes.isEmpty() || !precedences.isEmpty();
    }

    boolean haveUplifts() {
        return !uplifts.isEmpty();
    }

    String sql() {
        return (haveScopes() ? scopes.sql() + precedences.sql() : "") + (haveUplifts() ? uplifts.sql() : "");
    }
}
