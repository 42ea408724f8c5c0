package dev.ggen.generator.spec;

import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.TokenType;
import org.apache.jena.riot.tokens.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Tokens nested no deeper than a parser that calls itself can follow. */
final class BoundedTokens implements Tokenizer {
    /** How deep brackets and lists may be nested. */
    static final int DEEPEST_NESTING = 200;

    private final Tokenizer tokens;
    private final Complaints complaints;
    private int depth;

    BoundedTokens(Tokenizer tokens, Complaints complaints) {
        this.tokens = tokens;
        this.complaints = complaints;
    }

    @Override
    public Token next() {
        Token token = tokens.next();
        depth += step(token.getType());
        if (depth > DEEPEST_NESTING) {
            String found = "Brackets are nested more than " + DEEPEST_NESTING + " deep";
            complaints.fatal(found, token.getLine(), token.getColumn());
        }
        return token;
    }

    private static int step(@Nullable TokenType type) {
        return switch (type) {
            case LBRACKET, LPAREN, LT2, L_TRIPLE, L_ANN -> 1;
            case RBRACKET, RPAREN, GT2, R_TRIPLE, R_ANN -> -1;
            case null, default -> 0;
        };
    }

    @Override
    public boolean hasNext() {
        return tokens.hasNext();
    }

    @Override
    public @Nullable Token peek() {
        return tokens.peek();
    }

    @Override
    public boolean eof() {
        return tokens.eof();
    }

    @Override
    public long getLine() {
        return tokens.getLine();
    }

    @Override
    public long getColumn() {
        return tokens.getColumn();
    }

    @Override
    public void close() {
        tokens.close();
    }
}
