package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A fixed amount, over and over, in advance: on the clause's first day and then after every stretch.
 *
 * @param number the clause's number in the signed text, unique in its agreement
 * @param purpose what it is for, as people read it
 * @param receiver who gets it
 * @param amount above 0
 * @param every how often
 * @param validity the days on which one can fall due
 */
public record FeeClause(String number, String purpose, Party receiver, Amount amount, Every every, Validity validity)
        implements FixedClause {
    public FeeClause {
        Clause.requireNumber(number);
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(every);
        Objects.requireNonNull(validity);
        if (purpose.isBlank() || amount.signum() <= 0) {
            throw new IllegalArgumentException("a fee has a purpose, and an amount above 0: clause " + number);
        }
    }

    /** How often a fee falls due. */
    public enum Every {
        MONTH("month", 1),
        QUARTER("three months", 3),
        YEAR("year", 12);

        private final String word;
        private final int months;

        Every(String word, int months) {
            this.word = word;
            this.months = months;
        }

        /** As sentences say it, after "every". */
        public String word() {
            return word;
        }
    }

    /** The days in a stretch on which it falls due; a 31st is the month's last day where there is none. */
    public List<LocalDate> dueIn(Validity days) {
        return days.intersect(validity)
                .map(stretch -> Stream.iterate(0L, count -> count + 1)
                        .map(count -> validity.from().plusMonths(count * every.months))
                        .takeWhile(day -> day.isBefore(stretch.until()))
                        .filter(stretch::contains)
                        .toList())
                .orElse(List.of());
    }
}
