package dev.ggen.generator.query;

import dev.ggen.generator.spec.Fact;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The parts of a graph on which a query's answer depends: facts outside of them can come and go, and the answer, with the order of
 * its rows, stays. It is made of the query's text alone, and is never too small; where nothing tells, it is
 * {@link GraphPart#ALL}.
 *
 * @param parts none of which covers another
 */
public record QueryFootprint(SortedSet<GraphPart> parts) {
    public QueryFootprint {
        parts = Collections.unmodifiableSortedSet(smallest(parts));
    }

    /** The footprint of a query. */
    public static QueryFootprint of(Query query) {
        return new QueryFootprint(FootprintWalk.partsOf(query.copy()));
    }

    /** What is depended on by everything of which nothing is known. */
    public static QueryFootprint everything() {
        return new QueryFootprint(new TreeSet<>(Collections.singleton(GraphPart.ALL)));
    }

    /** What all of these depend on together; with none, nothing. */
    public static QueryFootprint ofAll(Collection<QueryFootprint> footprints) {
        TreeSet<GraphPart> parts = new TreeSet<>();
        footprints.forEach(footprint -> parts.addAll(footprint.parts));
        return new QueryFootprint(parts);
    }

    private static SortedSet<GraphPart> smallest(SortedSet<GraphPart> parts) {
        TreeSet<GraphPart> kept = new TreeSet<>();
        for (GraphPart part : parts) {
            if (parts.stream().noneMatch(other -> !other.equals(part) && other.covers(part))) {
                kept.add(part);
            }
        }
        return kept;
    }

    /** Whether the answer can depend on any fact. */
    public boolean isEverything() {
        return parts.contains(GraphPart.ALL);
    }

    /** Whether the answer can depend on the fact. */
    public boolean has(Fact fact) {
        return parts.stream().anyMatch(part -> part.has(fact));
    }
}
