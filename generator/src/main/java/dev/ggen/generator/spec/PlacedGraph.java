package dev.ggen.generator.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;

/**
 * Triples in the order of their sources, each with the places that state it. What is found is found in that order, so that
 * nothing that reads it depends on a hash. Reading is safe for any number of threads once it is filled.
 */
final class PlacedGraph extends GraphBase {

    /** A place in the source with that number. */
    record Spot(int source, int line, int column) {}

    private final List<Triple> triples = new ArrayList<>();
    private final List<List<Spot>> spots = new ArrayList<>();
    private final Map<Triple, Integer> numbers = new HashMap<>();
    private final Map<Node, Numbers> bySubject = new HashMap<>();
    private final Map<Node, Numbers> byPredicate = new HashMap<>();
    private final Map<Node, Numbers> byObject = new HashMap<>();

    /** Adds the triple, or one more place to it. */
    void add(Triple triple, Spot spot) {
        Integer known = numbers.putIfAbsent(triple, triples.size());
        if (known != null) {
            addSpot(known, spot);
            return;
        }
        int number = triples.size();
        triples.add(triple);
        spots.add(List.of(spot));
        bySubject.computeIfAbsent(triple.getSubject(), node -> new Numbers()).add(number);
        byPredicate
                .computeIfAbsent(triple.getPredicate(), node -> new Numbers())
                .add(number);
        byObject.computeIfAbsent(triple.getObject(), node -> new Numbers()).add(number);
    }

    private void addSpot(int number, Spot spot) {
        List<Spot> more = new ArrayList<>(spots.get(number));
        more.add(spot);
        spots.set(number, List.copyOf(more));
    }

    List<Triple> triples() {
        return triples;
    }

    /** Where the triple is stated, in source order; empty when it is not. */
    List<Spot> spotsOf(Triple triple) {
        Integer number = numbers.get(triple);
        return number == null ? List.of() : spots.get(number);
    }

    /** Numbers of the triples that match, in source order. A pattern's node matches by term, not by value. */
    private IntStream matching(Triple pattern) {
        @Nullable Node subject = concrete(pattern.getSubject());
        @Nullable Node predicate = concrete(pattern.getPredicate());
        @Nullable Node object = concrete(pattern.getObject());
        @Nullable Numbers smallest = null;
        for (@Nullable
        Numbers candidate : Arrays.asList(
                numbersOf(bySubject, subject), numbersOf(byObject, object), numbersOf(byPredicate, predicate))) {
            if (candidate != null && (smallest == null || candidate.size < smallest.size)) {
                smallest = candidate;
            }
        }
        IntStream candidates = smallest == null ? IntStream.range(0, triples.size()) : smallest.stream();
        return candidates.filter(number -> matches(triples.get(number), subject, predicate, object));
    }

    private static @Nullable Node concrete(Node node) {
        return node.isConcrete() ? node : null;
    }

    private static @Nullable Numbers numbersOf(Map<Node, Numbers> index, @Nullable Node node) {
        return node == null ? null : index.getOrDefault(node, Numbers.NONE);
    }

    private static boolean matches(
            Triple triple, @Nullable Node subject, @Nullable Node predicate, @Nullable Node object) {
        return (subject == null || subject.equals(triple.getSubject()))
                && (predicate == null || predicate.equals(triple.getPredicate()))
                && (object == null || object.equals(triple.getObject()));
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return WrappedIterator.createNoRemove(
                matching(pattern).mapToObj(triples::get).iterator());
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        return pattern.isConcrete()
                ? numbers.containsKey(pattern)
                : matching(pattern).findAny().isPresent();
    }

    @Override
    protected int graphBaseSize() {
        return triples.size();
    }

    /** A growing list of ints. */
    private static final class Numbers {
        static final Numbers NONE = new Numbers();
        private int[] items = new int[2];
        private int size;

        void add(int item) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            items[size++] = item;
        }

        IntStream stream() {
            return Arrays.stream(items, 0, size);
        }
    }
}
