package dev.ggen.generator.query;

import dev.ggen.generator.spec.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.jspecify.annotations.Nullable;

/**
 * A query taken apart into what the engine answers, and what is done to its rows afterwards in a stated order: {@code ORDER BY}
 * becomes hidden columns; {@code DISTINCT}, {@code OFFSET} and {@code LIMIT} are taken out and applied here.
 */
final class OrderedSelect {

    /** A row and the values that {@code ORDER BY} looks at. */
    record Keyed(Row row, Row keys) {}

    /** A name that SPARQL can't write. */
    private static final String KEY = ".ggen-order-";

    private final Query executable;
    private final List<String> columns;
    private final List<String> keys = new ArrayList<>();
    private final List<Comparator<@Nullable Term>> directions = new ArrayList<>();
    private final boolean distinct;
    private final long offset;
    private final long limit;

    private OrderedSelect(Query query, List<String> columns, boolean distinct) {
        this.executable = query;
        this.columns = List.copyOf(columns);
        this.distinct = distinct;
        this.offset = query.hasOffset() ? query.getOffset() : 0;
        this.limit = query.hasLimit() ? query.getLimit() : Long.MAX_VALUE;
        takeApart();
    }

    static OrderedSelect of(Query query) {
        return new OrderedSelect(
                withOrderedSubqueries(query), query.getResultVars(), query.isDistinct() || query.isReduced());
    }

    /** The solutions of a {@code CONSTRUCT}'s pattern, with these columns. */
    static OrderedSelect ofPattern(Query construct, List<String> columns) {
        Query query = withOrderedSubqueries(construct);
        query.setQuerySelectType();
        query.setQueryResultStar(false);
        query.resetResultVars();
        columns.forEach(query::addResultVar);
        return new OrderedSelect(query, columns, false);
    }

    /** Completes the order of every subquery whose answer depends on it. */
    static Query withOrderedSubqueries(Query query) {
        @Nullable Element pattern = query.getQueryPattern();
        if (pattern != null) {
            ElementWalker.walk(pattern, new ElementVisitorBase() {
                @Override
                public void visit(ElementSubQuery element) {
                    completeOrder(element.getQuery());
                }
            });
        }
        return query;
    }

    private static void completeOrder(Query subquery) {
        withOrderedSubqueries(subquery);
        if (subquery.isReduced()) {
            subquery.setReduced(false);
            subquery.setDistinct(true);
        }
        if (subquery.hasLimit() || subquery.hasOffset() || subquery.hasOrderBy()) {
            for (Var column : subquery.getProjectVars()) {
                subquery.addOrderBy(column, Query.ORDER_ASCENDING);
            }
        }
    }

    private void takeApart() {
        executable.setQueryResultStar(false);
        executable.setDistinct(false);
        executable.setReduced(false);
        executable.setOffset(Query.NOLIMIT);
        executable.setLimit(Query.NOLIMIT);
        if (executable.hasOrderBy()) {
            for (SortCondition condition : executable.getOrderBy()) {
                String key = KEY + keys.size();
                executable.addResultVar(Var.alloc(key), condition.getExpression());
                keys.add(key);
                directions.add(
                        condition.getDirection() == Query.ORDER_DESCENDING
                                ? TermOrder.INSTANCE.reversed()
                                : TermOrder.INSTANCE);
            }
            executable.getOrderBy().clear();
        }
    }

    Query executable() {
        return executable;
    }

    List<String> columns() {
        return columns;
    }

    List<String> keys() {
        return keys;
    }

    /** Sorts, makes distinct, cuts. */
    Rows arrange(List<Keyed> rows) {
        List<Keyed> sorted = rows.stream().sorted(this::compare).toList();
        Stream<Row> all = sorted.stream().map(Keyed::row);
        Stream<Row> single = distinct ? new LinkedHashSet<>(all.toList()).stream() : all;
        return new Rows(columns, single.skip(offset).limit(limit).toList(), order(sorted));
    }

    private RowOrder order(List<Keyed> sorted) {
        boolean tied = false;
        for (int i = 1; i < sorted.size() && !tied; i++) {
            Keyed before = sorted.get(i - 1);
            tied = compareKeys(before, sorted.get(i)) == 0 && !before.row.equals(sorted.get(i).row);
        }
        if (!tied) {
            return RowOrder.STATED;
        }
        return keys.isEmpty() ? RowOrder.UNSTATED : RowOrder.COMPLETED;
    }

    private int compare(Keyed left, Keyed right) {
        int byKeys = compareKeys(left, right);
        return byKeys != 0 ? byKeys : compareColumns(left, right);
    }

    private int compareKeys(Keyed left, Keyed right) {
        for (int i = 0; i < keys.size(); i++) {
            int byKey = directions
                    .get(i)
                    .compare(left.keys.get(i).orElse(null), right.keys.get(i).orElse(null));
            if (byKey != 0) {
                return byKey;
            }
        }
        return 0;
    }

    private int compareColumns(Keyed left, Keyed right) {
        for (int i = 0; i < columns.size(); i++) {
            int byColumn = TermOrder.INSTANCE.compare(
                    left.row.get(i).orElse(null), right.row.get(i).orElse(null));
            if (byColumn != 0) {
                return byColumn;
            }
        }
        return 0;
    }
}
