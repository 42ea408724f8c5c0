package dev.ggen.generator.plan;

import dev.ggen.generator.query.QueryLimits;
import dev.ggen.generator.template.Limits;
import java.time.Duration;

/**
 * How much one project may make.
 *
 * @param outputs files
 * @param totalBytes of all files together
 * @param inferring time for all that is inferred
 */
public record GenerationLimits(
        int outputs, long totalBytes, Limits templates, QueryLimits queries, Duration inferring) {
    private static final Duration LONGEST_INFERRING = Duration.ofMinutes(5);

    /** 8 192 files, 64 MiB, 5 minutes. */
    public static final GenerationLimits STANDARD =
            new GenerationLimits(8192, 64L << 20, Limits.STANDARD, QueryLimits.DEFAULT);

    public GenerationLimits {
        if (outputs < 1 || totalBytes < 1 || !inferring.isPositive()) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
    }

    /** Five minutes for inferences. */
    public GenerationLimits(int outputs, long totalBytes, Limits templates, QueryLimits queries) {
        this(outputs, totalBytes, templates, queries, LONGEST_INFERRING);
    }
}
