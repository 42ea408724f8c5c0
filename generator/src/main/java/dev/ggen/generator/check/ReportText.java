package dev.ggen.generator.check;

import dev.ggen.generator.spec.NQuadsText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * A <a href="https://www.w3.org/TR/shacl/#validation-report">validation report</a> of SHACL in Turtle: the same results are the
 * same bytes.
 *
 * <p>Nodes without a name keep the labels that they have in the specification; those of the shapes begin with {@code shape}.
 */
public final class ReportText {
    private static final String LOCAL_NAME = "[A-Za-z_][A-Za-z0-9_-]*";

    private final SortedMap<String, String> prefixes = new TreeMap<>();
    private final SortedMap<String, String> used = new TreeMap<>();

    private ReportText() {}

    /** One report of all that breaks these shapes. */
    public static String of(List<ShapeReport> reports) {
        ReportText text = new ReportText();
        reports.forEach(report -> text.prefixes.putAll(report.specification().prefixes()));
        text.prefixes.put("sh", ShapeQueries.SHACL);
        text.prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        List<String> results = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            String shapes = i == 0 ? "shape-" : "shape" + (i + 1) + "-";
            for (ReportEntry entry : reports.get(i).entries()) {
                results.add(text.result(entry, shapes));
            }
        }
        Collections.sort(results);
        return text.whole(results);
    }

    private String whole(List<String> results) {
        StringBuilder body = new StringBuilder("\n[] a sh:ValidationReport ;\n    sh:conforms " + results.isEmpty());
        results.forEach(
                result -> body.append(" ;\n    sh:result [\n").append(result).append("    ]"));
        used.put("sh", ShapeQueries.SHACL);
        StringBuilder head = new StringBuilder();
        used.forEach((prefix, iri) ->
                head.append("@prefix ").append(prefix).append(": <").append(iri).append("> .\n"));
        return head.append(body).append(" .\n").toString();
    }

    private String result(ReportEntry entry, String shapes) {
        List<String> lines = new ArrayList<>();
        lines.add("a sh:ValidationResult");
        add(lines, "focusNode", entry.focusNode(), "");
        if (entry.resultPath() != null) {
            Graph graph = GraphFactory.createDefaultGraph();
            Node path = ShaclPaths.pathToRDF(graph::add, entry.resultPath());
            lines.add("sh:resultPath " + path(path, graph));
        }
        if (!isAboutNoValue(entry)) {
            add(lines, "value", entry.value(), "");
        }
        entry.messages().stream()
                .map(message -> "sh:resultMessage " + term(message, ""))
                .sorted()
                .forEach(lines::add);
        add(lines, "resultSeverity", entry.severity().level(), "");
        add(lines, "sourceConstraintComponent", entry.sourceConstraintComponent(), "");
        add(lines, "sourceConstraint", constraint(entry), shapes);
        add(lines, "sourceShape", entry.source(), shapes);
        return "        " + String.join(" ;\n        ", lines) + "\n";
    }

    private void add(List<String> lines, String name, @Nullable Node value, String labels) {
        if (value != null) {
            lines.add("sh:" + name + " " + term(value, labels));
        }
    }

    /** Section 4.4.5 leaves the value out: it is about several. */
    private static boolean isAboutNoValue(ReportEntry entry) {
        return entry.sourceConstraintComponent().equals(SHACL.UniqueLangConstraintComponent);
    }

    private static @Nullable Node constraint(ReportEntry entry) {
        return entry.constraint() instanceof AskedConstraint asked ? asked.node() : entry.sourceConstraint();
    }

    private String path(Node node, Graph graph) {
        if (node.isURI()) {
            return term(node, "");
        }
        List<Triple> says = graph.find(node, Node.ANY, Node.ANY).toList();
        if (says.size() > 1) {
            return "( " + String.join(" ", parts(node, graph, ReportText::steps)) + " )";
        }
        Triple only = says.getFirst();
        String written = only.getPredicate().equals(SHACL.alternativePath)
                ? "( " + String.join(" ", parts(only.getObject(), graph, ReportText::alternatives)) + " )"
                : path(only.getObject(), graph);
        return "[ " + term(only.getPredicate(), "") + " " + written + " ]";
    }

    /** The parts of a sequence or a choice. Jena makes pairs of pairs of them; written are all in one list, as people write them. */
    private List<String> parts(Node list, Graph graph, BiFunction<Node, Graph, Optional<Node>> within) {
        List<String> parts = new ArrayList<>();
        for (Node rest = list; rest.isBlank(); rest = object(graph, rest, RDF.rest.asNode())) {
            Node part = object(graph, rest, RDF.first.asNode());
            within.apply(part, graph)
                    .ifPresentOrElse(
                            deeper -> parts.addAll(parts(deeper, graph, within)), () -> parts.add(path(part, graph)));
        }
        return parts;
    }

    /** The list of a sequence; empty for another path. */
    private static Optional<Node> steps(Node path, Graph graph) {
        return graph.contains(path, RDF.first.asNode(), Node.ANY) ? Optional.of(path) : Optional.empty();
    }

    /** The list of a choice; empty for another path. */
    private static Optional<Node> alternatives(Node path, Graph graph) {
        return graph.contains(path, SHACL.alternativePath, Node.ANY)
                ? Optional.of(object(graph, path, SHACL.alternativePath))
                : Optional.empty();
    }

    private static Node object(Graph graph, Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY).next().getObject();
    }

    private String term(Node node, String labels) {
        if (node.isBlank()) {
            return "_:" + labels + node.getBlankNodeLabel();
        }
        return node.isURI() ? iri(node.getURI()) : literal(node);
    }

    private String literal(Node node) {
        StringBuilder text = new StringBuilder();
        NQuadsText.append(text, node);
        int type = text.lastIndexOf("^^<");
        boolean isTyped = type > 0 && text.charAt(text.length() - 1) == '>';
        return isTyped ? text.substring(0, type + 2) + iri(node.getLiteralDatatypeURI()) : text.toString();
    }

    private String iri(String iri) {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            boolean starts = !prefix.getValue().isEmpty() && iri.startsWith(prefix.getValue());
            if (starts && iri.substring(prefix.getValue().length()).matches(LOCAL_NAME)) {
                used.put(prefix.getKey(), prefix.getValue());
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return "<" + iri + ">";
    }
}
