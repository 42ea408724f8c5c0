package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Amounts on days, such as the instalments of a research grant.
 *
 * @param number the clause's number in the signed text, unique in its agreement
 * @param purpose what they are for, as people read it
 * @param receiver who gets them
 * @param instalments ordered by day, at most one a day
 * @param validity the days on which the clause holds; all instalments lie in it
 */
public record InstalmentClause(
        String number, String purpose, Party receiver, List<Instalment> instalments, Validity validity)
        implements FixedClause {
    public InstalmentClause {
        Clause.requireNumber(number);
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(validity);
        instalments = instalments.stream()
                .sorted(Comparator.comparing(Instalment::payableOn))
                .toList();
        if (purpose.isBlank() || instalments.isEmpty()) {
            throw new IllegalArgumentException(
                    "instalments have a purpose, and there is at least one: clause " + number);
        }
        for (int i = 0; i < instalments.size(); i++) {
            LocalDate day = instalments.get(i).payableOn();
            if (!validity.contains(day)) {
                throw new IllegalArgumentException("the instalment of " + day + " lies outside clause " + number);
            }
            if (i > 0 && instalments.get(i - 1).payableOn().equals(day)) {
                throw new IllegalArgumentException("clause " + number + " has two instalments on " + day);
            }
        }
    }

    /**
     * One of them.
     *
     * @param amount above 0
     * @param payableOn the day on which it is owed
     */
    public record Instalment(Amount amount, LocalDate payableOn) {
        public Instalment {
            Objects.requireNonNull(payableOn);
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("an instalment is above 0, not " + amount.minor());
            }
        }
    }

    /** Those payable in a stretch of days. */
    public List<Instalment> payableIn(Validity days) {
        return instalments.stream()
                .filter(instalment -> days.contains(instalment.payableOn()))
                .toList();
    }
}
