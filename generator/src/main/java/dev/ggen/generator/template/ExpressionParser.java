package dev.ggen.generator.template;

import dev.ggen.generator.template.Expr.Comparison;
import dev.ggen.generator.template.Expr.MathOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses expressions with Tera's precedence: {@code or}, {@code and}, {@code not}, comparison and {@code in}, then filters, which
 * take the whole sum before them, then arithmetic.
 */
final class ExpressionParser {
    private final Cursor cursor;
    private final OperandParser operands;

    ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
        this.operands = new OperandParser(cursor, this);
    }

    Expr expression() {
        cursor.enter();
        Expr left = conjunction();
        while (cursor.atWord("or")) {
            Spot spot = cursor.spot(cursor.nextOperator());
            left = new Expr.Or(left, conjunction(), spot);
        }
        cursor.leave();
        return left;
    }

    private Expr conjunction() {
        Expr left = negation();
        while (cursor.atWord("and")) {
            Spot spot = cursor.spot(cursor.nextOperator());
            left = new Expr.And(left, negation(), spot);
        }
        return left;
    }

    private Expr negation() {
        if (!cursor.atWord("not")) {
            return comparison();
        }
        cursor.enter();
        Spot spot = cursor.spot(cursor.next());
        Expr operand = negation();
        cursor.leave();
        return new Expr.Not(operand, spot);
    }

    private Expr comparison() {
        Expr left = sum();
        Spot spot = cursor.spot();
        if (cursor.takeWord("in")) {
            return new Expr.In(left, sum(), spot);
        }
        if (cursor.atWord("not") && cursor.peek(1).is(Token.Kind.NAME, "in")) {
            cursor.next();
            cursor.next();
            return new Expr.Not(new Expr.In(left, sum(), spot), spot);
        }
        Optional<Comparison> operator = comparisonHere();
        if (operator.isEmpty()) {
            return left;
        }
        cursor.next();
        Expr compared = new Expr.Compare(left, operator.get(), sum(), spot);
        if (comparisonHere().isPresent()) {
            throw TemplateError.syntax(cursor.spot(), "Comparisons don't chain.")
                    .hint("Write `a < b and b < c`.");
        }
        return compared;
    }

    private Optional<Comparison> comparisonHere() {
        for (Comparison operator : Comparison.values()) {
            if (cursor.atSymbol(operator.symbol)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** Sums whose parts may have filters: {@code 1 + a | length} filters the sum, {@code a | length + 1} adds to the length. */
    Expr sum() {
        List<Expr> parts = new ArrayList<>();
        List<Token> operators = new ArrayList<>();
        parts.add(filtered());
        while (mathHere().isPresent()) {
            operators.add(cursor.nextOperator());
            parts.add(filtered());
        }
        return folded(parts, operators);
    }

    private Expr filtered() {
        List<Expr> parts = new ArrayList<>();
        List<Token> operators = new ArrayList<>();
        parts.add(operands.operand());
        while (mathHere().isPresent()) {
            operators.add(cursor.nextOperator());
            parts.add(operands.operand());
        }
        Expr value = folded(parts, operators);
        while (cursor.atSymbol("|")) {
            cursor.nextOperator();
            Node.Call filter = filter();
            value = new Expr.Filtered(value, filter.name(), filter.arguments(), filter.spot());
        }
        return value;
    }

    Node.Call filter() {
        if (cursor.atSymbol("|")) {
            throw cursor.unexpected("the name of a filter").hint("Write `or`.");
        }
        Token name = cursor.expect(Token.Kind.NAME, "the name of a filter");
        List<Expr.Argument> arguments =
                cursor.atSymbol("(") ? operands.arguments(Elsewhere.example(name.text())) : List.of();
        return new Node.Call(name.text(), arguments, cursor.spot(name));
    }

    private Optional<MathOperator> mathHere() {
        return mathOperator(cursor.peek());
    }

    private static Optional<MathOperator> mathOperator(Token token) {
        for (MathOperator operator : MathOperator.values()) {
            if (token.is(Token.Kind.SYMBOL, operator.symbol)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** Products first, then sums, each from the left. */
    private Expr folded(List<Expr> parts, List<Token> operators) {
        List<Expr> terms = new ArrayList<>(List.of(parts.getFirst()));
        List<Token> between = new ArrayList<>();
        for (int i = 0; i < operators.size(); i++) {
            Token token = operators.get(i);
            if (mathOperator(token).orElseThrow().bindsTighter()) {
                terms.set(terms.size() - 1, math(terms.getLast(), token, parts.get(i + 1)));
            } else {
                between.add(token);
                terms.add(parts.get(i + 1));
            }
        }
        Expr sum = terms.getFirst();
        for (int i = 0; i < between.size(); i++) {
            sum = math(sum, between.get(i), terms.get(i + 1));
        }
        return sum;
    }

    private Expr math(Expr left, Token operator, Expr right) {
        return new Expr.Calculation(left, mathOperator(operator).orElseThrow(), right, cursor.spot(operator));
    }
}
