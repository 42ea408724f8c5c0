package dev.ggen.generator.query;

/**
 * A rule as the query that it amounts to.
 *
 * @param line on which it begins
 * @param query a CONSTRUCT of what follows, or an ASK that is true while nothing is as it must not be
 */
public record HornRule(Kind kind, int line, String query) {
    /** What a rule does. */
    public enum Kind {
        DERIVES,
        FORBIDS
    }
}
