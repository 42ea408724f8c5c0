package dev.ggen.generator.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a template as it is rendered. */
sealed interface Node {

    record Text(String text, Spot spot) implements Node {}

    record Output(Expr value, Spot spot) implements Node {}

    record If(List<Branch> branches, List<Node> otherwise) implements Node {}

    record Branch(Expr condition, List<Node> body) {}

    record For(@Nullable String key, String name, Expr container, List<Node> body, List<Node> otherwise, Spot spot)
            implements Node {}

    record Break() implements Node {}

    record Continue() implements Node {}

    record Set(String name, Expr value, Reach reach) implements Node {}

    /** Assigns what its body renders to. */
    record Capture(String name, List<Call> filters, List<Node> body, Reach reach) implements Node {}

    record FilterSection(Call filter, List<Node> body) implements Node {}

    record Include(List<String> names, Missing missing, Spot spot) implements Node {}

    record Block(String name, List<Node> body, Spot spot) implements Node {}

    record Super(Spot spot) implements Node {}

    /** A filter without its input. */
    record Call(String name, List<Expr.Argument> arguments, Spot spot) {}

    /** Whether an assignment ends with the loop's round, or lasts. */
    enum Reach {
        INNERMOST,
        OUTSIDE_LOOPS
    }

    enum Missing {
        REFUSED,
        IGNORED
    }
}
