package dev.ggen.settlement.recalculation;

import dev.ggen.partner.agreement.FeeClause;
import dev.ggen.partner.agreement.FixedClause;
import dev.ggen.partner.agreement.InstalmentClause;
import dev.ggen.partner.agreement.InstalmentClause.Instalment;

/** Clauses whose amounts are stated, as tables: fees, instalments. */
final class FixedTerms {
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    private final SqlTable fees = new SqlTable(
            "fee_clause",
            "clause VARCHAR, receiver VARCHAR, amount VARCHAR, every_months INTEGER, valid_from DATE, valid_until DATE");
    private final SqlTable instalments =
            new SqlTable("instalment", "clause VARCHAR, receiver VARCHAR, amount VARCHAR, payable_on DATE");

    void add(FixedClause clause, String sentence) {
        switch (clause) {
            case FeeClause fee -> fee(fee, sentence);
            case InstalmentClause grant -> {
                instalments.remark(sentence);
                grant.instalments().forEach(each -> instalment(grant, each));
            }
        }
    }

    private void fee(FeeClause clause, String sentence) {
        fees.remark(sentence);
        fees.row(
                SqlText.text(clause.number()),
                SqlText.text(clause.receiver().word()),
                SqlText.text(Money.plain(clause.amount())),
                Integer.toString(months(clause.every())),
                SqlText.date(clause.validity().from()),
                SqlText.date(clause.validity().until()));
    }

    private void instalment(InstalmentClause clause, Instalment instalment) {
        instalments.row(
                SqlText.text(clause.number()),
                SqlText.text(clause.receiver().word()),
                SqlText.text(Money.plain(instalment.amount())),
                SqlText.date(instalment.payableOn()));
    }

    private static int months(FeeClause.Every every) {
        return switch (every) {
            case MONTH -> 1;
            case QUARTER -> MONTHS_OF_QUARTER;
            case YEAR -> MONTHS_OF_YEAR;
        };
    }

    boolean haveFees() {
        return !fees.isEmpty();
    }

    boolean haveInstalments() {
        return !instalments.isEmpty();
    }

    String sql() {
        return (haveFees() ? fees.sql() : "") + (haveInstalments() ? instalments.sql() : "");
    }
}
