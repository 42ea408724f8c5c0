package dev.ggen.generator.query;

/**
 * A word of a file with rules.
 *
 * @param text as it stands there
 */
record RuleToken(Kind kind, String text, int line, int column) {
    /** What it is. */
    enum Kind {
        IRI,
        NAME,
        VARIABLE,
        BLANK,
        LITERAL,
        DIRECTIVE,
        WORD,
        MARK,
        END
    }

    boolean is(String mark) {
        return (kind == Kind.MARK || kind == Kind.WORD) && text.equals(mark);
    }
}
