package dev.ggen.generator.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Gives nodes labels, numbered in the order in which they ask: RDFC-1.0's issuer of identifiers. */
final class LabelIssuer {
    private final String prefix;
    private final SequencedMap<Node, String> labels;

    LabelIssuer(String prefix) {
        this(prefix, new LinkedHashMap<>());
    }

    private LabelIssuer(String prefix, SequencedMap<Node, String> labels) {
        this.prefix = prefix;
        this.labels = labels;
    }

    LabelIssuer copy() {
        return new LabelIssuer(prefix, new LinkedHashMap<>(labels));
    }

    String issue(Node node) {
        @Nullable String known = labels.get(node);
        if (known != null) {
            return known;
        }
        String label = prefix + labels.size();
        labels.put(node, label);
        return label;
    }

    @Nullable
    String of(Node node) {
        return labels.get(node);
    }

    /** Node to label, in the order in which they were issued. */
    Map<Node, String> labels() {
        return labels;
    }
}
