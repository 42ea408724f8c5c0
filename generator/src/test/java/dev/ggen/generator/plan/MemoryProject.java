package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A project in memory, for tests: two partners, and whatever rules are added. */
final class MemoryProject implements InputFiles {
    private final Map<String, String> files = new HashMap<>();
    private final StringBuilder manifest = new StringBuilder();

    static MemoryProject ofTwoPartners() {
        MemoryProject project = new MemoryProject();
        project.manifest.append("""
                [project]
                name = "partners"
                [ontology]
                source = "partners.ttl"
                [ontology.prefixes]
                x = "http://example.org/"
                [generation]
                """);
        return project.with("partners.ttl", """
                @prefix x: <http://example.org/> .
                x:b x:name "Beta"@en ; x:rank 2 ; x:share 0.30 ; x:active true .
                x:a x:name "Alpha" ; x:rank 1 ; x:share 2.0 .
                """);
    }

    MemoryProject with(String path, String text) {
        files.put(path, text);
        return this;
    }

    MemoryProject manifest(String more) {
        manifest.append(more);
        return this;
    }

    /** A rule over both partners, sorted by name. */
    MemoryProject rule(String name, String template, String output) {
        return manifest("""
                [[generation.rules]]
                name = "%s"
                query = { inline = "SELECT ?name ?rank ?share ?active { ?p x:name ?name ; x:rank ?rank ; x:share ?share . OPTIONAL { ?p x:active ?active } } ORDER BY ?name" }
                template = { inline = '''
                %s''' }
                output_file = "%s"
                mode = "Overwrite"
                """.formatted(name, template, output));
    }

    @Override
    public Optional<SourceFile> find(String path) {
        String text = path.equals(Manifest.FILE) ? manifest.toString() : files.get(path);
        return Optional.ofNullable(text).map(there -> SourceFile.of(path, there));
    }
}
