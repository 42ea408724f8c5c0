package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.FeeClause;
import dev.ggen.partner.agreement.FixedClause;
import dev.ggen.partner.agreement.InstalmentClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An amount that is owed on a day, whatever was sold.
 *
 * @param agreement the agreement's id
 * @param clause the clause that says so
 * @param days the one day
 * @param amount how much
 */
public record FixedSegment(String agreement, FixedClause clause, Validity days, Amount amount) implements Segment {
    public FixedSegment {
        Objects.requireNonNull(agreement);
        Objects.requireNonNull(clause);
        Objects.requireNonNull(days);
        Objects.requireNonNull(amount);
    }

    /** Those of a clause that fall into a stretch of days; none for a clause that needs sales. */
    static List<FixedSegment> of(String agreement, FixedClause clause, Validity days) {
        return switch (clause) {
            case FeeClause fee ->
                fee.dueIn(days).stream()
                        .map(day -> new FixedSegment(agreement, fee, oneDay(day), fee.amount()))
                        .toList();
            case InstalmentClause grant ->
                grant.payableIn(days).stream()
                        .map(each -> new FixedSegment(agreement, grant, oneDay(each.payableOn()), each.amount()))
                        .toList();
        };
    }

    private static Validity oneDay(LocalDate day) {
        return new Validity(day, day.plusDays(1));
    }

    @Override
    public Party owes() {
        return clause.receiver().other();
    }
}
