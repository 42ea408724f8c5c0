package dev.ggen.generator.query;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.JenaTerms;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;

/** Goes from a row back to the facts that made it. */
final class RowExplanation {
    /** The most ways to one row that are looked at. */
    private static final int MOST_SOLUTIONS = 10_000;

    private final Specification specification;
    private final QueryEngine engine;
    private final Query query;

    RowExplanation(Specification specification, QueryEngine engine, Query query) {
        this.specification = specification;
        this.engine = engine;
        this.query = query;
    }

    RowFacts facts(Row row, int most) {
        Witnesses witnesses = new Witnesses(specification.graph(), solutions(), most);
        org.apache.jena.query.Query parsed = query.copy();
        List<Binding> ways = ways(RowSearch.ofRow(parsed, binding(row)));
        for (Binding way : ways) {
            if (!witnesses.isCut()) {
                witnesses.collect(parsed.getQueryPattern(), way);
            }
        }
        boolean all = !witnesses.isCut() && ways.size() < MOST_SOLUTIONS;
        return new RowFacts(
                witnesses.found().stream().flatMap(this::fact).toList(),
                all ? RowFacts.Extent.ALL : RowFacts.Extent.FIRST);
    }

    private Witnesses.Solutions solutions() {
        return new Witnesses.Solutions() {
            @Override
            public List<Binding> of(Element pattern, Binding known) {
                return ways(RowSearch.ofPattern(pattern, known));
            }

            @Override
            public List<Binding> of(org.apache.jena.query.Query subquery, Binding known) {
                return ways(RowSearch.ofRow(subquery, known));
            }
        };
    }

    /** A way has what was known, also where the engine was told it beforehand and doesn't repeat it. */
    private List<Binding> ways(RowSearch search) {
        Binding told = search.substitutions();
        return engine.solutions(query, search.executable(), told, search::leadsThere, MOST_SOLUTIONS).stream()
                .map(solution -> joined(solution, search.known()))
                .toList();
    }

    private static Binding joined(Binding solution, Binding known) {
        BindingBuilder builder = BindingFactory.builder(solution);
        known.forEach((variable, node) -> {
            if (!solution.contains(variable)) {
                builder.add(variable, node);
            }
        });
        return builder.build();
    }

    private static Binding binding(Row row) {
        BindingBuilder builder = BindingFactory.builder();
        for (String column : row.columns()) {
            row.get(column).ifPresent(term -> builder.add(Var.alloc(column), JenaTerms.node(term)));
        }
        return builder.build();
    }

    private Stream<Fact> fact(Triple triple) {
        return specification.find(some(triple.getSubject()), some(triple.getPredicate()), some(triple.getObject()));
    }

    private static Optional<Term> some(Node node) {
        return Optional.of(JenaTerms.term(node));
    }
}
