package dev.ggen.generator.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Gives every node one number, counted from 0 in the order in which they come. */
final class NodeNumbers {
    /** What {@link #find} answers for a node that it doesn't know. */
    static final int UNKNOWN = -1;

    private final Map<Node, Integer> numbers;
    private final List<Node> nodes;

    NodeNumbers() {
        this(new HashMap<>(), new ArrayList<>());
    }

    private NodeNumbers(Map<Node, Integer> numbers, List<Node> nodes) {
        this.numbers = numbers;
        this.nodes = nodes;
    }

    NodeNumbers copy() {
        return new NodeNumbers(new HashMap<>(numbers), new ArrayList<>(nodes));
    }

    int add(Node node) {
        Integer known = numbers.putIfAbsent(node, nodes.size());
        if (known != null) {
            return known;
        }
        nodes.add(node);
        return nodes.size() - 1;
    }

    int find(Node node) {
        return numbers.getOrDefault(node, UNKNOWN);
    }

    Node get(int number) {
        return nodes.get(number);
    }

    int size() {
        return nodes.size();
    }
}
