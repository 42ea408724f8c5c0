package dev.ggen.settlement.recalculation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.Quote;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.settlement.statement.ExchangeSentence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * The published rates of exchange that a statement rests on, by month, as a table of SQL.
 *
 * @param agreement that names them
 * @param byMonth none where nothing is converted
 */
record RateTerms(Agreement agreement, SortedMap<YearMonth, SortedSet<ReferenceRate>> byMonth) {
    boolean isEmpty() {
        return byMonth.isEmpty();
    }

    /** How many decimals the finest factor has that an amount can be multiplied by. */
    int decimals() {
        return byMonth.values().stream()
                .flatMap(rates -> factors(ReferenceRates.of(rates), rates))
                .reduce(0, Math::max);
    }

    private Stream<Integer> factors(ReferenceRates rates, SortedSet<ReferenceRate> all) {
        TreeSet<LocalDate> days = new TreeSet<>();
        TreeSet<String> currencies = new TreeSet<>();
        currencies.add(ReferenceRate.EURO);
        all.forEach(rate -> {
            days.add(rate.day());
            currencies.add(rate.currency());
        });
        currencies.remove(agreement.currency().getCode());
        return days.stream()
                .flatMap(day -> currencies.stream()
                        .map(currency -> rates.quote(CurrencyUnit.of(currency), agreement.currency(), day)))
                .map(quote -> switch (quote) {
                    case Quote.Found found -> Math.max(0, found.rate().factor().scale());
                    case Quote.Missing _ -> 0;
                });
    }

    /** Nothing where nothing is converted. */
    String sql() {
        if (isEmpty()) {
            return "";
        }
        SqlTable table = new SqlTable("published", "month DATE, day DATE, currency VARCHAR, rate VARCHAR");
        agreement
                .exchange()
                .ifPresent(terms -> table.remark(
                        ExchangeSentence.of(terms, agreement.currency().getCode())
                                .plain()));
        byMonth.forEach((month, rates) -> rates.forEach(rate -> table.row(
                SqlText.date(month.atDay(1)),
                SqlText.date(rate.day()),
                SqlText.text(rate.currency()),
                SqlText.text(rate.printed()))));
        return Places.macro(
                        "rate_day",
                        SqlText.text(agreement
                                .exchange()
                                .map(terms -> terms.rateDay().word())
                                .orElse("")))
                + table.sql() + "\n";
    }
}
