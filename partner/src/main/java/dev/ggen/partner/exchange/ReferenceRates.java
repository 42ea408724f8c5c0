package dev.ggen.partner.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * Published rates by day and currency, as far as somebody gave them.
 *
 * <p>The rate that counts for a day is the one published on it, or the latest before it. A day on which the source publishes and of which nothing
 * was given is never passed over: the rate is missing. A day with {@code N/A} is, and so are days on which nothing is published.
 */
public final class ReferenceRates {
    /** How many days back a rate still counts. The longest stretch without one is four days, at Easter and over some Christmases. */
    public static final int OLDEST_DAYS = 7;

    /** None at all. */
    public static final ReferenceRates NONE = new ReferenceRates(new TreeMap<>());

    private final NavigableMap<LocalDate, NavigableMap<String, ReferenceRate>> days;

    private ReferenceRates(NavigableMap<LocalDate, NavigableMap<String, ReferenceRate>> days) {
        this.days = days;
    }

    /**
     * Rates, at most one for a day and currency.
     *
     * @throws IllegalArgumentException when two are of one day and currency
     */
    public static ReferenceRates of(Collection<ReferenceRate> rates) {
        NavigableMap<LocalDate, NavigableMap<String, ReferenceRate>> days = new TreeMap<>();
        for (ReferenceRate rate : rates) {
            ReferenceRate other =
                    days.computeIfAbsent(rate.day(), day -> new TreeMap<>()).putIfAbsent(rate.currency(), rate);
            if (other != null) {
                throw new IllegalArgumentException("two rates of " + rate.currency() + " on " + rate.day());
            }
        }
        return new ReferenceRates(days);
    }

    /** These, and where they have none, others. */
    public ReferenceRates or(ReferenceRates others) {
        if (days.isEmpty() || others.days.isEmpty()) {
            return days.isEmpty() ? others : this;
        }
        NavigableMap<LocalDate, NavigableMap<String, ReferenceRate>> both = new TreeMap<>(others.days);
        days.forEach((day, own) -> {
            NavigableMap<String, ReferenceRate> ofDay = new TreeMap<>(others.days.getOrDefault(day, none()));
            ofDay.putAll(own);
            both.put(day, ofDay);
        });
        return new ReferenceRates(both);
    }

    private static NavigableMap<String, ReferenceRate> none() {
        return Collections.emptyNavigableMap();
    }

    /** What is known of a currency on a day. */
    public Optional<ReferenceRate> at(LocalDate day, String currency) {
        return Optional.ofNullable(days.getOrDefault(day, none()).get(currency));
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** All, by day, then currency. */
    public Stream<ReferenceRate> all() {
        return days.values().stream().flatMap(day -> day.values().stream());
    }

    /** The rate that counts for a day; between two currencies that aren't the euro both rates are of one day. */
    public Quote quote(CurrencyUnit from, CurrencyUnit to, LocalDate asked) {
        List<String> needed = Stream.of(from.getCode(), to.getCode())
                .filter(code -> !code.equals(ReferenceRate.EURO))
                .distinct()
                .toList();
        List<ReferenceRate> seen = new ArrayList<>();
        for (LocalDate day = asked; !day.isBefore(asked.minusDays(OLDEST_DAYS)); day = day.minusDays(1)) {
            LocalDate of = day;
            List<ReferenceRate> given =
                    needed.stream().flatMap(code -> at(of, code).stream()).toList();
            seen.addAll(given);
            if (given.size() < needed.size() && !TargetDays.isClosed(day)) {
                return missing(needed, day);
            }
            if (given.size() == needed.size()
                    && given.stream().allMatch(rate -> rate.perEuro().isPresent())) {
                return new Quote.Found(ExchangeRate.of(from, to, day, given), seen);
            }
        }
        return new Quote.Missing(unpublished(needed, seen), asked, Quote.Reason.NOT_PUBLISHED);
    }

    private Quote missing(List<String> needed, LocalDate day) {
        String currency = needed.stream()
                .filter(code -> at(day, code).isEmpty())
                .findFirst()
                .orElseThrow();
        return new Quote.Missing(currency, day, Quote.Reason.NOT_GIVEN);
    }

    private static String unpublished(List<String> needed, List<ReferenceRate> seen) {
        return needed.stream()
                .filter(code -> seen.stream()
                        .noneMatch(rate ->
                                rate.currency().equals(code) && rate.perEuro().isPresent()))
                .findFirst()
                .orElse(needed.getFirst());
    }
}
