package dev.ggen.generator.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.jspecify.annotations.Nullable;

/**
 * A query whose solutions are the ways to a row of another.
 *
 * @param executable selects every variable of the pattern, also those without a name
 * @param columns what it selects
 * @param known what a solution must have
 * @param unbound what a solution must lack
 */
record RowSearch(Query executable, List<Var> columns, Binding known, Set<Var> unbound) {

    /** Ways to a row of the query; of a query with groups, to the rows of its group. */
    static RowSearch ofRow(Query query, Binding row) {
        boolean grouped = query.hasGroupBy() || query.hasAggregators();
        BindingBuilder known = BindingFactory.builder();
        Set<Var> unbound = new LinkedHashSet<>();
        for (Var column : query.getProjectVars()) {
            if (grouped && !query.getGroupBy().contains(column)) {
                continue;
            }
            if (row.contains(column)) {
                known.add(column, row.get(column));
            } else {
                unbound.add(column);
            }
        }
        VarExprList named = grouped ? query.getGroupBy() : query.getProject();
        return of(query.getQueryPattern(), named, known.build(), unbound);
    }

    /** Ways to match the pattern. */
    static RowSearch ofPattern(Element pattern, Binding known) {
        return of(pattern, new VarExprList(), known, Set.of());
    }

    private static RowSearch of(Element pattern, VarExprList named, Binding known, Set<Var> unbound) {
        Query search = new Query();
        search.setQuerySelectType();
        search.setQueryPattern(pattern);
        Set<Var> columns = new LinkedHashSet<>(Witnesses.variables(pattern));
        for (Var variable : named.getVars()) {
            if (named.hasExpr(variable)) {
                search.addResultVar(variable, named.getExpr(variable));
                columns.remove(variable);
            } else {
                columns.add(variable);
            }
        }
        columns.forEach(search::addResultVar);
        return new RowSearch(search, new ArrayList<>(search.getProjectVars()), known, unbound);
    }

    /** What the engine may be told beforehand: a blank node would match anything there. */
    Binding substitutions() {
        BindingBuilder builder = BindingFactory.builder();
        List<Var> bound = Witnesses.variables(executable.getQueryPattern());
        known.forEach((variable, node) -> {
            if (bound.contains(variable) && !node.isBlank()) {
                builder.add(variable, node);
            }
        });
        return builder.build();
    }

    /** Whether a solution is one of the ways. */
    boolean leadsThere(Binding solution) {
        for (Var variable : columns) {
            @Nullable Node node = solution.get(variable);
            @Nullable Node needed = known.get(variable);
            if (node == null ? needed != null && !isSubstituted(variable) : needed != null && !node.equals(needed)) {
                return false;
            }
            if (node != null && unbound.contains(variable)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSubstituted(Var variable) {
        return substitutions().contains(variable);
    }
}
