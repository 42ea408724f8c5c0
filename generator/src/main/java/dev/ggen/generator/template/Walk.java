package dev.ggen.generator.template;

import java.util.List;
import java.util.function.Consumer;

/** Visits every node and expression of a template, in the order in which they are written. */
final class Walk {
    private final Consumer<Node> atNode;
    private final Consumer<Expr> atExpression;
    private final Consumer<Node.Call> atFilter;

    Walk(Consumer<Node> atNode, Consumer<Expr> atExpression, Consumer<Node.Call> atFilter) {
        this.atNode = atNode;
        this.atExpression = atExpression;
        this.atFilter = atFilter;
    }

    void template(Template template) {
        template.macros().values().forEach(macro -> nodes(macro.body()));
        nodes(template.body());
    }

    private void nodes(List<Node> nodes) {
        nodes.forEach(this::node);
    }

    private void node(Node node) {
        atNode.accept(node);
        switch (node) {
            case Node.Output output -> expression(output.value());
            case Node.If choice -> {
                for (Node.Branch branch : choice.branches()) {
                    expression(branch.condition());
                    nodes(branch.body());
                }
                nodes(choice.otherwise());
            }
            case Node.For loop -> {
                expression(loop.container());
                nodes(loop.body());
                nodes(loop.otherwise());
            }
            case Node.Set set -> expression(set.value());
            case Node.Capture capture -> {
                capture.filters().forEach(this::filter);
                nodes(capture.body());
            }
            case Node.FilterSection section -> {
                filter(section.filter());
                nodes(section.body());
            }
            case Node.Block block -> nodes(block.body());
            case Node.Text text -> {}
            case Node.Break leave -> {}
            case Node.Continue skip -> {}
            case Node.Include include -> {}
            case Node.Super parent -> {}
        }
    }

    private void filter(Node.Call filter) {
        atFilter.accept(filter);
        arguments(filter.arguments());
    }

    private void arguments(List<Expr.Argument> arguments) {
        arguments.forEach(argument -> expression(argument.value()));
    }

    void expression(Expr expression) {
        atExpression.accept(expression);
        switch (expression) {
            case Expr.Literal literal -> {}
            case Expr.Path path -> path(path);
            case Expr.ListOf list -> list.items().forEach(this::expression);
            case Expr.Calculation sum -> both(sum.left(), sum.right());
            case Expr.Compare compare -> both(compare.left(), compare.right());
            case Expr.And and -> both(and.left(), and.right());
            case Expr.Or or -> both(or.left(), or.right());
            case Expr.Not not -> expression(not.operand());
            case Expr.In in -> both(in.needle(), in.container());
            case Expr.Concat concat -> concat.parts().forEach(this::expression);
            case Expr.Test test -> {
                path(test.subject());
                test.arguments().forEach(this::expression);
            }
            case Expr.Call call -> arguments(call.arguments());
            case Expr.MacroCall call -> arguments(call.arguments());
            case Expr.Filtered filtered -> {
                expression(filtered.input());
                filter(new Node.Call(filtered.name(), filtered.arguments(), filtered.spot()));
            }
        }
    }

    private void both(Expr left, Expr right) {
        expression(left);
        expression(right);
    }

    private void path(Expr.Path path) {
        for (Expr.Step step : path.steps()) {
            if (step instanceof Expr.Index index) {
                expression(index.key());
            }
        }
    }
}
