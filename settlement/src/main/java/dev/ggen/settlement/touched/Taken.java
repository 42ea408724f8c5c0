package dev.ggen.settlement.touched;

import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.settlement.explain.SourceRows;
import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a bundle's rows is the subject's.
 *
 * @param sums what they come to, by key
 * @param rows how many there are, and some of them
 */
record Taken(List<KeySum> sums, SourceRows rows) {
    Taken {
        sums = List.copyOf(sums);
    }

    /** Whole sums, of which no row is shown. */
    static Taken of(List<KeySum> sums) {
        return new Taken(
                sums, new SourceRows(sums.stream().mapToLong(KeySum::rows).sum(), List.of()));
    }

    boolean isNothing() {
        return sums.isEmpty();
    }

    /** What is left of all sums without it. */
    List<KeySum> outOf(List<KeySum> all) {
        SortedMap<SumKey, KeySum> taken = new TreeMap<>();
        sums.forEach(sum -> taken.put(sum.key(), sum));
        return all.stream()
                .flatMap(sum -> left(sum, taken.get(sum.key())).stream())
                .toList();
    }

    private static List<KeySum> left(KeySum sum, @Nullable KeySum taken) {
        if (taken == null) {
            return List.of(sum);
        }
        long rows = sum.rows() - taken.rows();
        BigInteger millionths = sum.sumMillionths().subtract(taken.sumMillionths());
        return rows == 0 ? List.of() : List.of(new KeySum(sum.key(), millionths, rows));
    }

    /** Adds rows up by key. */
    static final class Sums {
        private final SortedMap<SumKey, KeySum> sums = new TreeMap<>();

        void add(SumKey key, long amountMillionths) {
            sums.merge(
                    key,
                    new KeySum(key, BigInteger.valueOf(amountMillionths), 1),
                    (one, other) -> new KeySum(
                            key,
                            one.sumMillionths().add(other.sumMillionths()),
                            Math.addExact(one.rows(), other.rows())));
        }

        List<KeySum> all() {
            return List.copyOf(sums.values());
        }
    }
}
