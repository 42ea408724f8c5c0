package dev.ggen.settlement.simulation;

import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.settlement.simulation.Publications.Publication;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rates of exchange by chance: a few come late, a few are corrected after somebody may have used them, on some days none is published. */
final class SomeRates {
    private static final int DAYS_BEFORE = 7;
    private static final int LATEST_MONTHS = 3;
    private static final int LATEST_MONTHS_OF_CORRECTION = 6;

    /** Of the months that are simulated, beside weekends: nothing is published on them. */
    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 29));

    private final Random random;
    private final List<Publication> published = new ArrayList<>();

    private SomeRates(Random random) {
        this.random = random;
    }

    /** All that may be asked for rows; the euro needs none. */
    static Publications of(List<Row> rows, SortedSet<String> currencies, Random random) {
        SomeRates rates = new SomeRates(random);
        days(rows)
                .forEach(day -> currencies.stream()
                        .filter(currency -> !currency.equals(ReferenceRate.EURO))
                        .forEach(currency -> rates.publish(day, currency)));
        return new Publications(rates.published);
    }

    private static NavigableSet<LocalDate> days(List<Row> rows) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        rows.stream()
                .map(Row::sum)
                .map(KeySum::key)
                .flatMap(key -> Stream.concat(Stream.of(key.day()), soldOn(key)))
                .flatMap(day -> Stream.of(day, YearMonth.from(day).atEndOfMonth()))
                .forEach(asked -> asked.minusDays(DAYS_BEFORE)
                        .datesUntil(asked.plusDays(1))
                        .filter(SomeRates::isOpen)
                        .forEach(days::add));
        return days;
    }

    private static Stream<LocalDate> soldOn(SumKey key) {
        return key.attributes().soldOn().stream();
    }

    private static boolean isOpen(LocalDate day) {
        return !HOLIDAYS.contains(day)
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private void publish(LocalDate day, String currency) {
        YearMonth month = YearMonth.from(day);
        YearMonth by = random.nextInt(12) == 0 ? month.plusMonths(1 + random.nextInt(LATEST_MONTHS)) : month;
        published.add(new Publication(by, rate(day, currency)));
        if (random.nextInt(8) == 0) {
            published.add(new Publication(
                    by.plusMonths(1 + random.nextInt(LATEST_MONTHS_OF_CORRECTION)), rate(day, currency)));
        }
    }

    private ReferenceRate rate(LocalDate day, String currency) {
        boolean isPublished = random.nextInt(12) > 0;
        return new ReferenceRate(
                day,
                currency,
                isPublished ? Optional.of(BigDecimal.valueOf(5000 + random.nextInt(20_000), 4)) : Optional.empty());
    }
}
