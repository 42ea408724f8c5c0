package dev.ggen.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;

/** What can be answered about a point in a text, by the text's language. */
interface Language {
    List<CompletionItem> completion(TextSpot spot);

    Optional<Hover> hover(TextSpot spot);

    Optional<Location> definition(TextSpot spot);

    /** By the file's ending; a file of no language that we know is asked nothing. */
    static Language of(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.matches(".*\\.(ttl|trig|nt|nq)")) {
            return new GraphLanguage(GraphLanguage.Kind.TURTLE);
        }
        if (name.matches(".*\\.(rq|sparql)")) {
            return new GraphLanguage(GraphLanguage.Kind.SPARQL);
        }
        return name.endsWith(".toml") ? new ManifestLanguage() : new TemplateLanguage();
    }
}
