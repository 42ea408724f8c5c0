package dev.ggen.generator.plan;

import dev.ggen.generator.query.QueryLimits;
import dev.ggen.generator.template.Limits;

/**
 * How much one project may make.
 *
 * @param outputs files
 * @param totalBytes of all files together
 */
public record GenerationLimits(int outputs, long totalBytes, Limits templates, QueryLimits queries) {
    /** 8 192 files, 64 MiB. */
    public static final GenerationLimits STANDARD =
            new GenerationLimits(8192, 64L << 20, Limits.STANDARD, QueryLimits.DEFAULT);

    public GenerationLimits {
        if (outputs < 1 || totalBytes < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
    }
}
