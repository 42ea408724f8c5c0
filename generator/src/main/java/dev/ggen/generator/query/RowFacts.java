package dev.ggen.generator.query;

import dev.ggen.generator.spec.Fact;
import java.util.List;

/**
 * The facts that made a row.
 *
 * @param facts in the order in which the query names them; a fact that follows from others says in its place by which rule
 * @param extent whether these are all
 */
public record RowFacts(List<Fact> facts, Extent extent) {

    /** How far the search went. */
    public enum Extent {
        ALL,
        /** The bound was reached: there are more. */
        FIRST
    }

    public RowFacts {
        facts = List.copyOf(facts);
    }
}
