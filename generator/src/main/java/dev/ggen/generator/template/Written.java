package dev.ggen.generator.template;

/** An expression as a message names it. */
final class Written {
    private Written() {}

    static String of(Expr expression) {
        return switch (expression) {
            case Expr.Path path -> path.written();
            case Expr.Filtered filtered -> of(filtered.input()) + " | " + filtered.name();
            case Expr.Call call -> call.name() + "(…)";
            case Expr.ListOf list -> "[…]";
            case Expr.Literal literal -> "the value written here";
            default -> "…";
        };
    }
}
