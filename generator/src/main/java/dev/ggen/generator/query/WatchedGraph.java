package dev.ggen.generator.query;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph that answers until it is told that it is over. Jena's rule engine knows no bound of its own, but asks the graph for every fact
 * that it is about to add.
 */
final class WatchedGraph extends WrappedGraph {
    private final BooleanSupplier isOver;

    WatchedGraph(Graph graph, BooleanSupplier isOver) {
        super(graph);
        this.isOver = isOver;
    }

    private void check() {
        if (isOver.getAsBoolean()) {
            throw new CancellationException("nobody waits for it any more");
        }
    }

    @Override
    public ExtendedIterator<Triple> find(Triple triple) {
        check();
        return super.find(triple);
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        check();
        return super.find(subject, predicate, object);
    }

    @Override
    public boolean contains(Triple triple) {
        check();
        return super.contains(triple);
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
        check();
        return super.contains(subject, predicate, object);
    }
}
