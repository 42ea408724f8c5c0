package dev.ggen.generator.check;

import dev.ggen.generator.query.PreBound;
import dev.ggen.generator.query.Query;
import dev.ggen.generator.query.QuerySource;
import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a shapes graph says in SPARQL: the queries of {@code sh:sparql}, with their prefixes and messages. */
final class ShapeQueries {
    static final String SHACL = "http://www.w3.org/ns/shacl#";

    private static final Term.Iri IMPORTS = new Term.Iri("http://www.w3.org/2002/07/owl#imports");
    private static final String TRUE = "true";

    private final Specification shapes;
    private final List<Finding> findings = new ArrayList<>();

    private ShapeQueries(Specification shapes) {
        this.shapes = shapes;
    }

    /**
     * The queries by the shape that has them.
     *
     * @throws FindingsException with all that can't be used
     */
    static Map<Term, List<ShapeQuery>> of(Specification shapes) {
        ShapeQueries reading = new ShapeQueries(shapes);
        Map<Term, List<ShapeQuery>> queries = new LinkedHashMap<>();
        shapes.find(Optional.empty(), Optional.of(iri("sparql")), Optional.empty())
                .forEach(fact -> reading.read(fact)
                        .ifPresent(query -> queries.computeIfAbsent(fact.subject(), shape -> new ArrayList<>())
                                .add(query)));
        if (!reading.findings.isEmpty()) {
            throw new FindingsException(reading.findings);
        }
        return queries;
    }

    private static Term.Iri iri(String name) {
        return new Term.Iri(SHACL + name);
    }

    private Optional<ShapeQuery> read(Fact fact) {
        Term node = fact.object();
        if (isDeactivated(node)) {
            return Optional.empty();
        }
        List<Fact> selects = shapes.find(Optional.of(node), Optional.of(iri("select")), Optional.empty())
                .toList();
        if (selects.size() != 1) {
            findings.add(Finding.red(
                            "shape-query",
                            "`sh:sparql` names " + selects.size() + " queries.",
                            selects.stream().map(Fact::place).findFirst().orElse(fact.place()))
                    .withAllowed("one `sh:select`"));
            return Optional.empty();
        }
        return query(node, selects.getFirst());
    }

    private boolean isDeactivated(Term node) {
        return shapes.objects(node, iri("deactivated")).stream()
                .anyMatch(value -> value.text().equals(TRUE));
    }

    private Optional<ShapeQuery> query(Term node, Fact select) {
        Place place = select.place();
        QuerySource source = new QuerySource(
                place.file(), Math.max(1, place.line()), select.object().text());
        try {
            PreBound query = PreBound.of(Query.parse(source, prefixes(node)), ShapeQuery.KNOWN);
            return Optional.of(new ShapeQuery(node, query, messages(node)));
        } catch (FindingsException e) {
            findings.addAll(e.findings());
            return Optional.empty();
        }
    }

    private List<Term.Literal> messages(Term node) {
        return shapes.objects(node, iri("message")).stream()
                .filter(Term.Literal.class::isInstance)
                .map(Term.Literal.class::cast)
                .toList();
    }

    /** What {@code sh:prefixes} names, and what that imports, declare. */
    private Map<String, String> prefixes(Term node) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        Deque<Term> open = new ArrayDeque<>(shapes.objects(node, iri("prefixes")));
        Set<Term> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            Term ontology = open.removeFirst();
            shapes.objects(ontology, iri("declare")).forEach(one -> declare(one, prefixes));
            shapes.objects(ontology, IMPORTS).stream().filter(seen::add).forEach(open::add);
        }
        return prefixes;
    }

    private void declare(Term declaration, Map<String, String> prefixes) {
        Optional<Term> prefix =
                shapes.objects(declaration, iri("prefix")).stream().findFirst();
        Optional<Term> namespace =
                shapes.objects(declaration, iri("namespace")).stream().findFirst();
        if (prefix.isPresent() && namespace.isPresent()) {
            prefixes.putIfAbsent(prefix.get().text(), namespace.get().text());
        }
    }
}
