package dev.ggen.generator.spec;

import dev.ggen.receipt.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Labels for blank nodes by RDF Dataset Canonicalization (RDFC-1.0, W3C recommendation of 2024) with SHA-256: equal graphs give
 * equal labels. A graph made to keep it busy forever is given up.
 */
final class CanonicalLabels {
    /** How many steps are taken for nodes that their own statements don't tell apart. */
    static final int MOST_STEPS = 50_000;

    /** How many such nodes may hang on each other in a row. */
    static final int DEEPEST = 500;

    private final Map<Node, List<Quadruple>> quads = new LinkedHashMap<>();
    private final Map<Node, String> firstDegree = new ConcurrentHashMap<>();
    private final LabelIssuer canonical = new LabelIssuer("c14n");
    private int steps;

    private CanonicalLabels(Collection<Quadruple> statements) {
        for (Quadruple quad : statements) {
            quad.positions().stream()
                    .map(Quadruple.Position::node)
                    .filter(Node::isBlank)
                    .distinct()
                    .forEach(node -> quads.computeIfAbsent(node, none -> new ArrayList<>())
                            .add(quad));
        }
    }

    /** Ends the search. */
    private static final class TooAlike extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooAlike() {
            super("blank nodes are too alike", null, false, false);
        }
    }

    /** What a branch of the search found. */
    private record Found(String hash, LabelIssuer issuer) {}

    /**
     * Node to label; empty when it takes more than the bounds allow.
     *
     * @param statements at least all that have a blank node, each once
     */
    static Optional<Map<Node, String>> of(Collection<Quadruple> statements) {
        try {
            return Optional.of(new CanonicalLabels(statements).labels());
        } catch (TooAlike e) {
            return Optional.empty();
        }
    }

    private Map<Node, String> labels() {
        quads.keySet().parallelStream().forEach(node -> firstDegree.put(node, hashFirstDegree(node)));
        NavigableMap<String, List<Node>> byHash = new TreeMap<>();
        quads.keySet()
                .forEach(node -> byHash.computeIfAbsent(hash(node), none -> new ArrayList<>())
                        .add(node));
        byHash.values().stream().filter(nodes -> nodes.size() == 1).forEach(nodes -> canonical.issue(nodes.getFirst()));
        byHash.values().stream().filter(nodes -> nodes.size() > 1).forEach(this::labelAlike);
        return canonical.labels();
    }

    private String hash(Node node) {
        @Nullable String hash = firstDegree.get(node);
        if (hash == null) {
            throw new IllegalStateException("no statement has the node " + node);
        }
        return hash;
    }

    private void labelAlike(List<Node> nodes) {
        List<Found> all = new ArrayList<>();
        for (Node node : nodes) {
            if (canonical.of(node) == null) {
                LabelIssuer issuer = new LabelIssuer("b");
                issuer.issue(node);
                all.add(hashFarther(node, issuer, 0));
            }
        }
        all.sort(Comparator.comparing(Found::hash));
        all.forEach(found -> found.issuer.labels().keySet().forEach(canonical::issue));
    }

    private String hashFirstDegree(Node node) {
        List<byte[]> lines = new ArrayList<>();
        for (Quadruple quad : quadsOf(node)) {
            lines.add(line(quad, node).getBytes(StandardCharsets.UTF_8));
        }
        lines.sort(Arrays::compareUnsigned);
        MessageDigest digest = Digest.sha256();
        lines.forEach(digest::update);
        return Digest.of(digest).hex();
    }

    private List<Quadruple> quadsOf(Node node) {
        return quads.getOrDefault(node, List.of());
    }

    /** The statement, with the node called {@code a} and every other blank node {@code z}. */
    private static String line(Quadruple quad, Node node) {
        StringBuilder line = new StringBuilder();
        append(line, quad.subject(), node);
        append(line, quad.predicate(), node);
        append(line, quad.object(), node);
        @Nullable Node graph = quad.graph();
        if (graph != null) {
            append(line, graph, node);
        }
        return line.append(".\n").toString();
    }

    private static void append(StringBuilder line, Node term, Node node) {
        if (term.isBlank()) {
            line.append(term.equals(node) ? "_:a" : "_:z");
        } else {
            NQuadsText.append(line, term);
        }
        line.append(' ');
    }

    private Found hashFarther(Node node, LabelIssuer issuer, int depth) {
        step();
        if (depth > DEEPEST) {
            throw new TooAlike();
        }
        StringBuilder data = new StringBuilder();
        LabelIssuer current = issuer;
        for (Map.Entry<String, List<Node>> related : related(node, issuer).entrySet()) {
            Found chosen = bestOrder(related.getValue(), current, depth);
            data.append(related.getKey()).append(chosen.hash);
            current = chosen.issuer;
        }
        return new Found(sha256(data.toString()), current);
    }

    private void step() {
        steps++;
        if (steps > MOST_STEPS) {
            throw new TooAlike();
        }
    }

    private NavigableMap<String, List<Node>> related(Node node, LabelIssuer issuer) {
        NavigableMap<String, List<Node>> related = new TreeMap<>();
        for (Quadruple quad : quadsOf(node)) {
            for (Quadruple.Position position : quad.positions()) {
                if (position.node().isBlank() && !position.node().equals(node)) {
                    related.computeIfAbsent(hashRelated(position, quad, issuer), none -> new ArrayList<>())
                            .add(position.node());
                }
            }
        }
        return related;
    }

    private String hashRelated(Quadruple.Position position, Quadruple quad, LabelIssuer issuer) {
        StringBuilder input = new StringBuilder().append(position.letter());
        if (position.letter() != 'g') {
            NQuadsText.append(input, quad.predicate());
        }
        @Nullable String label = canonical.of(position.node());
        if (label == null) {
            label = issuer.of(position.node());
        }
        return sha256(input.append(label == null ? hash(position.node()) : "_:" + label)
                .toString());
    }

    /** Of all orders of the nodes the one with the least path. */
    private Found bestOrder(List<Node> nodes, LabelIssuer issuer, int depth) {
        @Nullable Found best = null;
        Permutations orders = new Permutations(nodes.size());
        do {
            step();
            Found found = path(orders.of(nodes), issuer.copy(), best == null ? "" : best.hash, depth);
            if (best == null || (!found.hash.isEmpty() && found.hash.compareTo(best.hash) < 0)) {
                best = found;
            }
        } while (orders.next());
        return best;
    }

    /** The path of one order; empty when it can't be less than {@code best}. */
    private Found path(List<Node> nodes, LabelIssuer issuer, String best, int depth) {
        StringBuilder path = new StringBuilder();
        List<Node> unknown = new ArrayList<>();
        for (Node node : nodes) {
            @Nullable String label = canonical.of(node);
            if (label == null) {
                if (issuer.of(node) == null) {
                    unknown.add(node);
                }
                label = issuer.issue(node);
            }
            path.append("_:").append(label);
            if (isWorse(path, best)) {
                return new Found("", issuer);
            }
        }
        LabelIssuer current = issuer;
        for (Node node : unknown) {
            Found found = hashFarther(node, current, depth + 1);
            path.append("_:")
                    .append(current.issue(node))
                    .append('<')
                    .append(found.hash)
                    .append('>');
            current = found.issuer;
            if (isWorse(path, best)) {
                return new Found("", current);
            }
        }
        return new Found(path.toString(), current);
    }

    private static boolean isWorse(StringBuilder path, String best) {
        return !best.isEmpty() && path.length() >= best.length() && best.compareTo(path.toString()) < 0;
    }

    private static String sha256(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
