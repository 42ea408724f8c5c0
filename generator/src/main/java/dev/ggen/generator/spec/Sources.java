package dev.ggen.generator.spec;

import dev.ggen.receipt.Finding;
import java.util.List;

/**
 * What a folder held.
 *
 * @param files the sources, sorted by path
 * @param findings what couldn't be read, and why
 */
public record Sources(List<SourceFile> files, List<Finding> findings) {
    public Sources {
        files = files.stream().sorted().toList();
        findings = List.copyOf(findings);
    }
}
