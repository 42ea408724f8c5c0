package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * A part of what a party gets by other clauses is held back each month, and released some months later.
 *
 * <p>What is still held when the clause ends is released with its last month, in which nothing is held back: a statement after the end would have
 * no agreement to come from.
 *
 * @param number the clause's number in the signed text, unique in its agreement
 * @param purpose what it secures, as people read it
 * @param receiver whose share is held back, by the other
 * @param rate which part of the share, above 0
 * @param months after how many months it is released, from 1 to {@value #MOST_MONTHS}
 * @param counted the clauses of whose shares a part is held back
 * @param validity the days on which it holds
 */
public record HoldbackClause(
        String number, String purpose, Party receiver, Rate rate, int months, List<String> counted, Validity validity)
        implements TotalClause {
    /** Ten years. */
    public static final int MOST_MONTHS = 120;

    public HoldbackClause {
        TotalClause.require(number, purpose, counted);
        Objects.requireNonNull(receiver);
        Objects.requireNonNull(validity);
        counted = List.copyOf(counted);
        if (rate.value().signum() == 0) {
            throw new IllegalArgumentException("a holdback holds something back: clause " + number);
        }
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException(
                    "a holdback is released after 1 to " + MOST_MONTHS + " months, not " + months);
        }
    }

    @Override
    public boolean looksBack() {
        return true;
    }

    /** The month in which nothing is held back any more. */
    public YearMonth last() {
        return YearMonth.from(validity.until().minusDays(1));
    }
}
