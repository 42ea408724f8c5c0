package dev.ggen.settlement.simulation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.revenue.KeySum;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A partner's year: what was signed and when, what was sold and when each row became known, what was published.
 *
 * @param signed what was signed, in order; the first holds from the beginning
 * @param rows what is reported
 * @param rates of exchange
 * @param first the first month that is settled
 * @param last the last one
 */
record Year(List<Signed> signed, List<Row> rows, RatesAtHand rates, YearMonth first, YearMonth last) {
    Year {
        signed = List.copyOf(signed);
        rows = List.copyOf(rows);
    }

    /**
     * An agreement, from when it is settled by.
     *
     * @param by the first month that is closed by it
     * @param since the first month of which it says something else than the one before it
     */
    record Signed(Agreement agreement, YearMonth by, YearMonth since) {}

    Agreement agreement(YearMonth closing) {
        return signed.stream()
                .filter(each -> !each.by().isAfter(closing))
                .reduce((one, later) -> later)
                .orElseThrow()
                .agreement();
    }

    /** Those of which rows come late with a month, and those of which new terms say something else. */
    Set<YearMonth> restatedWith(YearMonth month) {
        Stream<YearMonth> late = rows.stream()
                .filter(row -> row.known().equals(month))
                .map(Row::month)
                .filter(of -> of.isBefore(month));
        Stream<YearMonth> anew = signed.stream()
                .skip(1)
                .filter(each -> each.by().equals(month))
                .flatMap(each -> Stream.iterate(each.since(), of -> of.isBefore(month), of -> of.plusMonths(1)));
        return Stream.concat(late, anew)
                .filter(of -> !of.isBefore(first))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that is known when a month is closed. */
    List<KeySum> sums(YearMonth closed) {
        return rows.stream()
                .filter(row -> !row.known().isAfter(closed))
                .map(Row::sum)
                .toList();
    }

    /** What is known of one month when another is closed. */
    List<KeySum> sums(YearMonth of, YearMonth closed) {
        return rows.stream()
                .filter(row -> row.month().equals(of) && !row.known().isAfter(closed))
                .map(Row::sum)
                .toList();
    }

    /** The year up to a month, as it would have been had everything that was known by then been known and signed in time. */
    Year inTime(YearMonth until, Map<YearMonth, ? extends Collection<ReferenceRate>> ratesOfMonths) {
        List<Row> inTime = rows.stream()
                .filter(row -> !row.known().isAfter(until))
                .map(Row::inTime)
                .toList();
        return new Year(
                List.of(new Signed(agreement(until), first, first)),
                inTime,
                (closed, now) ->
                        ReferenceRates.of(ratesOfMonths.containsKey(closed) ? ratesOfMonths.get(closed) : List.of()),
                first,
                until);
    }

    Year signedAs(Agreement agreement) {
        return new Year(List.of(new Signed(agreement, first, first)), rows, rates, first, last);
    }

    Year withRows(List<Row> others) {
        return new Year(signed, others, rates, first, last);
    }
}
