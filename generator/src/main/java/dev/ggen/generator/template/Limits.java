package dev.ggen.generator.template;

/**
 * How far one rendering may go. A template that would go further ends in a finding that names the limit.
 *
 * @param outputCharacters of one rendering, and of any text made on the way
 * @param iterations of all loops of one rendering together
 * @param depth of includes, macros, blocks and nested values
 * @param steps of evaluation in one rendering; the bound on its time
 */
public record Limits(int outputCharacters, int iterations, int depth, long steps) {
    public static final Limits STANDARD = new Limits(10 * 1024 * 1024, 1_000_000, 64, 20_000_000L);

    public Limits {
        if (outputCharacters < 1 || iterations < 1 || depth < 1 || steps < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
    }

    public Limits withOutputCharacters(int most) {
        return new Limits(most, iterations, depth, steps);
    }

    public Limits withIterations(int most) {
        return new Limits(outputCharacters, most, depth, steps);
    }

    public Limits withDepth(int most) {
        return new Limits(outputCharacters, iterations, most, steps);
    }

    public Limits withSteps(long most) {
        return new Limits(outputCharacters, iterations, depth, most);
    }
}
