package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Amounts that are owed once what several clauses count has reached something, each once in a window. What falls below again, by refunds, is given
 * back.
 *
 * @param number the clause's number in the signed text, unique in its agreement
 * @param purpose what they are for, as people read it
 * @param receiver who gets them
 * @param milestones ascending, at least one and at most {@value #MOST_MILESTONES}
 * @param meter whether the clauses' bases count, or the units sold under them
 * @param over after which stretch counting starts again
 * @param counted the clauses that are counted
 * @param validity the days on which it holds
 */
public record MilestoneClause(
        String number,
        String purpose,
        Party receiver,
        List<Milestone> milestones,
        Meter meter,
        Window over,
        List<String> counted,
        Validity validity)
        implements CountingClause {
    /** More than any contract has, and few enough to print. */
    public static final int MOST_MILESTONES = 24;

    public MilestoneClause {
        TotalClause.require(number, purpose, counted);
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(meter);
        Objects.requireNonNull(over);
        Objects.requireNonNull(validity);
        counted = List.copyOf(counted);
        milestones = List.copyOf(milestones);
        if (milestones.isEmpty() || milestones.size() > MOST_MILESTONES) {
            throw new IllegalArgumentException("clause " + number + " has 1 to " + MOST_MILESTONES + " milestones");
        }
        for (int i = 1; i < milestones.size(); i++) {
            if (milestones.get(i).reached().compareTo(milestones.get(i - 1).reached()) <= 0) {
                throw new IllegalArgumentException("two milestones of clause " + number + " are at "
                        + milestones.get(i).reached().toPlainString() + ", or they aren't in order");
            }
        }
    }

    /**
     * An amount, and what has to be reached for it.
     *
     * @param reached above 0: in units of the currency, or in units sold
     * @param amount above 0
     */
    public record Milestone(BigDecimal reached, Amount amount) {
        public Milestone {
            if (reached.signum() <= 0 || amount.signum() <= 0) {
                throw new IllegalArgumentException("a milestone and its amount are above 0");
            }
            reached = reached.stripTrailingZeros();
        }
    }
}
