package dev.ggen.lsp;

import dev.ggen.generator.query.Query;
import dev.ggen.generator.query.QuerySource;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.spec.Syntax;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What can be said of a file that belongs to no project: whether it can be read. */
final class LoneFile {
    private LoneFile() {}

    static List<Finding> findings(Path file, Documents documents) {
        String name = String.valueOf(file.getFileName());
        return documents.text(file).map(text -> findings(name, text)).orElse(List.of());
    }

    private static List<Finding> findings(String name, String text) {
        if (Syntax.of(name).isPresent()) {
            return new SpecificationReader("")
                    .read(List.of(SourceFile.of(name, text)))
                    .findings();
        }
        if (!name.endsWith(".rq") && !name.endsWith(".sparql")) {
            return List.of();
        }
        try {
            Query.parse(new QuerySource(name, 1, text), Map.of());
            return List.of();
        } catch (FindingsException e) {
            return e.findings();
        }
    }
}
