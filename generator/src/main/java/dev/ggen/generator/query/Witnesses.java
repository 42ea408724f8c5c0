package dev.ggen.generator.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.jspecify.annotations.Nullable;

/** Collects the triples that a solution of a pattern stands on, as far as triples and not their absence made it. */
final class Witnesses {

    /** Answers patterns and subqueries, restricted to what is known already. */
    interface Solutions {
        List<Binding> of(Element pattern, Binding known);

        List<Binding> of(Query subquery, Binding known);
    }

    private final Graph graph;
    private final Solutions solutions;
    private final int most;
    private final Set<Triple> found = new LinkedHashSet<>();
    private boolean cut;

    Witnesses(Graph graph, Solutions solutions, int most) {
        this.graph = graph;
        this.solutions = solutions;
        this.most = most;
    }

    List<Triple> found() {
        return List.copyOf(found);
    }

    boolean isCut() {
        return cut;
    }

    boolean isFull() {
        return found.size() >= most;
    }

    private void add(List<Triple> triples) {
        for (Triple triple : triples) {
            if (isFull() && !found.contains(triple)) {
                cut = true;
                return;
            }
            found.add(triple);
        }
    }

    void collect(@Nullable Element element, Binding solution) {
        switch (element) {
            case ElementGroup group -> group.getElements().forEach(one -> collect(one, solution));
            case ElementPathBlock block -> block(block, solution);
            case ElementOptional optional -> whole(optional.getOptionalElement(), solution);
            case ElementUnion union -> union.getElements().forEach(branch -> whole(branch, solution));
            case ElementSubQuery subquery -> subquery(subquery.getQuery(), solution);
            case ElementFilter filter -> {
                if (filter.getExpr() instanceof E_Exists exists) {
                    solutions.of(exists.getElement(), solution).stream()
                            .limit(1)
                            .forEach(inner -> collect(exists.getElement(), inner));
                }
            }
            case null, default -> {}
        }
    }

    private void subquery(Query subquery, Binding solution) {
        for (Binding inner : solutions.of(subquery, solution)) {
            collect(subquery.getQueryPattern(), inner);
        }
    }

    /** A part that may be missing counts when all of its triples are there. */
    private void whole(Element element, Binding solution) {
        Witnesses part = new Witnesses(graph, solutions, most);
        if (part.isSatisfied(element, solution)) {
            collect(element, solution);
        }
    }

    private boolean isSatisfied(Element element, Binding solution) {
        return switch (element) {
            case ElementGroup group -> group.getElements().stream().allMatch(one -> isSatisfied(one, solution));
            case ElementPathBlock block -> {
                boolean all = true;
                for (TriplePath pattern : block.getPattern()) {
                    all = all && !triples(pattern, solution).isEmpty();
                }
                yield all;
            }
            default -> true;
        };
    }

    private void block(ElementPathBlock block, Binding solution) {
        for (TriplePath pattern : block.getPattern()) {
            triples(pattern, solution).forEach(this::add);
        }
    }

    /** The triples behind a pattern: none or one way to match it, and a path without steps is a way without triples. */
    private List<List<Triple>> triples(TriplePath pattern, Binding solution) {
        @Nullable Node subject = value(pattern.getSubject(), solution);
        @Nullable Node object = value(pattern.getObject(), solution);
        if (subject == null || object == null) {
            return List.of();
        }
        if (!pattern.isTriple()) {
            return new PathWitness(graph)
                    .steps(pattern.getPath(), subject, object).stream().toList();
        }
        @Nullable Node predicate = value(pattern.getPredicate(), solution);
        if (predicate == null || subject.isLiteral() || !predicate.isURI()) {
            return List.of();
        }
        Triple triple = Triple.create(subject, predicate, object);
        return graph.contains(triple) ? List.of(List.of(triple)) : List.of();
    }

    private static @Nullable Node value(Node node, Binding solution) {
        return node.isVariable() ? solution.get(Var.alloc(node)) : node;
    }

    /** The variables of a pattern's triples, also those that its text gives no name. */
    static List<Var> variables(@Nullable Element pattern) {
        Set<Var> variables = new LinkedHashSet<>();
        variables(pattern, variables);
        return new ArrayList<>(variables);
    }

    private static void variables(@Nullable Element element, Set<Var> variables) {
        switch (element) {
            case ElementGroup group -> group.getElements().forEach(one -> variables(one, variables));
            case ElementOptional optional -> variables(optional.getOptionalElement(), variables);
            case ElementUnion union -> union.getElements().forEach(one -> variables(one, variables));
            case ElementSubQuery subquery ->
                variables.addAll(subquery.getQuery().getProjectVars());
            case ElementPathBlock block -> {
                for (TriplePath pattern : block.getPattern()) {
                    add(pattern.getSubject(), variables);
                    add(pattern.getObject(), variables);
                    if (pattern.isTriple()) {
                        add(pattern.getPredicate(), variables);
                    }
                }
            }
            case null, default -> {}
        }
    }

    private static void add(Node node, Set<Var> variables) {
        if (node.isVariable()) {
            variables.add(Var.alloc(node));
        }
    }
}
