package dev.ggen.partner.settlement;

import dev.ggen.partner.revenue.Measure;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was sold under a clause in a month.
 *
 * @param byMark the sums by the sales' mark, which may be empty, and measure
 */
record Sold(SortedMap<String, SortedMap<Measure, BasePart>> byMark) {
    Sold {
        byMark = Collections.unmodifiableSortedMap(new TreeMap<>(byMark));
    }

    static Sold of(Stream<Placement.UnderClause> placements) {
        SortedMap<String, SortedMap<Measure, BasePart>> byMark = new TreeMap<>();
        placements.forEach(placement -> byMark.computeIfAbsent(placement.mark(), any -> new TreeMap<>())
                .merge(placement.sum().measure(), placement.sum(), BasePart::plus));
        return new Sold(byMark);
    }

    /** All of it, by measure. */
    SortedMap<Measure, BasePart> all() {
        SortedMap<Measure, BasePart> all = new TreeMap<>();
        byMark.values().forEach(sums -> sums.forEach((measure, part) -> all.merge(measure, part, BasePart::plus)));
        return all;
    }

    /** What has a mark, by measure. */
    SortedMap<Measure, BasePart> marked(String mark) {
        return byMark.getOrDefault(mark, new TreeMap<>());
    }
}
