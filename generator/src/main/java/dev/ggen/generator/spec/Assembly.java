package dev.ggen.generator.spec;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Puts what the sources say together, in the order of the sources, and gives blank nodes their canonical labels. */
final class Assembly {
    private final List<SourceFile> sources;
    private final List<ParsedSource> parsed;
    private final List<Finding> findings = new ArrayList<>();

    Assembly(List<SourceFile> sources, List<ParsedSource> parsed) {
        this.sources = sources;
        this.parsed = parsed;
    }

    ReadSpecification assembled() {
        NavigableMap<String, String> prefixes = new TreeMap<>();
        SortedSet<String> bases = new TreeSet<>();
        for (ParsedSource source : parsed) {
            source.prefixes().forEach(prefixes::putIfAbsent);
            bases.addAll(source.bases());
            findings.addAll(source.findings());
            mergedGraphs(source);
        }
        List<Stated> origins =
                sources.stream().map(source -> new Stated(source.path(), "")).toList();
        Specification specification = new Specification(sources, origins, graph(), prefixes, bases);
        return new ReadSpecification(specification, findings);
    }

    private void mergedGraphs(ParsedSource source) {
        if (!source.graphs().isEmpty()) {
            String path = sources.get(source.number()).path();
            String message = path + " has facts in named graphs ("
                    + source.graphs().size() + "); they are read as one graph, without its names";
            findings.add(Finding.green("graphs-merged", message, Place.ofFile(path)));
        }
    }

    private PlacedGraph graph() {
        Map<Node, Node> labels = canonicalBlanks();
        PlacedGraph.Builder graph = new PlacedGraph.Builder();
        for (ParsedSource source : parsed) {
            source.forEach((subject, predicate, object, line, column) -> graph.add(
                    labels.getOrDefault(subject, subject),
                    predicate,
                    labels.getOrDefault(object, object),
                    source.number(),
                    line,
                    column));
        }
        return graph.build();
    }

    private Map<Node, Node> canonicalBlanks() {
        Set<Quadruple> statements = new LinkedHashSet<>();
        parsed.stream()
                .filter(ParsedSource::hasBlanks)
                .forEach(source -> source.forEach((subject, predicate, object, line, column) -> {
                    if (subject.isBlank() || object.isBlank()) {
                        statements.add(new Quadruple(subject, predicate, object, null));
                    }
                }));
        Map<Node, Node> blanks = new HashMap<>();
        Optional<Map<Node, String>> labels = CanonicalLabels.of(statements);
        labels.orElseGet(() -> inSourceOrder(statements))
                .forEach((node, label) -> blanks.put(node, NodeFactory.createBlankNode(label)));
        return blanks;
    }

    /** What is left when canonical labels would take too long: labels that depend on how the sources are written. */
    private Map<Node, String> inSourceOrder(Set<Quadruple> statements) {
        findings.add(Finding.yellow(
                        "blank-nodes-alike",
                        "Nodes without a name are too many and too alike for labels that depend on the facts alone;"
                                + " they are numbered in the order of the sources")
                .withHint("Give the nodes names, or facts that tell them apart."));
        LabelIssuer issuer = new LabelIssuer("s");
        for (Quadruple statement : statements) {
            statement.positions().stream()
                    .map(Quadruple.Position::node)
                    .filter(Node::isBlank)
                    .forEach(issuer::issue);
        }
        return issuer.labels();
    }
}
