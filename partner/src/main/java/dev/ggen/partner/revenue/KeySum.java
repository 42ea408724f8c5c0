package dev.ggen.partner.revenue;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Objects;

/**
 * The exact sum of all lines with one key.
 *
 * @param key what the lines have in common
 * @param sumMillionths in 10⁻⁶ of the currency's unit; never rounded, never wrapped
 * @param rows how many lines were summed, at least one
 */
public record KeySum(SumKey key, BigInteger sumMillionths, long rows) implements Comparable<KeySum> {
    private static final Comparator<KeySum> ORDER = Comparator.comparing(KeySum::key)
            .thenComparing(KeySum::sumMillionths)
            .thenComparingLong(KeySum::rows);

    public KeySum {
        Objects.requireNonNull(key);
        Objects.requireNonNull(sumMillionths);
        if (rows < 1) {
            throw new IllegalArgumentException("a sum has at least one row: " + key);
        }
    }

    @Override
    public int compareTo(KeySum other) {
        return ORDER.compare(this, other);
    }
}
