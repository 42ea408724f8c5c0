package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * What a project's files make, in memory.
 *
 * @param manifest what was run
 * @param files sorted by path
 * @param inputs every file that was read, sorted by path
 * @param absent paths that were looked for and aren't there: were they there, the outputs could differ
 * @param programs that may have finished outputs, by name, with the digests of their files
 * @param notices yellow findings
 * @param renderings how the files' texts came about
 */
public record Generated(
        Manifest manifest,
        List<RenderedFile> files,
        List<SourceFile> inputs,
        List<String> absent,
        SortedMap<String, Digest> programs,
        List<Finding> notices,
        Renderings renderings) {
    public Generated {
        files = files.stream().sorted(Comparator.comparing(RenderedFile::path)).toList();
        inputs = List.copyOf(inputs);
        absent = List.copyOf(absent);
        notices = List.copyOf(notices);
    }
}
