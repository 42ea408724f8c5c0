package dev.ggen.generator.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.Element;
import org.jspecify.annotations.Nullable;

/** The patterns that expressions hold: those of {@code EXISTS} and {@code NOT EXISTS}. */
final class PatternExpressions {
    private PatternExpressions() {}

    static List<Element> in(Expr expression) {
        List<Element> patterns = new ArrayList<>();
        collect(expression, patterns);
        return patterns;
    }

    /** Those of what is selected, grouped by, required of groups, and ordered by. */
    static List<Element> outsideOfPattern(Query query) {
        List<Element> patterns = new ArrayList<>();
        query.getProject().getExprs().values().forEach(expression -> collect(expression, patterns));
        query.getGroupBy().getExprs().values().forEach(expression -> collect(expression, patterns));
        query.getHavingExprs().forEach(expression -> collect(expression, patterns));
        @Nullable List<SortCondition> order = query.getOrderBy();
        if (order != null) {
            order.forEach(condition -> collect(condition.getExpression(), patterns));
        }
        return patterns;
    }

    private static void collect(@Nullable Expr expression, List<Element> patterns) {
        switch (expression) {
            case ExprFunctionOp exists -> patterns.add(exists.getElement());
            case ExprFunction function -> function.getArgs().forEach(argument -> collect(argument, patterns));
            case ExprAggregator aggregate -> {
                @Nullable ExprList arguments = aggregate.getAggregator().getExprList();
                Stream.ofNullable(arguments)
                        .flatMap(list -> list.getList().stream())
                        .filter(Objects::nonNull)
                        .forEach(argument -> collect(argument, patterns));
            }
            case null, default -> {}
        }
    }
}
