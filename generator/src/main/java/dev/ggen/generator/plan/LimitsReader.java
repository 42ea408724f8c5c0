package dev.ggen.generator.plan;

import dev.ggen.receipt.Finding;
import java.time.Duration;
import java.util.List;

/** Reads the limits that a manifest sets for itself. */
final class LimitsReader {
    private static final long HIGHEST = Integer.MAX_VALUE - 8L;

    private final Keys limits;
    private final List<Finding> findings;

    private LimitsReader(Keys limits, List<Finding> findings) {
        this.limits = limits;
        this.findings = findings;
    }

    static GenerationLimits read(Keys manifest, GenerationLimits standard, List<Finding> findings) {
        return manifest.table("limits", ManifestKeys.LIMITS)
                .map(limits -> new LimitsReader(limits, findings).read(standard))
                .orElse(standard);
    }

    private GenerationLimits read(GenerationLimits standard) {
        return new GenerationLimits(
                whole("outputs", standard.outputs()),
                whole("total_bytes", (int) Math.min(HIGHEST, standard.totalBytes())),
                standard.templates()
                        .withOutputCharacters(
                                whole("file_characters", standard.templates().outputCharacters()))
                        .withIterations(whole("iterations", standard.templates().iterations()))
                        .withSteps(whole("steps", (int)
                                Math.min(HIGHEST, standard.templates().steps()))),
                standard.queries()
                        .withMostRows(whole("rows", standard.queries().mostRows()))
                        .withLongest(seconds("query_seconds", standard.queries().longest())),
                seconds("inference_seconds", standard.inferring()));
    }

    private Duration seconds(String key, Duration otherwise) {
        return Duration.ofSeconds(whole(key, (int) Math.max(1, otherwise.toSeconds())));
    }

    private int whole(String key, int otherwise) {
        long wanted = limits.whole(key).orElse((long) otherwise);
        if (wanted >= 1 && wanted <= HIGHEST) {
            return (int) wanted;
        }
        findings.add(Finding.red("manifest-type", "`" + key + "` is " + wanted + ".", limits.placeOf(key))
                .withAllowed("1 to " + HIGHEST));
        return otherwise;
    }
}
