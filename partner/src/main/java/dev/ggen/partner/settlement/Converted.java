package dev.ggen.partner.settlement;

import dev.ggen.partner.exchange.ExchangeRate;
import dev.ggen.partner.exchange.Quote;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.money.Rate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The part of a sum that was reported in another currency, and what it comes to in the agreement's by one rate. Nothing is rounded.
 *
 * @param rate by which it is converted
 * @param amount as reported, in its own currency
 * @param gives the same in the agreement's currency
 * @param rows how many transaction lines
 * @param seen every published rate that the choice of this one rests on
 */
public record Converted(
        ExchangeRate rate, ExactAmount amount, ExactAmount gives, long rows, SortedSet<ReferenceRate> seen) {
    public Converted {
        Objects.requireNonNull(rate);
        Objects.requireNonNull(amount);
        Objects.requireNonNull(gives);
        seen = Collections.unmodifiableSortedSet(new TreeSet<>(seen));
    }

    static Converted of(Quote.Found quote, ExactAmount amount, long rows) {
        return new Converted(quote.rate(), amount, quote.rate().convert(amount), rows, new TreeSet<>(quote.seen()));
    }

    private Converted plus(Converted other) {
        SortedSet<ReferenceRate> both = new TreeSet<>(seen);
        both.addAll(other.seen);
        return new Converted(
                rate, amount.plus(other.amount), gives.plus(other.gives), Math.addExact(rows, other.rows), both);
    }

    Converted times(Rate fraction) {
        return new Converted(rate, amount.times(fraction), gives.times(fraction), rows, seen);
    }

    Converted negated() {
        return new Converted(rate, amount.negated(), gives.negated(), rows, seen);
    }

    /** Two lists as one, each rate once, by currency and day. */
    static List<Converted> merged(Collection<Converted> one, Collection<Converted> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return List.of();
        }
        SortedMap<ExchangeRate, Converted> byRate = new TreeMap<>();
        Stream.concat(one.stream(), other.stream()).forEach(each -> byRate.merge(each.rate(), each, Converted::plus));
        return List.copyOf(byRate.values());
    }
}
