package dev.ggen.generator.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses what stands between operators: literals, variables, calls, lists, parentheses, and texts joined by {@code ~}. */
final class OperandParser {
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "is");

    private final Cursor cursor;
    private final ExpressionParser expressions;

    OperandParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    Expr operand() {
        Spot spot = cursor.spot();
        Expr first = single();
        if (!cursor.atSymbol("~")) {
            return first;
        }
        List<Expr> parts = new ArrayList<>(List.of(first));
        while (cursor.takeSymbol("~")) {
            parts.add(single());
        }
        return new Expr.Concat(List.copyOf(parts), spot);
    }

    private Expr single() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case STRING -> new Expr.Literal(Value.of(cursor.next().text()), cursor.spot(token));
            case INTEGER, DECIMAL -> number("");
            case NAME -> named(token);
            case SYMBOL -> bracketed(token);
            case TEXT, OPEN_OUTPUT, CLOSE_OUTPUT, OPEN_TAG, CLOSE_TAG, END -> throw cursor.unexpected("a value");
        };
    }

    private Expr bracketed(Token token) {
        if (cursor.takeSymbol("(")) {
            Expr inner = expressions.expression();
            cursor.expectSymbol(")");
            return inner;
        }
        if (cursor.atSymbol("[")) {
            cursor.next();
            return new Expr.ListOf(listed("]"), cursor.spot(token));
        }
        boolean negative = cursor.atSymbol("-") && cursor.peek(1).offset() == token.end() && isNumber(cursor.peek(1));
        if (!negative) {
            throw cursor.unexpected("a value");
        }
        cursor.next();
        return number("-");
    }

    private static boolean isNumber(Token token) {
        return token.kind() == Token.Kind.INTEGER || token.kind() == Token.Kind.DECIMAL;
    }

    Expr.Literal number(String sign) {
        Token token = cursor.next();
        Spot spot = cursor.spot(token);
        if (token.kind() == Token.Kind.INTEGER) {
            BigInteger number = new BigInteger(sign + token.text());
            if (number.bitLength() > Long.SIZE) {
                throw TemplateError.syntax(spot, "The number " + token.text() + " has more than 64 bits.");
            }
            return new Expr.Literal(new Value.Int(number), spot);
        }
        double number = Double.parseDouble(sign + token.text());
        if (!Double.isFinite(number)) {
            throw TemplateError.syntax(spot, "The number " + token.text() + " is too large.");
        }
        return new Expr.Literal(new Value.Real(number), spot);
    }

    /** Items up to the closing symbol; a comma may end them. */
    private List<Expr> listed(String close) {
        List<Expr> items = new ArrayList<>();
        while (!cursor.takeSymbol(close)) {
            items.add(expressions.expression());
            if (!cursor.atSymbol(close) && !cursor.takeSymbol(",")) {
                throw cursor.unexpected("`,` or `" + close + "`");
            }
        }
        return List.copyOf(items);
    }

    private Expr named(Token token) {
        Spot spot = cursor.spot(token);
        switch (token.text()) {
            case "true", "True" -> {
                cursor.next();
                return new Expr.Literal(Value.of(true), spot);
            }
            case "false", "False" -> {
                cursor.next();
                return new Expr.Literal(Value.of(false), spot);
            }
            default -> {
                if (WORDS.contains(token.text())) {
                    throw cursor.unexpected("a value");
                }
            }
        }
        cursor.next();
        if (cursor.takeSymbol("::")) {
            Token name = cursor.expect(Token.Kind.NAME, "the name of a macro");
            return new Expr.MacroCall(token.text(), name.text(), arguments(""), spot);
        }
        if (cursor.atSymbol("(")) {
            return new Expr.Call(token.text(), arguments(""), spot);
        }
        return tested(path(token));
    }

    private Expr.Path path(Token root) {
        List<Expr.Step> steps = new ArrayList<>();
        int end = root.end();
        while (cursor.peek().offset() == end) {
            Spot spot = cursor.spot();
            if (cursor.takeSymbol(".")) {
                Token name = cursor.expect(Token.Kind.NAME, "a name or number after the dot");
                steps.add(new Expr.Member(name.text(), cursor.spot(name)));
                end = name.end();
            } else if (cursor.takeSymbol("[")) {
                steps.add(new Expr.Index(expressions.expression(), spot));
                cursor.expectSymbol("]");
                end = cursor.previous().end();
            } else {
                break;
            }
        }
        String written = cursor.source().text().substring(root.offset(), end);
        return new Expr.Path(root.text(), List.copyOf(steps), written, cursor.spot(root));
    }

    private Expr tested(Expr.Path subject) {
        if (!cursor.takeWord("is")) {
            return subject;
        }
        boolean negated = cursor.takeWord("not");
        Token name = cursor.expect(Token.Kind.NAME, "the name of a test");
        List<Expr> arguments = cursor.takeSymbol("(") ? listed(")") : List.of();
        Expr test = new Expr.Test(subject, name.text(), arguments, cursor.spot(name));
        return negated ? new Expr.Not(test, cursor.spot(name)) : test;
    }

    /**
     * Named arguments in parentheses; a name twice is refused.
     *
     * @param hint for one who gives them without names
     */
    List<Expr.Argument> arguments(String hint) {
        cursor.expectSymbol("(");
        List<Expr.Argument> arguments = new ArrayList<>();
        while (!cursor.takeSymbol(")")) {
            Token name = cursor.peek();
            if (name.kind() != Token.Kind.NAME || !cursor.peek(1).is(Token.Kind.SYMBOL, "=")) {
                throw cursor.unexpected("an argument with its name, as in `name=value`")
                        .hint(hint);
            }
            cursor.next();
            cursor.next();
            if (arguments.stream().anyMatch(other -> other.name().equals(name.text()))) {
                throw TemplateError.syntax(cursor.spot(name), "The argument `" + name.text() + "` is given twice.");
            }
            arguments.add(new Expr.Argument(name.text(), expressions.expression(), cursor.spot(name)));
            if (!cursor.atSymbol(")") && !cursor.takeSymbol(",")) {
                throw cursor.unexpected("`,` or `)`");
            }
        }
        return List.copyOf(arguments);
    }
}
