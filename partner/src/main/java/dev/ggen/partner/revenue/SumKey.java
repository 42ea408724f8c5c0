package dev.ggen.partner.revenue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * Everything that a share can depend on, and so what transaction lines are summed by.
 *
 * @param source who reports, as {@code format:account}
 * @param product the product in the reporter's terms; empty when the line names none
 * @param measure what the line counts towards
 * @param day the day that decides the rate
 * @param currency an ISO 4217 currency
 */
public record SumKey(String source, String product, Measure measure, LocalDate day, CurrencyUnit currency)
        implements Comparable<SumKey> {
    private static final Comparator<SumKey> ORDER = Comparator.comparing(SumKey::source)
            .thenComparing(SumKey::product)
            .thenComparing(SumKey::measure)
            .thenComparing(SumKey::day)
            .thenComparing(key -> key.currency().getCode());

    public SumKey {
        Objects.requireNonNull(source);
        Objects.requireNonNull(product);
        Objects.requireNonNull(measure);
        Objects.requireNonNull(day);
        Objects.requireNonNull(currency);
    }

    @Override
    public int compareTo(SumKey other) {
        return ORDER.compare(this, other);
    }
}
