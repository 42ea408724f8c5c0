package dev.ggen.generator.template;

import java.math.BigInteger;

/** Sums and products: exact between integers, binary floating point as soon as one side is a decimal number. */
final class Arithmetic {
    private static final int WIDEST = 128;

    private Arithmetic() {}

    static Value of(Expr.MathOperator operator, Value left, Value right) {
        if (!Numbers.isNumber(left) || !Numbers.isNumber(right)) {
            Value culprit = Numbers.isNumber(left) ? right : left;
            TemplateError error =
                    TemplateError.type("`" + operator.symbol + "` takes numbers, found " + culprit.kind() + ".");
            throw culprit instanceof Value.Str ? error.hint("Texts are joined by `~`.") : error;
        }
        boolean byZero = Numbers.asDouble(right) == 0
                && (operator == Expr.MathOperator.DIVIDE || operator == Expr.MathOperator.REMAINDER);
        if (byZero) {
            throw TemplateError.of("template-division", "Division by zero.");
        }
        if (left instanceof Value.Int whole
                && right instanceof Value.Int otherWhole
                && operator != Expr.MathOperator.DIVIDE) {
            return exact(operator, whole.number(), otherWhole.number());
        }
        return floating(operator, Numbers.asDouble(left), Numbers.asDouble(right));
    }

    private static Value exact(Expr.MathOperator operator, BigInteger left, BigInteger right) {
        BigInteger result = switch (operator) {
            case ADD -> left.add(right);
            case SUBTRACT -> left.subtract(right);
            case MULTIPLY -> left.multiply(right);
            case REMAINDER -> left.remainder(right);
            case DIVIDE -> left.divide(right);
        };
        if (result.bitLength() > WIDEST) {
            throw TemplateError.limit("The result of `" + operator.symbol + "` has more than " + WIDEST + " bits.");
        }
        return new Value.Int(result);
    }

    /** A quotient without a fraction is an integer. */
    private static Value floating(Expr.MathOperator operator, double left, double right) {
        double result = switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case REMAINDER -> left % right;
            case DIVIDE -> left / right;
        };
        if (!Double.isFinite(result)) {
            throw TemplateError.type("The result of `" + operator.symbol + "` is too large.");
        }
        boolean whole =
                operator == Expr.MathOperator.DIVIDE && result == Math.rint(result) && Math.abs(result) < 0x1p63;
        return whole ? Value.of((long) result) : new Value.Real(result);
    }

    static boolean compare(Expr.Comparison operator, Value left, Value right) {
        if (!Numbers.isNumber(left) || !Numbers.isNumber(right)) {
            Value culprit = Numbers.isNumber(left) ? right : left;
            throw TemplateError.type("`" + operator.symbol + "` compares numbers, found " + culprit.kind() + ".");
        }
        int order = left instanceof Value.Int whole && right instanceof Value.Int otherWhole
                ? whole.number().compareTo(otherWhole.number())
                : Double.compare(Numbers.asDouble(left) + 0.0, Numbers.asDouble(right) + 0.0);
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
        };
    }
}
