package dev.ggen.settlement.replay;

import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to compare, over which months.
 *
 * @param old the terms that hold
 * @param now the terms that are tried
 * @param transactions folder of reports, for both
 * @param from the first month
 * @param to the last month
 * @param rates published rates of exchange; empty where no agreement converts
 * @param limits what the rating engine may use
 */
public record ReplayRequest(
        TermsFolders old,
        TermsFolders now,
        NamedFolder transactions,
        Period from,
        Period to,
        Optional<NamedFolder> rates,
        RatingLimits limits) {
    /** Five years: more than anybody renegotiates over, and few enough to be settled twice while one waits. */
    public static final int MOST_MONTHS = 60;

    public ReplayRequest {
        if (!isRange(from, to)) {
            throw new IllegalArgumentException(
                    "from 1 to " + MOST_MONTHS + " months, not " + from.name() + " to " + to.name());
        }
    }

    /** Of agreements in one currency. */
    public ReplayRequest(
            TermsFolders old, TermsFolders now, NamedFolder transactions, Period from, Period to, RatingLimits limits) {
        this(old, now, transactions, from, to, Optional.empty(), limits);
    }

    /**
     * Where terms are.
     *
     * @param program folder of the program
     * @param agreements folder of agreements, signed or not
     * @param changed folder of agreements, each in place of the one of its name; empty where none is changed
     */
    public record TermsFolders(NamedFolder program, NamedFolder agreements, Optional<NamedFolder> changed) {}

    /** Whether two months can be the first and the last. */
    public static boolean isRange(Period from, Period to) {
        return !to.month().isBefore(from.month()) && count(from, to) <= MOST_MONTHS;
    }

    private static long count(Period from, Period to) {
        return ChronoUnit.MONTHS.between(from.month(), to.month()) + 1;
    }

    /** All months, in order. */
    public List<Period> months() {
        return Stream.iterate(from.month(), month -> month.plusMonths(1))
                .limit(count(from, to))
                .map(Period::new)
                .toList();
    }
}
