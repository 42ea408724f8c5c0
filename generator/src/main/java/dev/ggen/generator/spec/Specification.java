package dev.ggen.generator.spec;

import dev.ggen.receipt.Place;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Everything that a set of sources says, with the place of every fact. Immutable, safe for any number of threads.
 *
 * <p>Equal sources give equal specifications, down to the labels of blank nodes and the order of facts: sources count in the
 * order of their paths, whatever the order in which they were handed over. Blank nodes have their canonical labels, which depend
 * on the facts alone.
 */
public final class Specification {
    private final List<SourceFile> sources;
    private final List<Stated> origins;
    private final PlacedGraph graph;
    private final SortedMap<String, String> prefixes;
    private final SortedSet<String> bases;

    Specification(
            List<SourceFile> sources,
            List<Stated> origins,
            PlacedGraph graph,
            SortedMap<String, String> prefixes,
            SortedSet<String> bases) {
        this.sources = List.copyOf(sources);
        this.origins = List.copyOf(origins);
        this.graph = graph;
        this.prefixes = Collections.unmodifiableSortedMap(new TreeMap<>(prefixes));
        this.bases = Collections.unmodifiableSortedSet(new TreeSet<>(bases));
    }

    /** The sources, sorted by path. */
    public List<SourceFile> sources() {
        return sources;
    }

    /** The source shown under that path. */
    public Optional<SourceFile> source(String path) {
        return sources.stream().filter(source -> source.path().equals(path)).findFirst();
    }

    /** Prefix without its colon, to IRI; where sources disagree, the first one counts. */
    public SortedMap<String, String> prefixes() {
        return prefixes;
    }

    /** The bases that sources declare. */
    public SortedSet<String> bases() {
        return bases;
    }

    /** How many different facts there are. */
    public int size() {
        return graph.size();
    }

    /** All facts, in source order. */
    public Stream<Fact> facts() {
        return graph.triples().map(this::fact);
    }

    /** All facts about the subject, in source order. */
    public Stream<Fact> factsAbout(Term subject) {
        return find(JenaTerms.node(subject), Node.ANY, Node.ANY);
    }

    /** All facts whose object it is, in source order. */
    public Stream<Fact> factsNaming(Term object) {
        return find(Node.ANY, Node.ANY, JenaTerms.node(object));
    }

    /** All facts with these terms, in source order; where no term is named, any will do. */
    public Stream<Fact> find(Optional<Term> subject, Optional<Term> predicate, Optional<Term> object) {
        return find(nodeOrAny(subject), nodeOrAny(predicate), nodeOrAny(object));
    }

    private static Node nodeOrAny(Optional<Term> term) {
        return term.map(JenaTerms::node).orElse(Node.ANY);
    }

    private Stream<Fact> find(Node subject, Node predicate, Node object) {
        return graph.find(subject, predicate, object).toList().stream().map(this::fact);
    }

    /** The objects of the subject's facts with that predicate, in source order. */
    public List<Term> objects(Term subject, Term.Iri predicate) {
        return find(JenaTerms.node(subject), JenaTerms.node(predicate), Node.ANY)
                .map(Fact::object)
                .toList();
    }

    /** Every place that states the fact, in source order; empty when none does. */
    public List<Place> placesOf(Term subject, Term.Iri predicate, Term object) {
        Triple triple = Triple.create(JenaTerms.node(subject), JenaTerms.node(predicate), JenaTerms.node(object));
        return graph.spotsOf(triple).stream().map(this::place).toList();
    }

    /** Where a node is introduced: its bracket when it has no name, otherwise the first fact about it, or naming it. */
    public Optional<Place> placeOf(Term node) {
        Stream<Fact> first = node instanceof Term.Iri ? factsAbout(node) : factsNaming(node);
        Stream<Fact> second = node instanceof Term.Iri ? factsNaming(node) : factsAbout(node);
        return Stream.concat(first.limit(1), second.limit(1)).map(Fact::place).findFirst();
    }

    /**
     * This specification with more facts. What a fact's place says is kept. Blank nodes keep their labels, so a new one needs a
     * label that is no canonical one.
     */
    public Specification plus(List<Fact> more) {
        return Addition.to(this, origins, graph).adding(more);
    }

    /** This specification with the facts of another; blank nodes of the two stay apart. */
    public Specification plus(Specification other) {
        String prefix = "o" + graph.size() + ".";
        return plus(other.facts().map(fact -> fact.renamed(prefix)).toList());
    }

    /** The same facts for Jena, read-only; for {@code query} and {@code check} only. */
    public Graph graph() {
        return graph;
    }

    private Fact fact(Triple triple) {
        return new Fact(
                JenaTerms.term(triple.getSubject()),
                new Term.Iri(triple.getPredicate().getURI()),
                JenaTerms.term(triple.getObject()),
                place(graph.firstSpotOf(triple)));
    }

    private Place place(Spots.Spot spot) {
        Stated origin = origins.get(spot.source());
        return new Place(origin.path(), spot.line(), spot.column(), origin.says());
    }
}
