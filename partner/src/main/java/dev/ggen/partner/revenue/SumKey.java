package dev.ggen.partner.revenue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * Everything about a line that a rate can depend on, so that lines with one key may be summed before they are rated.
 *
 * @param source format and account of the report, as {@code aws-billing-events:123456789012}
 * @param product the source's own product id; empty where a line names none
 * @param measure what the lines count towards
 * @param day the day that decides the rate
 * @param currency ISO 4217 code; sums never mix two
 * @param attributes what else is said of the sales
 */
public record SumKey(
        String source, String product, Measure measure, LocalDate day, String currency, SaleAttributes attributes)
        implements Comparable<SumKey> {
    private static final Comparator<SumKey> ORDER = Comparator.comparing(SumKey::source)
            .thenComparing(SumKey::product)
            .thenComparing(SumKey::measure)
            .thenComparing(SumKey::day)
            .thenComparing(SumKey::currency)
            .thenComparing(SumKey::attributes);

    public SumKey {
        LineRules.source(source);
        LineRules.idOrEmpty("product", product);
        Objects.requireNonNull(measure);
        LineRules.day(day);
        LineRules.currency(currency);
        Objects.requireNonNull(attributes);
    }

    /** Of sales of which nothing more is said. */
    public SumKey(String source, String product, Measure measure, LocalDate day, String currency) {
        this(source, product, measure, day, currency, SaleAttributes.NONE);
    }

    /** By source, product, measure (in the order of the enum), day, currency, attributes. */
    @Override
    public int compareTo(SumKey other) {
        return ORDER.compare(this, other);
    }
}
