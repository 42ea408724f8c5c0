package dev.ggen.hub.demo.year;

import dev.ggen.receipt.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Chance that is no chance: a seed and a label give the same throws everywhere (SplitMix64, by Steele, Lea and Flood, 2014).
 *
 * <p>Each label has a row of throws of its own, so that a throw added for one partner changes nobody else's month.
 */
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final String HEX = "0123456789abcdef";

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, String label) {
        String digest =
                Digest.of((seed + "/" + label).getBytes(StandardCharsets.UTF_8)).hex();
        return new Dice(Long.parseUnsignedLong(digest.substring(0, 16), 16));
    }

    private long next() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The index of one of the weights, the heavier the more often. */
    int weighted(List<Integer> weights) {
        int thrown = below(weights.stream().mapToInt(Integer::intValue).sum());
        int index = 0;
        while (thrown >= weights.get(index)) {
            thrown -= weights.get(index);
            index++;
        }
        return index;
    }

    String hex(int digits) {
        return characters(HEX, digits);
    }

    String digits(int digits) {
        return characters("0123456789", digits);
    }

    private String characters(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(below(alphabet.length())));
        }
        return text.toString();
    }
}
