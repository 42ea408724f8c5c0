package dev.ggen.generator.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;
import org.jspecify.annotations.Nullable;

/** Finds the triples along which a property path goes from one node to another: the fewest, where it may repeat. */
final class PathWitness {
    /** The most nodes that a search looks at. */
    private static final int MOST_NODES = 100_000;

    private final Graph graph;

    PathWitness(Graph graph) {
        this.graph = graph;
    }

    /** The triples from one node to the other; empty when the path doesn't lead there, or only beyond the bound. */
    Optional<List<Triple>> steps(Path path, Node from, Node to) {
        return switch (path) {
            case P_Link link -> step(from, link.getNode(), to);
            case P_ReverseLink link -> step(to, link.getNode(), from);
            case P_Inverse inverse -> steps(inverse.getSubPath(), to, from);
            case P_Seq seq -> through(seq, from, to);
            case P_Alt alt -> steps(alt.getLeft(), from, to).or(() -> steps(alt.getRight(), from, to));
            case P_ZeroOrOne once -> from.equals(to) ? Optional.of(List.of()) : steps(once.getSubPath(), from, to);
            case P_ZeroOrMore1 more -> from.equals(to) ? Optional.of(List.of()) : repeated(more.getSubPath(), from, to);
            case P_ZeroOrMoreN more -> from.equals(to) ? Optional.of(List.of()) : repeated(more.getSubPath(), from, to);
            case P_OneOrMore1 more -> repeated(more.getSubPath(), from, to);
            case P_OneOrMoreN more -> repeated(more.getSubPath(), from, to);
            case P_NegPropSet negated -> other(negated, from, to);
            default -> Optional.empty();
        };
    }

    private Optional<List<Triple>> step(Node subject, Node predicate, Node object) {
        if (subject.isLiteral()) {
            return Optional.empty();
        }
        Triple triple = Triple.create(subject, predicate, object);
        return graph.contains(triple) ? Optional.of(List.of(triple)) : Optional.empty();
    }

    private Optional<List<Triple>> other(P_NegPropSet negated, Node from, Node to) {
        Optional<Triple> forward =
                negated.getFwdNodes().isEmpty() && !negated.getBwdNodes().isEmpty()
                        ? Optional.empty()
                        : anyBut(negated.getFwdNodes(), from, to);
        return forward.or(() ->
                        negated.getBwdNodes().isEmpty() ? Optional.empty() : anyBut(negated.getBwdNodes(), to, from))
                .map(List::of);
    }

    private Optional<Triple> anyBut(List<Node> predicates, Node subject, Node object) {
        return graph.find(subject, Node.ANY, object).toList().stream()
                .filter(triple -> !predicates.contains(triple.getPredicate()))
                .findFirst();
    }

    private Optional<List<Triple>> through(P_Seq seq, Node from, Node to) {
        Iterator<Node> middles = ends(seq.getLeft(), from);
        for (int i = 0; i < MOST_NODES && middles.hasNext(); i++) {
            Node middle = middles.next();
            Optional<List<Triple>> second = steps(seq.getRight(), middle, to);
            if (second.isPresent()) {
                return steps(seq.getLeft(), from, middle).map(first -> joined(first, second.get()));
            }
        }
        return Optional.empty();
    }

    private static List<Triple> joined(List<Triple> first, List<Triple> second) {
        List<Triple> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    private Iterator<Node> ends(Path path, Node from) {
        return PathEval.eval(graph, from, path, ARQ.getContext());
    }

    /** Breadth first, so that the way is a shortest one. */
    private Optional<List<Triple>> repeated(Path path, Node from, Node to) {
        Map<Node, Node> cameFrom = new HashMap<>();
        Deque<Node> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty() && cameFrom.size() < MOST_NODES) {
            Node node = waiting.remove();
            Iterator<Node> next = ends(path, node);
            while (next.hasNext()) {
                Node reached = next.next();
                if (cameFrom.putIfAbsent(reached, node) == null) {
                    waiting.add(reached);
                }
            }
            if (cameFrom.containsKey(to)) {
                return Optional.of(back(path, from, to, cameFrom));
            }
        }
        return Optional.empty();
    }

    private List<Triple> back(Path path, Node from, Node to, Map<Node, Node> cameFrom) {
        List<List<Triple>> parts = new ArrayList<>();
        @Nullable Node node = to;
        do {
            Node before = cameFrom.getOrDefault(node, from);
            parts.add(steps(path, before, node).orElse(List.of()));
            node = before;
        } while (!node.equals(from));
        return parts.reversed().stream().flatMap(List::stream).toList();
    }
}
