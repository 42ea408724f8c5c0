package dev.ggen.settlement.recalculation;

import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.exchange.ReferenceRates;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Rates between a half and two hundred on every weekday of some months and the week before, of which a few were not published. */
final class SomeRates {
    /** What rows are in. */
    static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "GBP", "BHD");

    private static final int ONE_IN = 12;

    private SomeRates() {}

    static ReferenceRates of(Random random, YearMonth first, int months) {
        List<ReferenceRate> rates = new ArrayList<>();
        LocalDate until = first.plusMonths(months).atDay(1);
        for (LocalDate day = first.atDay(1).minusWeeks(1); day.isBefore(until); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                for (String currency : CURRENCIES.subList(1, CURRENCIES.size())) {
                    rates.add(new ReferenceRate(day, currency, rate(random)));
                }
            }
        }
        return ReferenceRates.of(rates);
    }

    private static Optional<BigDecimal> rate(Random random) {
        return random.nextInt(ONE_IN) == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(5000 + random.nextInt(2_000_000), 4));
    }
}
