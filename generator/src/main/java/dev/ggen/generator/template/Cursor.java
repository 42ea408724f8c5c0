package dev.ggen.generator.template;

import java.util.List;

/** Walks along tokens; refuses what isn't expected, and nesting that is too deep. */
final class Cursor {
    private static final int DEEPEST = 100;
    private static final int MOST_OPERATORS = 500;

    private final Source source;
    private final List<Token> tokens;
    private int at;
    private int depth;
    private int operators;

    Cursor(Source source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        if (token.kind() == Token.Kind.OPEN_OUTPUT || token.kind() == Token.Kind.OPEN_TAG) {
            operators = 0;
        }
        return token;
    }

    /** The next token, which joins what stands before it with what follows. */
    Token nextOperator() {
        if (++operators > MOST_OPERATORS) {
            throw TemplateError.syntax(
                            spot(), "The expression has more than " + MOST_OPERATORS + " operators and filters.")
                    .hint("Set parts of it to variables.");
        }
        return next();
    }

    Token previous() {
        return tokens.get(at - 1);
    }

    boolean atSymbol(String symbol) {
        return peek().is(Token.Kind.SYMBOL, symbol);
    }

    boolean atWord(String word) {
        return peek().is(Token.Kind.NAME, word);
    }

    boolean takeSymbol(String symbol) {
        return take(atSymbol(symbol));
    }

    boolean takeWord(String word) {
        return take(atWord(word));
    }

    private boolean take(boolean there) {
        if (there) {
            next();
        }
        return there;
    }

    void expectSymbol(String symbol) {
        if (!takeSymbol(symbol)) {
            throw unexpected("`" + symbol + "`");
        }
    }

    void expectWord(String word) {
        if (!takeWord(word)) {
            throw unexpected("`" + word + "`");
        }
    }

    Token expect(Token.Kind kind, String what) {
        if (peek().kind() != kind) {
            throw unexpected(what);
        }
        return next();
    }

    Spot spot() {
        return spot(peek());
    }

    Spot spot(Token token) {
        return new Spot(source, token.offset());
    }

    Source source() {
        return source;
    }

    TemplateError unexpected(String expected) {
        return TemplateError.syntax(spot(), "Expected " + expected + ", found " + peek().shown() + ".");
    }

    void enter() {
        if (++depth > DEEPEST) {
            throw TemplateError.syntax(spot(), "The template is nested more than " + DEEPEST + " deep.");
        }
    }

    void leave() {
        depth--;
    }
}
