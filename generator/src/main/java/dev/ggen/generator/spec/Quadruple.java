package dev.ggen.generator.spec;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a dataset.
 *
 * @param graph null in the default graph
 */
record Quadruple(
        Node subject, Node predicate, Node object, @Nullable Node graph) {

    /** Where a node stands in a statement, by the letter that RDFC-1.0 gives the place. */
    record Position(char letter, Node node) {}

    /** What stands where a blank node may. */
    List<Position> positions() {
        Position first = new Position('s', subject);
        Position second = new Position('o', object);
        return graph == null ? List.of(first, second) : List.of(first, second, new Position('g', graph));
    }
}
