package dev.ggen.settlement.accrual;

import dev.ggen.partner.forecast.Cover;
import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.replay.ReplayRequest.TermsFolders;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which open month to estimate.
 *
 * @param terms program and agreements, signed or not
 * @param transactions folder of reports, of the month and of those before
 * @param open the month
 * @param on the last day of which anything is known
 * @param months how many earlier months to go by at most
 * @param cover how often the band shall hold at least
 * @param limits what the rating engine may use
 */
public record AccrualRequest(
        TermsFolders terms,
        NamedFolder transactions,
        Period open,
        LocalDate on,
        int months,
        Cover cover,
        RatingLimits limits) {
    /** Five years. */
    public static final int MOST_MONTHS = 60;

    /** What is gone by where nothing is said. */
    public static final int USUAL_MONTHS = 24;

    public AccrualRequest {
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("1 to " + MOST_MONTHS + " months, not " + months);
        }
        if (on.isBefore(open.days().from())) {
            throw new IllegalArgumentException("of " + open.name() + " nothing is known on " + on);
        }
    }

    /** The first moment at which nothing is known any more. */
    Instant until() {
        return on.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The same of another month, when it was as old. */
    Instant until(YearMonth month) {
        return month.atDay(1)
                .plusDays(ChronoUnit.DAYS.between(open.days().from(), on) + 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** Those before it that it may go by, in order. */
    List<Period> earlier() {
        return Stream.iterate(open.month().minusMonths(months), month -> month.plusMonths(1))
                .limit(months)
                .map(Period::new)
                .toList();
    }
}
