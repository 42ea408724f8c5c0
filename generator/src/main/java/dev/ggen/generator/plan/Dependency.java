package dev.ggen.generator.plan;

import dev.ggen.generator.version.VersionRange;
import dev.ggen.receipt.Place;
import java.util.Optional;

/**
 * A pack that another one needs, as its {@code pack.toml} says it.
 *
 * @param name its own, which it has everywhere
 * @param source where to look for it, a folder relative to the pack's; empty for beside the pack
 * @param outputs whether its own templates make their files
 * @param parameters what is chosen for them
 */
record Dependency(
        String name,
        Optional<PackUse.Source> source,
        VersionRange range,
        Outputs outputs,
        Choices parameters,
        Place place) {
    /** What becomes of a pack's own templates. */
    enum Outputs {
        NONE,
        MADE
    }
}
