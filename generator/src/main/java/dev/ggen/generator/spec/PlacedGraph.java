package dev.ggen.generator.spec;

import dev.ggen.generator.spec.Spots.Spot;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;

/**
 * Triples in the order of their sources, each with the places that state it. What is found is found in that order, so that
 * nothing that reads it depends on a hash. A pattern's node matches by term, not by value. Immutable, safe for any number of
 * threads.
 */
final class PlacedGraph extends GraphBase {
    private final NodeNumbers nodes;
    private final TripleNumbers triples;
    private final Spots spots;
    private final TripleIndex subjects;
    private final TripleIndex predicates;
    private final TripleIndex objects;

    private PlacedGraph(NodeNumbers nodes, TripleNumbers triples, Spots spots) {
        this.nodes = nodes;
        this.triples = triples;
        this.spots = spots;
        this.subjects = TripleIndex.of(nodes.size(), triples.size(), triples::subject);
        this.predicates = TripleIndex.of(nodes.size(), triples.size(), triples::predicate);
        this.objects = TripleIndex.of(nodes.size(), triples.size(), triples::object);
    }

    /** Collects triples, and makes a graph of them once. */
    static final class Builder {
        private final NodeNumbers nodes;
        private final TripleNumbers triples;
        private final Spots spots;

        Builder() {
            this(new NodeNumbers(), new TripleNumbers(), new Spots());
        }

        private Builder(NodeNumbers nodes, TripleNumbers triples, Spots spots) {
            this.nodes = nodes;
            this.triples = triples;
            this.spots = spots;
        }

        /** Adds the triple, or one more place to it. */
        void add(Node subject, Node predicate, Node object, int source, int line, int column) {
            int before = triples.size();
            int number = triples.add(nodes.add(subject), nodes.add(predicate), nodes.add(object));
            if (number == before) {
                spots.addFirst(source, line, column);
            } else {
                spots.addMore(number, new Spot(source, line, column));
            }
        }

        int size() {
            return triples.size();
        }

        PlacedGraph build() {
            return new PlacedGraph(nodes, triples, spots);
        }
    }

    /** A builder that has this graph's triples. */
    Builder more() {
        return new Builder(nodes.copy(), triples.copy(), spots.copy());
    }

    Stream<Triple> triples() {
        return IntStream.range(0, triples.size()).mapToObj(this::triple);
    }

    boolean knows(Node node) {
        return nodes.find(node) != NodeNumbers.UNKNOWN;
    }

    /** Where the triple is stated, in source order; empty when it is not. */
    List<Spot> spotsOf(Triple triple) {
        int number = number(triple);
        return number == TripleNumbers.UNKNOWN ? List.of() : spots.all(number);
    }

    /** The first place that states a triple of this graph. */
    Spot firstSpotOf(Triple triple) {
        return spots.first(number(triple));
    }

    private int number(Triple triple) {
        return triples.find(
                nodes.find(triple.getSubject()), nodes.find(triple.getPredicate()), nodes.find(triple.getObject()));
    }

    private Triple triple(int number) {
        return Triple.create(
                nodes.get(triples.subject(number)),
                nodes.get(triples.predicate(number)),
                nodes.get(triples.object(number)));
    }

    private TripleSearch search(Triple pattern) {
        return new TripleSearch(
                        triples,
                        sought(pattern.getSubject()),
                        sought(pattern.getPredicate()),
                        sought(pattern.getObject()))
                .with(subjects, predicates, objects);
    }

    private int sought(Node node) {
        return node.isConcrete() ? nodes.find(node) : TripleSearch.ANY;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        TripleSearch found = search(pattern);
        return new NiceIterator<>() {
            @Override
            public boolean hasNext() {
                return found.hasNext();
            }

            @Override
            public Triple next() {
                return triple(found.nextInt());
            }
        };
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        return pattern.isConcrete()
                ? number(pattern) != TripleNumbers.UNKNOWN
                : ((Iterator<Integer>) search(pattern)).hasNext();
    }

    @Override
    protected int graphBaseSize() {
        return triples.size();
    }
}
