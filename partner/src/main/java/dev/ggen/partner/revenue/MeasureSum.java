package dev.ggen.partner.revenue;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Objects;

/**
 * An exact sum per measure and currency, for control totals.
 *
 * @param measure what was summed
 * @param currency ISO 4217 code
 * @param sumMillionths in 10⁻⁶ of the currency's unit
 * @param rows how many lines
 */
public record MeasureSum(Measure measure, String currency, BigInteger sumMillionths, long rows)
        implements Comparable<MeasureSum> {
    private static final Comparator<MeasureSum> ORDER = Comparator.comparing(MeasureSum::measure)
            .thenComparing(MeasureSum::currency)
            .thenComparing(MeasureSum::sumMillionths)
            .thenComparingLong(MeasureSum::rows);

    public MeasureSum {
        Objects.requireNonNull(measure);
        Objects.requireNonNull(sumMillionths);
        LineRules.currency(currency);
    }

    @Override
    public int compareTo(MeasureSum other) {
        return ORDER.compare(this, other);
    }
}
