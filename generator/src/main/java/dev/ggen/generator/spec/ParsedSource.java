package dev.ggen.generator.spec;

import dev.ggen.receipt.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What one source says: triples in its order, prefixes, findings. Its blank nodes have labels that no other source uses. Used by
 * one thread.
 */
final class ParsedSource {
    private final int number;
    private final List<Node> nodes = new ArrayList<>();
    private final Ints lines = new Ints();
    private Ints columns = new Ints();
    private final Map<String, Node> iris = new HashMap<>();
    private final SortedMap<String, String> prefixes = new TreeMap<>();
    private final SortedSet<String> bases = new TreeSet<>();
    private final SortedSet<String> graphs = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private int blanks;

    /** @param number of the source, counted from 0 in the order of paths */
    ParsedSource(int number) {
        this.number = number;
    }

    /** Takes one triple and its place. */
    interface Triples {
        void triple(Node subject, Node predicate, Node object, int line, int column);
    }

    void add(Node subject, Node predicate, Node object, int line, int column) {
        nodes.add(subject);
        nodes.add(predicate);
        nodes.add(object);
        lines.add(line);
        columns.add(column);
    }

    void forEach(Triples triples) {
        for (int i = 0; i < lines.size(); i++) {
            triples.triple(nodes.get(3 * i), nodes.get(3 * i + 1), nodes.get(3 * i + 2), lines.get(i), columns.get(i));
        }
    }

    /** Counts the columns of all triples in characters from now on; parsers count units of the text. */
    void countCharacters(CharacterColumns characters) {
        Ints counted = new Ints();
        for (int i = 0; i < lines.size(); i++) {
            counted.add(characters.of(lines.get(i), columns.get(i)));
        }
        columns = counted;
    }

    /** The same node for the same IRI. */
    Node iri(String text) {
        return iris.computeIfAbsent(text, NodeFactory::createURI);
    }

    Node nextBlank() {
        blanks++;
        return NodeFactory.createBlankNode(number + "." + blanks);
    }

    void addPrefix(String prefix, String iri) {
        prefixes.putIfAbsent(prefix, iri);
    }

    void addBase(String iri) {
        bases.add(iri);
    }

    void addGraph(String name) {
        graphs.add(name);
    }

    void addFinding(Finding finding) {
        findings.add(finding);
    }

    int number() {
        return number;
    }

    boolean hasBlanks() {
        return blanks > 0;
    }

    SortedMap<String, String> prefixes() {
        return prefixes;
    }

    SortedSet<String> bases() {
        return bases;
    }

    /** The names of the graphs in which its triples stand. */
    SortedSet<String> graphs() {
        return graphs;
    }

    List<Finding> findings() {
        return findings;
    }
}
