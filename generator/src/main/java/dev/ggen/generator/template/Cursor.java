package dev.ggen.generator.template;

import java.util.List;

/** Walks along tokens; refuses what isn't expected, and nesting that is too deep. */
final class Cursor {
    private static final int DEEPEST = 100;

    private final Source source;
    private final List<Token> tokens;
    private int at;
    private int depth;

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
        return token;
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
