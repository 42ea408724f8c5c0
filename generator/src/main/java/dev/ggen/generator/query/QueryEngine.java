package dev.ggen.generator.query;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.JenaTerms;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** Asks a specification. Safe for any number of threads. Refusals are thrown as {@link FindingsException}. */
public final class QueryEngine {
    private final Specification specification;
    private final QueryLimits limits;

    public QueryEngine(Specification specification, QueryLimits limits) {
        this.specification = Objects.requireNonNull(specification);
        this.limits = Objects.requireNonNull(limits);
    }

    /** The rows of a {@code SELECT}, in the order that the package states. */
    public Rows select(Query query) {
        expect(query, Query.Kind.SELECT);
        return select(query, OrderedSelect.of(query.copy()));
    }

    /** The rows of a {@code SELECT} some of whose variables have values beforehand. */
    Rows select(Query query, Map<Var, Node> known) {
        OrderedSelect select = OrderedSelect.of(query.copy());
        BindingBuilder values = BindingFactory.builder();
        known.forEach(values::add);
        return select.arrange(
                execute(query, select.executable(), values.build(), execution -> collect(query, select, execution)));
    }

    /** The answer to an {@code ASK}. */
    public boolean ask(Query query) {
        expect(query, Query.Kind.ASK);
        return execute(query, OrderedSelect.withOrderedSubqueries(query.copy()), QueryExec::ask);
    }

    /**
     * The facts of a {@code CONSTRUCT}, each once, in the order of the rows that make them and of the template. Their place is the
     * query. A blank node of the template is one for every row: the same one whenever the same query gives the same row.
     */
    public List<Fact> construct(Query query) {
        return construct(query, query.source().place(1, 0));
    }

    /** @param place what the facts give as theirs */
    public List<Fact> construct(Query query, Place place) {
        expect(query, Query.Kind.CONSTRUCT);
        org.apache.jena.query.Query copy = query.copy();
        Construction construction = new Construction(copy.getConstructTemplate(), query.source(), place);
        return construction.facts(select(query, OrderedSelect.ofPattern(copy, construction.variables())));
    }

    /**
     * The facts that made a row of a {@code SELECT}, or of one of its groups: those of every solution that leads to it, also in
     * optional parts, and along paths the fewest. What a query doesn't find, by {@code NOT EXISTS} or {@code MINUS}, is no fact.
     *
     * @param row one of {@link #select}'s
     * @param most how many facts at most
     */
    public RowFacts factsBehind(Query query, Row row, int most) {
        expect(query, Query.Kind.SELECT);
        return new RowExplanation(specification, this, query).facts(row, most);
    }

    /** The bare solutions of a query of the package's own, no more than the limit. */
    List<Binding> solutions(
            Query origin, org.apache.jena.query.Query executable, Binding known, Predicate<Binding> wanted, int most) {
        return execute(origin, executable, known, execution -> {
            List<Binding> solutions = new ArrayList<>();
            RowSet answers = execution.select();
            while (answers.hasNext() && solutions.size() < most) {
                Binding answer = answers.next();
                if (wanted.test(answer)) {
                    solutions.add(answer);
                }
            }
            return solutions;
        });
    }

    private Rows select(Query query, OrderedSelect select) {
        List<OrderedSelect.Keyed> rows =
                execute(query, select.executable(), execution -> collect(query, select, execution));
        return select.arrange(rows);
    }

    private List<OrderedSelect.Keyed> collect(Query query, OrderedSelect select, QueryExec execution) {
        List<OrderedSelect.Keyed> rows = new ArrayList<>();
        RowSet answers = execution.select();
        while (answers.hasNext()) {
            if (rows.size() == limits.mostRows()) {
                throw refused(query, "query-rows", "the query has more than " + limits.mostRows() + " rows");
            }
            Binding answer = answers.next();
            rows.add(new OrderedSelect.Keyed(row(answer, select.columns()), row(answer, select.keys())));
        }
        return rows;
    }

    private static Row row(Binding answer, List<String> names) {
        @Nullable Term[] terms = new @Nullable Term[names.size()];
        for (int i = 0; i < terms.length; i++) {
            @Nullable Node node = answer.get(Var.alloc(names.get(i)));
            terms[i] = node == null ? null : JenaTerms.term(node);
        }
        return new Row(names, terms);
    }

    private <T> T execute(Query query, org.apache.jena.query.Query executable, Function<QueryExec, T> reading) {
        return execute(query, executable, BindingFactory.empty(), reading);
    }

    private <T> T execute(
            Query query, org.apache.jena.query.Query executable, Binding known, Function<QueryExec, T> reading) {
        ClosedFunctions functions = new ClosedFunctions();
        try (QueryExec execution = QueryExec.graph(specification.graph())
                .query(executable)
                .substitution(known)
                .set(ARQ.enablePropertyFunctions, false)
                .set(ARQConstants.sysOptimizerFactory, OrderedGroups.beforeOthers())
                .set(ARQConstants.registryFunctions, functions)
                .timeout(limits.longest().toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            T answer = reading.apply(execution);
            refuseUnknown(query, functions);
            return answer;
        } catch (QueryCancelledException e) {
            throw refused(
                    query,
                    "query-time",
                    "the query takes longer than " + limits.longest().toSeconds() + " s");
        } catch (QueryException | IllegalArgumentException e) {
            throw refused(query, "query-failed", "the query can't be answered: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw refused(query, "query-failed", "the query is nested too deeply");
        }
    }

    private static void refuseUnknown(Query query, ClosedFunctions functions) {
        if (!functions.unknown().isEmpty()) {
            String names = String.join(">, <", functions.unknown());
            throw refused(
                    query, "query-function", "the query calls <" + names + ">, which is no function of SPARQL 1.1");
        }
    }

    private static void expect(Query query, Query.Kind kind) {
        if (query.kind() != kind) {
            throw refused(query, "query-kind", "a " + kind + " is needed here; the query is a " + query.kind());
        }
    }

    private static FindingsException refused(Query query, String id, String message) {
        return new FindingsException(Finding.red(id, message, query.source().place(1, 0)));
    }
}
