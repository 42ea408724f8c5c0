package dev.ggen.generator.spec;

import dev.ggen.receipt.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What the parsers have read so far: facts in source order, prefixes, findings, and the count of blank nodes. */
final class Collected {
    private final PlacedGraph graph = new PlacedGraph();
    private final SortedMap<String, String> prefixes = new TreeMap<>();
    private final SortedSet<String> bases = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private int blanks;
    private int source = -1;

    /** Facts from here on are the next source's. */
    void nextSource() {
        source++;
    }

    /** The current source's number. */
    int source() {
        return source;
    }

    PlacedGraph graph() {
        return graph;
    }

    void addPrefix(String prefix, String iri) {
        prefixes.putIfAbsent(prefix, iri);
    }

    void addBase(String iri) {
        bases.add(iri);
    }

    SortedSet<String> bases() {
        return bases;
    }

    void addFinding(Finding finding) {
        findings.add(finding);
    }

    Node nextBlank() {
        blanks++;
        return NodeFactory.createBlankNode(blankLabel(blanks));
    }

    /** Padded, so that the order of labels is the order of numbers. */
    static String blankLabel(int number) {
        String digits = Integer.toString(number);
        return "b" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }

    SortedMap<String, String> prefixes() {
        return Collections.unmodifiableSortedMap(prefixes);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    int blanks() {
        return blanks;
    }
}
