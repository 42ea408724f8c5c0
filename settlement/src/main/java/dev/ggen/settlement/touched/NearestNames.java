package dev.ggen.settlement.touched;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The names most like one that wasn't found, out of any number of them. */
final class NearestNames {
    private static final int MOST = 5;
    private static final Comparator<Near> ORDER =
            Comparator.comparingInt(Near::alike).reversed().thenComparing(Near::name);

    private final String sought;
    private final TreeSet<Near> nearest = new TreeSet<>(ORDER);

    NearestNames(String sought) {
        this.sought = sought.toLowerCase(Locale.ROOT);
    }

    /** @param alike how many characters it has in common with what is sought, at the beginning and at the end */
    private record Near(String name, int alike) {}

    void see(String name) {
        if (name.isEmpty()) {
            return;
        }
        Near near = new Near(name, alike(name.toLowerCase(Locale.ROOT)));
        if (nearest.size() < MOST || ORDER.compare(near, nearest.last()) < 0) {
            nearest.add(near);
            if (nearest.size() > MOST) {
                nearest.pollLast();
            }
        }
    }

    private int alike(String name) {
        int shorter = Math.min(name.length(), sought.length());
        int before = 0;
        while (before < shorter && name.charAt(before) == sought.charAt(before)) {
            before++;
        }
        int after = 0;
        while (after < shorter - before
                && name.charAt(name.length() - 1 - after) == sought.charAt(sought.length() - 1 - after)) {
            after++;
        }
        return before + after;
    }

    /** The most alike first; of those that are equally alike, in the order of their names. */
    List<String> names() {
        return nearest.stream().map(Near::name).toList();
    }
}
