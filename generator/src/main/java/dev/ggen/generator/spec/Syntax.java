package dev.ggen.generator.spec;

import java.util.Arrays;
import java.util.Optional;

/** The syntaxes that sources may be written in. */
public enum Syntax {
    /** Turtle 1.1, a W3C recommendation of 2014. */
    TURTLE(".ttl", "Turtle");

    private final String ending;
    private final String title;

    Syntax(String ending, String title) {
        this.ending = ending;
        this.title = title;
    }

    /** The syntax that a path's ending names. */
    public static Optional<Syntax> of(String path) {
        return Arrays.stream(values())
                .filter(syntax -> path.endsWith(syntax.ending))
                .findFirst();
    }

    public String ending() {
        return ending;
    }

    /** Its name in a sentence. */
    public String title() {
        return title;
    }

    SourceParser parser() {
        return switch (this) {
            case TURTLE -> new TurtleParser();
        };
    }
}
