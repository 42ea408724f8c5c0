package dev.ggen.generator.spec;

import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Copies a specification's facts and adds more behind them. */
final class Addition {
    private final Specification before;
    private final List<Stated> origins;
    private final PlacedGraph.Builder graph;
    private final Map<Stated, Integer> numbers = new HashMap<>();

    private Addition(Specification before, List<Stated> origins, PlacedGraph known) {
        this.before = before;
        this.origins = new ArrayList<>(origins);
        this.graph = known.more();
        for (int i = 0; i < origins.size(); i++) {
            numbers.putIfAbsent(origins.get(i), i);
        }
    }

    static Addition to(Specification before, List<Stated> origins, PlacedGraph known) {
        return new Addition(before, origins, known);
    }

    Specification adding(List<Fact> more) {
        for (Fact fact : more) {
            Node subject = JenaTerms.node(fact.subject());
            Node predicate = JenaTerms.node(fact.predicate());
            Node object = JenaTerms.node(fact.object());
            Place place = fact.place();
            graph.add(
                    subject,
                    predicate,
                    object,
                    number(new Stated(place.file(), place.says())),
                    place.line(),
                    place.column());
        }
        return new Specification(before.sources(), origins, graph.build(), before.prefixes(), before.bases());
    }

    private int number(Stated origin) {
        return numbers.computeIfAbsent(origin, added -> {
            origins.add(added);
            return origins.size() - 1;
        });
    }
}
