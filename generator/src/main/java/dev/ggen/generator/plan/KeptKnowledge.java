package dev.ggen.generator.plan;

import dev.ggen.generator.query.QueryLimits;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the last run of a process read and inferred, for its next run: while the same files have the same bytes, and the manifest says
 * the same of them, they say the same. For one run at a time.
 */
public final class KeptKnowledge {
    private Optional<Kept> last = Optional.empty();

    /** What knowledge depends on beside files. */
    private record Settings(
            List<String> ontology,
            String baseIri,
            List<String> prefixes,
            List<Manifest.Inference> inferences,
            KnowledgeSettings knowledge,
            QueryLimits limits,
            Duration inferring) {
        static Settings of(Manifest manifest, QueryLimits limits) {
            List<String> prefixes = new ArrayList<>();
            manifest.prefixes().forEach((prefix, iri) -> prefixes.add(prefix + ": " + iri));
            return new Settings(
                    manifest.ontology(),
                    manifest.baseIri(),
                    prefixes,
                    manifest.inferences(),
                    manifest.knowledge(),
                    limits,
                    manifest.limits().inferring());
        }
    }

    private record Kept(
            Settings settings,
            List<SourceFile> found,
            List<String> absent,
            Knowledge knowledge,
            List<Finding> notices) {
        boolean holds(Settings now, ReadFiles files) {
            return settings.equals(now)
                    && found.stream()
                            .allMatch(file ->
                                    files.peek(file.path()).filter(file::equals).isPresent())
                    && absent.stream().allMatch(path -> files.peek(path).isEmpty());
        }
    }

    /** What {@link Knowledge#of} gives. */
    Knowledge of(Manifest manifest, ReadFiles files, QueryLimits limits, List<Finding> notices) {
        Settings settings = Settings.of(manifest, limits);
        Kept kept = last.filter(before -> before.holds(settings, files))
                .orElseGet(() -> read(settings, manifest, files, limits));
        last = Optional.of(kept);
        kept.found().forEach(file -> files.find(file.path()));
        kept.absent().forEach(files::find);
        notices.addAll(kept.notices());
        return kept.knowledge().anew(files);
    }

    private static Kept read(Settings settings, Manifest manifest, ReadFiles files, QueryLimits limits) {
        ReadFiles asked = new ReadFiles(files::find);
        List<Finding> notices = new ArrayList<>();
        Knowledge knowledge = Knowledge.of(manifest, asked, limits, notices);
        return new Kept(settings, asked.found(), asked.absent(), knowledge, List.copyOf(notices));
    }
}
