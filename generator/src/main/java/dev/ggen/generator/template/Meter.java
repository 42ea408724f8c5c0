package dev.ggen.generator.template;

/** Counts what one rendering uses, and ends it at the limits. */
final class Meter {
    private static final int CHARACTERS_PER_STEP = 8;

    /** Bodies and expressions in each other: few enough for the smallest stack that a thread comes with. */
    private static final int DEEPEST_NESTING = 1000;

    private final Limits limits;
    private long steps;
    private int iterations;
    private int depth;
    private int nesting;

    Meter(Limits limits) {
        this.limits = limits;
    }

    void step() {
        steps(1);
    }

    void steps(long more) {
        steps += more;
        if (steps > limits.steps()) {
            throw TemplateError.limit("The template takes more than " + limits.steps() + " steps (limit `steps`).");
        }
    }

    long stepsLeft() {
        return limits.steps() - steps;
    }

    void iterations(int more) {
        iterations += more;
        if (iterations > limits.iterations() || iterations < 0) {
            throw TemplateError.limit(
                    "The template's loops run more than " + limits.iterations() + " times (limit `iterations`).");
        }
    }

    int mostIterations() {
        return limits.iterations();
    }

    void enter() {
        if (++depth > limits.depth()) {
            throw TemplateError.limit("Includes, macros, blocks or values are nested more than " + limits.depth()
                    + " deep (limit `depth`).");
        }
    }

    void leave() {
        depth--;
    }

    /** Counts a body or an expression inside another; to be undone by {@link #unnest}, or after an error by {@link #nestTo}. */
    void nest() {
        if (++nesting > DEEPEST_NESTING) {
            throw TemplateError.of(
                    "template-limit",
                    "Bodies and expressions are nested more than " + DEEPEST_NESTING
                            + " deep, macros and includes counted in.");
        }
    }

    void unnest() {
        nesting--;
    }

    int nesting() {
        return nesting;
    }

    void nestTo(int level) {
        nesting = level;
    }

    /** Called before a text of this length exists. */
    void text(long length) {
        if (length > limits.outputCharacters()) {
            throw TemplateError.limit(
                    "The text is longer than " + limits.outputCharacters() + " characters (limit `outputCharacters`).");
        }
    }

    void characters(int more) {
        steps(more / CHARACTERS_PER_STEP);
    }
}
