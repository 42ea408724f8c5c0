package dev.ggen.settlement.recalculation;

import dev.ggen.partner.agreement.CountingClause;
import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.MilestoneClause;
import dev.ggen.partner.agreement.MilestoneClause.Milestone;
import dev.ggen.partner.agreement.TotalClause;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clauses that go by others, as tables: what they count, guarantees, milestones, holdbacks. */
final class TotalTerms {
    private final SqlTable clauses = new SqlTable(
            "total_clause",
            "clause VARCHAR, receiver VARCHAR, counted_over VARCHAR, valid_from DATE, valid_until DATE");
    private final SqlTable counts = new SqlTable("counts", "clause VARCHAR, counted VARCHAR");
    private final SqlTable guarantees = new SqlTable("guarantee", "clause VARCHAR, amount VARCHAR");
    private final SqlTable milestones =
            new SqlTable("milestone", "clause VARCHAR, counted_by VARCHAR, reached VARCHAR, amount VARCHAR");

    private final SqlTable holdbacks = new SqlTable(
            "holdback",
            "clause VARCHAR, receiver VARCHAR, rate VARCHAR, months INTEGER, valid_from DATE, valid_until DATE");

    void add(TotalClause clause, String sentence) {
        clause.counted().forEach(number -> counts.row(SqlText.text(clause.number()), SqlText.text(number)));
        switch (clause) {
            case CountingClause counting -> counting(counting, sentence);
            case HoldbackClause holdback -> holdback(holdback, sentence);
        }
    }

    private void counting(CountingClause clause, String sentence) {
        clauses.remark(sentence);
        clauses.row(
                SqlText.text(clause.number()),
                SqlText.text(clause.receiver().word()),
                SqlText.text(clause.over().word()),
                SqlText.date(clause.validity().from()),
                SqlText.date(clause.validity().until()));
        switch (clause) {
            case GuaranteeClause guarantee ->
                guarantees.row(SqlText.text(guarantee.number()), SqlText.text(Money.plain(guarantee.amount())));
            case MilestoneClause each -> each.milestones().forEach(milestone -> milestone(each, milestone));
        }
    }

    private void holdback(HoldbackClause clause, String sentence) {
        holdbacks.remark(sentence);
        holdbacks.row(
                SqlText.text(clause.number()),
                SqlText.text(clause.receiver().word()),
                SqlText.text(clause.rate().plain()),
                Integer.toString(clause.months()),
                SqlText.date(clause.validity().from()),
                SqlText.date(clause.validity().until()));
    }

    private void milestone(MilestoneClause clause, Milestone milestone) {
        milestones.row(
                SqlText.text(clause.number()),
                SqlText.text(clause.meter().name().toLowerCase(Locale.ROOT)),
                SqlText.text(milestone.reached().toPlainString()),
                SqlText.text(Money.plain(milestone.amount())));
    }

    boolean haveCounting() {
        return !clauses.isEmpty();
    }

    boolean haveGuarantees() {
        return !guarantees.isEmpty();
    }

    boolean haveMilestones() {
        return !milestones.isEmpty();
    }

    boolean haveHoldbacks() {
        return !holdbacks.isEmpty();
    }

    String sql() {
        return Stream.of(clauses, guarantees, milestones, holdbacks, counts)
                .filter(table -> !table.isEmpty())
                .map(SqlTable::sql)
                .collect(Collectors.joining());
    }
}
