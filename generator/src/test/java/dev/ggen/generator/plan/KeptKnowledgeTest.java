package dev.ggen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.ggen.generator.query.QueryLimits;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a process keeps between runs, and when it doesn't hold any more. */
class KeptKnowledgeTest {
    private static final Place PLACE = Place.ofFile(Manifest.FILE);

    private final KeptKnowledge kept = new KeptKnowledge();
    private final SortedMap<String, String> files = new TreeMap<>();
    private List<String> asked = List.of();
    private List<Finding> notices = List.of();

    @BeforeEach
    void aProjectThatImports() {
        files.put("ggen.toml", """
                [project]
                name = "p"
                [ontology]
                source = "main.ttl"
                base_iri = "http://example.org/"
                [generation]
                """);
        files.put(
                "main.ttl",
                "<http://example.org/main> <http://www.w3.org/2002/07/owl#imports> <http://example.org/also.ttl> .");
        files.put("also.ttl", "<http://example.org/a> <http://example.org/name> \"Ada\" .");
    }

    private Specification known() {
        return known(QueryLimits.DEFAULT);
    }

    private Specification known(QueryLimits limits) {
        ReadFiles read =
                new ReadFiles(path -> Optional.ofNullable(files.get(path)).map(text -> SourceFile.of(path, text)));
        Manifest manifest = ManifestReader.read(read.get(Manifest.FILE, PLACE), GenerationLimits.STANDARD);
        List<Finding> said = new ArrayList<>();
        Knowledge knowledge = kept.of(manifest, read, limits, said);
        asked = read.found().stream().map(SourceFile::path).toList();
        notices = said;
        return knowledge.specification();
    }

    private String manifest() {
        return files.getOrDefault("ggen.toml", "");
    }

    @Test
    void whatIsntReadChangesNothing() {
        Specification first = known();
        List<String> read = asked;
        files.put("template.tera", "x");
        files.put("ggen.toml", manifest().replace("\"p\"", "\"other\""));
        assertSame(first, known());
        assertEquals(read, asked, "what it depends on counts as read in every run");
        assertEquals(List.of("also.ttl", "ggen.toml", "main.ttl"), asked);
    }

    @Test
    void anImportedFileThatChangedIsReadAgain() {
        Specification first = known();
        files.put("also.ttl", "<http://example.org/a> <http://example.org/name> \"Bea\" .");
        Specification second = known();
        assertNotSame(first, second);
        assertEquals(2, second.size());
        assertSame(second, known());
    }

    @Test
    void whatIsntImportedAnyMoreDoesntCountAsRead() {
        known();
        files.put("main.ttl", "<http://example.org/a> <http://example.org/name> \"Cid\" .");
        assertEquals(1, known().size());
        assertEquals(List.of("ggen.toml", "main.ttl"), asked);
    }

    @Test
    void aFileThatComesIntoBeingIsRead() {
        files.remove("also.ttl");
        assertEquals(1, known().size());
        files.put("also.ttl", "<http://example.org/a> <http://example.org/name> \"Ada\" .");
        assertEquals(2, known().size());
    }

    @Test
    void settingsCount() {
        Specification first = known();
        assertNotSame(first, known(QueryLimits.DEFAULT.withMostRows(1)));
        files.put("ggen.toml", manifest() + "[inference]\nreasoning = \"rdfs\"\n");
        Specification more = known();
        assertNotSame(first, more);
        files.put(
                "ggen.toml",
                manifest()
                        + "[[inference.rules]]\nname = \"r\"\nconstruct = \"CONSTRUCT { ?s <http://example.org/is> 1 } { ?s <http://example.org/name> ?n }\"\n");
        assertEquals(more.size() + 1, known().size());
        assertEquals(List.of(), notices);
    }
}
