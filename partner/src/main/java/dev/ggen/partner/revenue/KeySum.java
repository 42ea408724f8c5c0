package dev.ggen.partner.revenue;

import java.math.BigInteger;
import java.util.Objects;

/**
 * The exact sum of the transaction lines that share a key.
 *
 * @param key what they share
 * @param sumMillionths sum in 10⁻⁶ currency units
 * @param rows how many lines were summed
 */
public record KeySum(SumKey key, BigInteger sumMillionths, long rows) implements Comparable<KeySum> {
    public KeySum {
        Objects.requireNonNull(key);
        Objects.requireNonNull(sumMillionths);
        if (rows < 1) {
            throw new IllegalArgumentException("a sum is of at least one line: " + key);
        }
    }

    @Override
    public int compareTo(KeySum other) {
        return key.compareTo(other.key);
    }
}
