package dev.ggen.settlement.recalculation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Basis;
import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.Limits.Limit;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.program.Party;
import java.util.Locale;
import java.util.Optional;

/** Clauses that go by sales, as tables: products, clauses, brackets. */
final class SaleTerms {
    private final SqlTable products = new SqlTable("product", "product VARCHAR, stream VARCHAR");
    private final SqlTable clauses = new SqlTable(
            "sale_clause",
            "clause VARCHAR, stream VARCHAR, gives VARCHAR, receiver VARCHAR, remainder_to VARCHAR, collected_by VARCHAR, share_of VARCHAR,\n"
                    + "  mode VARCHAR, counted_by VARCHAR, counted_over VARCHAR, floor VARCHAR, cap VARCHAR, limits_over VARCHAR,"
                    + " valid_from DATE, valid_until DATE");
    private final SqlTable brackets = new SqlTable("bracket", "clause VARCHAR, starts_at VARCHAR, factor VARCHAR");
    private final ScopeTerms scopes = new ScopeTerms();

    SaleTerms(Agreement agreement) {
        agreement
                .streamOfProduct()
                .forEach((product, stream) -> products.row(SqlText.text(product), SqlText.text(stream)));
    }

    void add(SaleClause clause, Party collector, String sentence) {
        clauses.remark(sentence);
        clauses.row(
                SqlText.text(clause.number()),
                SqlText.text(clause.stream()),
                SqlText.text(gives(clause)),
                SqlText.text(clause.receiver().word()),
                SqlText.text(remainderTo(clause).word()),
                SqlText.text(collector.word()),
                SqlText.text(base(clause)),
                SqlText.text(clause.scale().mode().name().toLowerCase(Locale.ROOT)),
                SqlText.text(countedBy(clause)),
                SqlText.text(clause.scale().over().word()),
                limit(clause.limits().floor()),
                limit(clause.limits().cap()),
                clause.limits().window().map(Window::word).map(SqlText::text).orElse(SqlText.NULL),
                SqlText.date(clause.validity().from()),
                SqlText.date(clause.validity().until()));
        clause.scale().brackets().forEach(bracket -> bracket(clause, bracket));
        scopes.add(clause);
    }

    private void bracket(SaleClause clause, Bracket<?> bracket) {
        brackets.row(
                SqlText.text(clause.number()),
                SqlText.text(bracket.from().toPlainString()),
                SqlText.text(bracket.value().value().toPlainString()));
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }

    ScopeTerms scopes() {
        return scopes;
    }

    String sql() {
        return products.sql() + clauses.sql() + brackets.sql() + scopes.sql();
    }

    private static String limit(Optional<Limit> limit) {
        return limit.map(each -> SqlText.text(Money.plain(each.amount()))).orElse(SqlText.NULL);
    }

    private static String gives(SaleClause clause) {
        return switch (clause) {
            case ShareClause _ -> "share";
            case UnitPriceClause _ -> "price";
        };
    }

    private static Party remainderTo(SaleClause clause) {
        return switch (clause) {
            case ShareClause share -> share.remainderTo();
            case UnitPriceClause price -> price.receiver();
        };
    }

    private static String base(SaleClause clause) {
        return switch (clause) {
            case ShareClause share -> base(share.basis());
            case UnitPriceClause _ -> "units";
        };
    }

    private static String base(Basis basis) {
        return switch (basis) {
            case INVOICED -> "invoiced";
            case INVOICED_LESS_FEES -> "invoiced less fees";
            case COLLECTED -> "collected";
            case COLLECTED_LESS_FEES -> "collected less fees";
        };
    }

    private static String countedBy(SaleClause clause) {
        boolean byUnits = clause instanceof UnitPriceClause || clause.scale().meter() == Meter.UNITS;
        return byUnits ? "units" : "amount";
    }
}
