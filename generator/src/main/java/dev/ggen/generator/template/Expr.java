package dev.ggen.generator.template;

import java.util.List;

/** An expression as written. */
sealed interface Expr {
    Spot spot();

    record Literal(Value value, Spot spot) implements Expr {}

    /** A variable and what is picked out of it; {@code written} is how the template names it. */
    record Path(String root, List<Step> steps, String written, Spot spot) implements Expr {}

    record ListOf(List<Expr> items, Spot spot) implements Expr {}

    record Calculation(Expr left, MathOperator operator, Expr right, Spot spot) implements Expr {}

    record Compare(Expr left, Comparison operator, Expr right, Spot spot) implements Expr {}

    record And(Expr left, Expr right, Spot spot) implements Expr {}

    record Or(Expr left, Expr right, Spot spot) implements Expr {}

    record Not(Expr operand, Spot spot) implements Expr {}

    record In(Expr needle, Expr container, Spot spot) implements Expr {}

    record Concat(List<Expr> parts, Spot spot) implements Expr {}

    record Test(Path subject, String name, List<Expr> arguments, Spot spot) implements Expr {}

    record Call(String name, List<Argument> arguments, Spot spot) implements Expr {}

    record MacroCall(String namespace, String name, List<Argument> arguments, Spot spot) implements Expr {}

    record Filtered(Expr input, String name, List<Argument> arguments, Spot spot) implements Expr {}

    record Argument(String name, Expr value, Spot spot) {}

    /** One step into a value: by a name that is written, or by one that is computed. */
    sealed interface Step {
        Spot spot();
    }

    record Member(String name, Spot spot) implements Step {}

    record Index(Expr key, Spot spot) implements Step {}

    enum MathOperator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        REMAINDER("%");

        final String symbol;

        MathOperator(String symbol) {
            this.symbol = symbol;
        }

        boolean bindsTighter() {
            return this != ADD && this != SUBTRACT;
        }
    }

    enum Comparison {
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }
    }
}
