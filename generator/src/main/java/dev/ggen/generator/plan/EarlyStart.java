package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a small project in memory, on a thread of its own, while a process that is going to make a real one still reads its command line:
 * java sets up what both need once, and a second processor has nothing to do meanwhile. Changes nothing, and nobody waits for it.
 */
public final class EarlyStart {
    private static final Map<String, String> PROJECT = Map.of(
            Manifest.FILE, """
            [project]
            name = "early"
            [ontology]
            source = "o.ttl"
            [ontology.prefixes]
            x = "http://example.org/"
            [generation]
            [[generation.rules]]
            name = "early"
            query = { inline = "SELECT ?name (GROUP_CONCAT(?of; separator=' ') AS ?all) { ?x x:name ?name ; x:of ?of } GROUP BY ?name ORDER BY ?name" }
            template = { inline = "{{ name }}{% for one in all | split(pat=' ') %} {{ one }}{% endfor %}" }
            output_file = "{{ name }}.txt"
            """, "o.ttl", "@prefix x: <http://example.org/> . x:a x:name \"a\" ; x:of \"b\", \"c\" .");

    private EarlyStart() {}

    /** Begins, and returns at once. */
    public static void begin() {
        Thread.ofPlatform().daemon().name("early-start").start(EarlyStart::run);
    }

    static Generated run() {
        return new Generation(GenerationLimits.STANDARD, 1).run(EarlyStart::find);
    }

    private static Optional<SourceFile> find(String path) {
        return Optional.ofNullable(PROJECT.get(path)).map(text -> SourceFile.of(path, text));
    }
}
