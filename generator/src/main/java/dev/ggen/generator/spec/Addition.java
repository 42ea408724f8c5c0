package dev.ggen.generator.spec;

import dev.ggen.generator.spec.PlacedGraph.Spot;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Copies a specification's facts and adds more behind them. */
final class Addition {
    private final Specification before;
    private final List<String> paths;
    private final PlacedGraph graph = new PlacedGraph();
    private final Map<String, Node> blanks = new HashMap<>();
    private int lastBlank;

    private Addition(Specification before, List<String> paths, int lastBlank) {
        this.before = before;
        this.paths = new ArrayList<>(paths);
        this.lastBlank = lastBlank;
    }

    static Addition to(Specification before, List<String> paths, PlacedGraph known, int lastBlank) {
        Addition addition = new Addition(before, paths, lastBlank);
        for (Triple triple : known.triples()) {
            known.spotsOf(triple).forEach(spot -> addition.graph.add(triple, spot));
        }
        return addition;
    }

    Specification adding(List<Fact> more) {
        for (Fact fact : more) {
            Triple triple = Triple.create(node(fact.subject()), JenaTerms.node(fact.predicate()), node(fact.object()));
            graph.add(triple, spot(fact.place()));
        }
        return new Specification(before.sources(), paths, graph, before.prefixes(), before.bases(), lastBlank);
    }

    private Node node(Term term) {
        return term instanceof Term.Blank(String label)
                ? blanks.computeIfAbsent(label, this::blank)
                : JenaTerms.node(term);
    }

    private Node blank(String label) {
        boolean known = before.placeOf(new Term.Blank(label)).isPresent();
        if (known) {
            return NodeFactory.createBlankNode(label);
        }
        lastBlank++;
        return NodeFactory.createBlankNode(Collected.blankLabel(lastBlank));
    }

    private Spot spot(Place place) {
        int source = paths.indexOf(place.file());
        if (source < 0) {
            source = paths.size();
            paths.add(place.file());
        }
        return new Spot(source, place.line(), place.column());
    }
}
