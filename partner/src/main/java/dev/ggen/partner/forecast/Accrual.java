package dev.ggen.partner.forecast;

import dev.ggen.partner.money.Amount;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an open month will come to, by what is known of it and by how earlier months went on from the same day.
 *
 * <p>Each earlier month says what this one would come to if it went on likewise: in proportion (known × complete ÷ known then), where that is
 * something in each of them and of the same sign, and else by the difference (known + complete − known then). Put in order, the one in the middle is
 * expected, and the <i>k</i>-th from either end bound the band.
 *
 * <p>How often the band holds needs no model of how months are distributed: where <i>n</i> earlier months and the open one could have come in any order, the open
 * one is equally likely to fall between any two of them, so it lies from the <i>k</i>-th to the (<i>n</i>+1−<i>k</i>)-th with probability (<i>n</i>+1−2<i>k</i>)/(<i>n</i>+1), and more
 * often where some are equal. (S. S. Wilks, "Determination of sample sizes for setting tolerance limits", Annals of Mathematical Statistics 12, 1941; V. Vovk, A. Gammerman,
 * G. Shafer, "Algorithmic Learning in a Random World", 2005, chapter 2.) A trend, a season or a change of terms breaks that; so it is told what it rests on.
 *
 * <p>Exact: amounts are whole minor units, proportions are fractions; the low end is rounded down, the high end up.
 *
 * @param known what the month comes to by what is in
 * @param expected empty where no earlier month is known
 * @param band empty where too few are
 * @param basis how earlier months are taken
 * @param months how many earlier months it rests on
 */
public record Accrual(Amount known, Optional<Amount> expected, Optional<Band> band, Basis basis, int months) {
    public Accrual {
        Objects.requireNonNull(known);
        Objects.requireNonNull(basis);
    }

    /**
     * Where the month will lie, so often.
     *
     * @param holds how many of how many such months, exactly, where all could have come in any order
     */
    public record Band(Amount low, Amount high, Cover holds) {
        /** Is the amount in it? */
        public boolean holds(Amount amount) {
            return low.minor().compareTo(amount.minor()) <= 0 && amount.minor().compareTo(high.minor()) <= 0;
        }
    }

    /** How earlier months are taken. */
    public enum Basis {
        /** By how many times as much they came to. */
        PROPORTION,
        /** By how much more they came to. */
        DIFFERENCE
    }

    /**
     * Estimates a month.
     *
     * @param known what it comes to by what is in
     * @param earlier complete months, as they were known when they were as old
     * @param wanted how often the band shall hold at least
     */
    public static Accrual of(Amount known, List<KnownMonth> earlier, Cover wanted) {
        Basis basis = isInProportion(known, earlier) ? Basis.PROPORTION : Basis.DIFFERENCE;
        List<Outcome> outcomes = earlier.stream()
                .map(month -> Outcome.of(known, month, basis))
                .sorted()
                .toList();
        int drop = wanted.drop(outcomes.size());
        return new Accrual(
                known,
                outcomes.isEmpty() ? Optional.empty() : Optional.of(middle(known, outcomes)),
                drop < 1 ? Optional.empty() : Optional.of(band(known, outcomes, drop)),
                basis,
                outcomes.size());
    }

    private static boolean isInProportion(Amount known, List<KnownMonth> earlier) {
        return known.signum() != 0
                && earlier.stream().allMatch(month -> month.known().signum() == known.signum());
    }

    private static Band band(Amount known, List<Outcome> outcomes, int drop) {
        int all = outcomes.size() + 1;
        return new Band(
                new Amount(outcomes.get(drop - 1).floor(), known.currency()),
                new Amount(outcomes.get(outcomes.size() - drop).ceiling(), known.currency()),
                new Cover(all - 2 * drop, all));
    }

    /** Of an even number half of the two in the middle together, halves to the even neighbour. */
    private static Amount middle(Amount known, List<Outcome> outcomes) {
        Outcome lower = outcomes.get((outcomes.size() - 1) / 2);
        Outcome upper = outcomes.get(outcomes.size() / 2);
        return new Amount(lower.plus(upper).times(1, 2).nearest(), known.currency());
    }

    /** An exact number of minor units, {@code over ÷ under}. */
    private record Outcome(BigInteger over, BigInteger under) implements Comparable<Outcome> {
        private static final Comparator<Outcome> ORDER =
                (one, other) -> one.over.multiply(other.under).compareTo(other.over.multiply(one.under));

        Outcome {
            if (under.signum() < 0) {
                over = over.negate();
                under = under.negate();
            }
        }

        static Outcome of(Amount known, KnownMonth month, Basis basis) {
            BigInteger complete = month.complete().minor();
            BigInteger then = month.known().minor();
            return switch (basis) {
                case PROPORTION -> new Outcome(known.minor().multiply(complete), then);
                case DIFFERENCE -> new Outcome(known.minor().add(complete).subtract(then), BigInteger.ONE);
            };
        }

        Outcome plus(Outcome other) {
            return new Outcome(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Outcome times(int factor, int divisor) {
            return new Outcome(over.multiply(BigInteger.valueOf(factor)), under.multiply(BigInteger.valueOf(divisor)));
        }

        BigInteger floor() {
            BigInteger[] parts = over.divideAndRemainder(under);
            return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        }

        BigInteger ceiling() {
            BigInteger[] parts = over.divideAndRemainder(under);
            return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        }

        BigInteger nearest() {
            BigInteger low = floor();
            int half = over.subtract(low.multiply(under)).shiftLeft(1).compareTo(under);
            boolean isUp = half > 0 || (half == 0 && low.testBit(0));
            return isUp ? low.add(BigInteger.ONE) : low;
        }

        @Override
        public int compareTo(Outcome other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * How earlier months would have been estimated from those before them.
     *
     * @param tried how many had enough months before them for a band
     * @param held how many of them came to lie in it
     */
    public record Trial(int tried, int held) {}

    /**
     * Tries it on the earlier months themselves: each in its turn as if it were open.
     *
     * @param earlier in order
     */
    public static Trial tried(List<KnownMonth> earlier, Cover wanted) {
        int tried = 0;
        int held = 0;
        for (int at = 0; at < earlier.size(); at++) {
            KnownMonth month = earlier.get(at);
            Optional<Band> band =
                    of(month.known(), earlier.subList(0, at), wanted).band();
            tried += band.isPresent() ? 1 : 0;
            held += band.filter(known -> known.holds(month.complete())).isPresent() ? 1 : 0;
        }
        return new Trial(tried, held);
    }
}
