package dev.ggen.partner.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Exact parts of a total, turned into minor units that sum to the rounded total: the method of largest remainders (Hamilton).
 *
 * <p>Each part is cut to whole minor units towards zero; the units still missing go one each to the parts that lost most.
 * Parts that lost the same are served in the order that the caller names, so that a tie has a known winner. Mirror-symmetric: a refund
 * of the same size gets the same cents with the other sign.
 *
 * @param total the total in minor units
 * @param parts in the order given, summing to {@code total}
 * @param remainders the units that each part got beyond its cut value: 0, or one in either direction
 */
public record Allocation(Amount total, List<Amount> parts, List<Integer> remainders) {
    public Allocation {
        parts = List.copyOf(parts);
        remainders = List.copyOf(remainders);
        Amount sum = parts.stream().reduce(Amount.zero(total.currency()), Amount::plus);
        if (!sum.equals(total)) {
            throw new IllegalStateException("parts sum to " + sum.minor() + ", the total is " + total.minor());
        }
    }

    /**
     * Allocates exact parts.
     *
     * @param exact the parts, all of one sign (or zero), at least one
     * @param tieOrder indexes into {@code exact}: who is served first among equals
     */
    public static Allocation of(List<ExactAmount> exact, List<Integer> tieOrder) {
        requireOneSign(exact);
        Amount total = exact.stream().reduce(ExactAmount::plus).orElseThrow().rounded();
        BigInteger unit = BigInteger.valueOf(signum(exact));
        List<BigInteger> cut =
                new ArrayList<>(exact.stream().map(Allocation::cut).toList());
        BigInteger given = cut.stream().reduce(BigInteger.ZERO, BigInteger::add);
        int missing = total.minor().subtract(given).abs().intValueExact();
        List<Integer> remainders = remainders(exact, tieOrder, missing, unit.intValueExact());
        List<Amount> parts = IntStream.range(0, exact.size())
                .mapToObj(i -> new Amount(cut.get(i).add(BigInteger.valueOf(remainders.get(i))), total.currency()))
                .toList();
        return new Allocation(total, parts, remainders);
    }

    /**
     * Splits a total between two who may have it in opposite directions, as where one pays back more than the month brought: one part is
     * rounded half-even, the other is what is left of the rounded total.
     *
     * @param exact two parts of any sign
     * @param rounded which of them is rounded: 0 or 1
     */
    public static Allocation ofTwo(List<ExactAmount> exact, int rounded) {
        Amount total = exact.get(0).plus(exact.get(1)).rounded();
        Amount part = exact.get(rounded).rounded();
        List<Amount> parts = rounded == 0 ? List.of(part, total.minus(part)) : List.of(total.minus(part), part);
        return new Allocation(
                total, parts, List.of(beyond(parts.get(0), exact.get(0)), beyond(parts.get(1), exact.get(1))));
    }

    /** Do the parts lie on both sides of zero, so that {@link #of} can't serve them? */
    public static boolean isMixed(List<ExactAmount> exact) {
        int sign = signum(exact);
        return exact.stream().anyMatch(part -> part.value().signum() == -sign);
    }

    private static int beyond(Amount part, ExactAmount exact) {
        return part.minor().subtract(cut(exact)).intValueExact();
    }

    private static List<Integer> remainders(List<ExactAmount> exact, List<Integer> tieOrder, int missing, int unit) {
        Set<Integer> served = IntStream.range(0, exact.size())
                .mapToObj(i -> new Loss(i, lost(exact.get(i)), tieOrder.indexOf(i)))
                .sorted()
                .limit(missing)
                .map(Loss::index)
                .collect(Collectors.toSet());
        return IntStream.range(0, exact.size())
                .map(i -> served.contains(i) ? unit : 0)
                .boxed()
                .toList();
    }

    private static BigInteger cut(ExactAmount part) {
        return part.minorUnits().setScale(0, RoundingMode.DOWN).toBigIntegerExact();
    }

    private static BigDecimal lost(ExactAmount part) {
        return part.minorUnits().subtract(new BigDecimal(cut(part))).abs();
    }

    private static int signum(List<ExactAmount> exact) {
        return exact.stream()
                .mapToInt(part -> part.value().signum())
                .filter(sign -> sign != 0)
                .findFirst()
                .orElse(1);
    }

    private static void requireOneSign(List<ExactAmount> exact) {
        int sign = signum(exact);
        if (exact.isEmpty() || exact.stream().anyMatch(part -> part.value().signum() == -sign)) {
            throw new IllegalArgumentException("parts of one total have one sign: " + exact);
        }
    }

    /** What a part lost by being cut; the greatest loss comes first, then the one served first among equals. */
    private record Loss(int index, BigDecimal lost, int turn) implements Comparable<Loss> {
        private static final Comparator<Loss> ORDER =
                Comparator.comparing(Loss::lost).reversed().thenComparingInt(Loss::turn);

        @Override
        public int compareTo(Loss other) {
            return ORDER.compare(this, other);
        }
    }
}
