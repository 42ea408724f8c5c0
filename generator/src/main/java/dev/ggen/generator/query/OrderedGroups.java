package dev.ggen.generator.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/**
 * Puts the members of groups in order where an aggregate sees it: {@code GROUP_CONCAT}, {@code SAMPLE}, and sums of floating point
 * numbers. The order is that of what the aggregates look at, in the order in which the query names them, then of all variables by
 * name. Where the whole pattern is a subquery with {@code ORDER BY}, its order counts.
 */
final class OrderedGroups extends TransformCopy {
    private OrderedGroups() {}

    /** The engine's own rewriting, with this before it. */
    static RewriteFactory beforeOthers() {
        return context -> {
            Rewrite others = Optimize.stdOptimizationFactory.create(context);
            return op -> others.rewrite(Transformer.transform(new OrderedGroups(), op));
        };
    }

    @Override
    public Op transform(OpGroup group, Op members) {
        Set<Expr> looked = looked(group);
        return looked.isEmpty() || isOrdered(members)
                ? super.transform(group, members)
                : OpGroup.create(ordered(members, looked), group.getGroupVars(), group.getAggregators());
    }

    private static Set<Expr> looked(OpGroup group) {
        Set<Expr> looked = new LinkedHashSet<>();
        for (ExprAggregator aggregate : group.getAggregators()) {
            @Nullable ExprList arguments = aggregate.getAggregator().getExprList();
            if (arguments != null && !isCount(aggregate.getAggregator())) {
                arguments.getList().stream().filter(Objects::nonNull).forEach(looked::add);
            }
        }
        return looked;
    }

    private static boolean isCount(Aggregator aggregator) {
        return aggregator instanceof AggCount
                || aggregator instanceof AggCountDistinct
                || aggregator instanceof AggCountVar
                || aggregator instanceof AggCountVarDistinct;
    }

    private static boolean isOrdered(Op op) {
        return switch (op) {
            case OpOrder order -> true;
            case OpProject project -> isOrdered(project.getSubOp());
            case OpSlice slice -> isOrdered(slice.getSubOp());
            case OpExtend extend -> isOrdered(extend.getSubOp());
            case OpFilter filter -> isOrdered(filter.getSubOp());
            default -> false;
        };
    }

    private static Op ordered(Op members, Set<Expr> looked) {
        List<SortCondition> conditions = new ArrayList<>();
        looked.forEach(expression -> conditions.add(new SortCondition(expression, Query.ORDER_ASCENDING)));
        Set<String> names = new TreeSet<>();
        OpVars.visibleVars(members).forEach(variable -> names.add(variable.getVarName()));
        names.forEach(name -> conditions.add(new SortCondition(Var.alloc(name), Query.ORDER_ASCENDING)));
        return new OpOrder(members, conditions);
    }
}
