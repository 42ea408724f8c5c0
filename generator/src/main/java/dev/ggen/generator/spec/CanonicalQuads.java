package dev.ggen.generator.spec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** The canonical form of a graph as RDFC-1.0 states it: N-Quads with canonical labels, one line each, sorted by code point. */
public final class CanonicalQuads {
    private CanonicalQuads() {}

    /** The canonical form of what a specification says. */
    public static byte[] of(Specification specification) {
        Set<Quadruple> statements = new LinkedHashSet<>();
        specification
                .graph()
                .find(Triple.ANY)
                .forEachRemaining(triple -> statements.add(
                        new Quadruple(triple.getSubject(), triple.getPredicate(), triple.getObject(), null)));
        return text(statements, Node::getBlankNodeLabel);
    }

    /** The canonical form of any dataset; empty when its blank nodes are too many and too alike. */
    static Optional<byte[]> of(Collection<Quadruple> statements) {
        return CanonicalLabels.of(statements).map(labels -> text(statements, labelled(labels)));
    }

    private interface Labels {
        String of(Node blank);
    }

    private static Labels labelled(Map<Node, String> labels) {
        return node -> labels.getOrDefault(node, node.getBlankNodeLabel());
    }

    private static byte[] text(Collection<Quadruple> statements, Labels labels) {
        List<byte[]> lines = new ArrayList<>();
        for (Quadruple statement : statements) {
            lines.add(line(statement, labels).getBytes(StandardCharsets.UTF_8));
        }
        lines.sort(Arrays::compareUnsigned);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        lines.forEach(text::writeBytes);
        return text.toByteArray();
    }

    private static String line(Quadruple statement, Labels labels) {
        StringBuilder line = new StringBuilder();
        append(line, statement.subject(), labels);
        append(line, statement.predicate(), labels);
        append(line, statement.object(), labels);
        @Nullable Node graph = statement.graph();
        if (graph != null) {
            append(line, graph, labels);
        }
        return line.append(".\n").toString();
    }

    private static void append(StringBuilder line, Node term, Labels labels) {
        if (term.isBlank()) {
            line.append("_:").append(labels.of(term));
        } else {
            NQuadsText.append(line, term);
        }
        line.append(' ');
    }
}
