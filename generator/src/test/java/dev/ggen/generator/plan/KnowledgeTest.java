package dev.ggen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    private static final String PREFIX = "@prefix : <https://example.org/> .\n";
    private static final String GENERATION = "[generation]\noutput_dir = \"out\"\n";

    private final SortedMap<String, String> files = new TreeMap<>();
    private String ontology = "source = \"a.ttl\"";
    private String more = "";

    private Inspection inspected() {
        String manifest = "[project]\nname = \"p\"\n[ontology]\n" + ontology
                + "\n[ontology.prefixes]\n\"\" = \"https://example.org/\"\n" + GENERATION + more;
        return new Generation(GenerationLimits.STANDARD).inspect(path -> find(path, manifest));
    }

    private Optional<SourceFile> find(String path, String manifest) {
        if (path.equals(Manifest.FILE)) {
            return Optional.of(SourceFile.of(path, manifest));
        }
        Optional<Listing> listing = Listing.of(path);
        return listing.map(this::listed)
                .or(() -> Optional.ofNullable(files.get(path)))
                .map(text -> SourceFile.of(path, text));
    }

    private String listed(Listing listing) {
        String folder = listing.folder().isEmpty() ? "" : listing.folder() + "/";
        return files.keySet().stream()
                .filter(file -> file.startsWith(folder) && file.endsWith(listing.ending()))
                .map(file -> file.substring(folder.length()))
                .filter(file -> listing.depth() == Listing.Depth.TREE || !file.contains("/"))
                .collect(Collectors.joining("\n"));
    }

    private String facts() {
        Inspection inspection = inspected();
        return inspection
                .specification()
                .orElseThrow(() -> new AssertionError(inspection.findings().toString()))
                .facts()
                .map(KnowledgeTest::shown)
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Fact fact) {
        String says = fact.place().says().isEmpty() ? "" : " (" + fact.place().says() + ")";
        return (fact.place() + " " + fact.subject().text() + " "
                        + fact.predicate().text() + " " + fact.object().text() + says)
                .replace("https://example.org/", ":");
    }

    private String findings() {
        return inspected().findings().stream()
                .map(finding -> finding.severity().word() + " " + finding.id() + " "
                        + finding.places().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aFolderIsAllItsFilesOfRdfSortedByPath() {
        files.put("onto/z.ttl", PREFIX + ":z :p 1 .");
        files.put("onto/deep/b.nt", "<https://example.org/b> <https://example.org/p> \"2\" .");
        files.put("onto/readme.md", "no RDF");
        ontology = "source = \"onto/\"";
        assertEquals("onto/deep/b.nt:1:1 :b :p 2\nonto/z.ttl:2:7 :z :p 1", facts());
    }

    @Test
    void aPatternIsTheFilesThatItFits() {
        files.put("onto/z.ttl", PREFIX + ":z :p 1 .");
        files.put("onto/deep/b.ttl", PREFIX + ":b :p 2 .");
        ontology = "source = \"onto/*.ttl\"\nimports = [\"onto/**/*.ttl\"]";
        assertEquals("onto/deep/b.ttl:2:7 :b :p 2\nonto/z.ttl:2:7 :z :p 1", facts());
        ontology = "source = \"none/*.ttl\"";
        assertEquals("red project-file-missing ggen.toml:4:10", findings());
    }

    @Test
    void importsAreFilesOfTheProject() {
        files.put("a.ttl", PREFIX + "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n:a owl:imports <common/b.ttl> .");
        files.put(
                "common/b.ttl",
                PREFIX + "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
                        + ":b owl:imports <https://other.example/c> , <https://nowhere.example/> .");
        files.put("far/c.ttl", PREFIX + ":c :p 1 .");
        ontology = """
                source = "a.ttl"
                base_iri = "https://base.example/"
                [ontology.documents]
                "https://other.example/c" = "far/c.ttl"
                """;
        assertEquals("""
                a.ttl:3:16 :a owl:imports https://base.example/common/b.ttl
                common/b.ttl:3:16 :b owl:imports https://other.example/c
                common/b.ttl:3:44 :b owl:imports https://nowhere.example/
                far/c.ttl:2:7 :c :p 1""", facts().replace("http://www.w3.org/2002/07/owl#", "owl:"));
    }

    @Test
    void inferenceGoesOnUntilNothingIsNew() {
        files.put("a.ttl", PREFIX + ":a :next :b . :b :next :c . :c :next :d . :d :next :e .");
        more = """
                [inference]
                rounds = 10
                [[inference.rules]]
                name = "reaches"
                construct = "CONSTRUCT { ?x :next ?z } WHERE { ?x :next ?y . ?y :next ?z }"
                """;
        assertEquals(10, inspected().specification().orElseThrow().facts().count());
        assertEquals(
                "ggen.toml:13 :a :next :c (rule reaches)",
                facts().lines()
                        .filter(line -> line.contains(":a :next :c"))
                        .findFirst()
                        .orElseThrow());
        more = more.replace("rounds = 10", "rounds = 2");
        assertEquals("red inference-unfinished ggen.toml", findings());
        more = more.replace("rounds = 2", "");
        assertEquals("", findings());
        assertEquals(7, inspected().specification().orElseThrow().size());
    }

    @Test
    void nodesThatARuleMakesAreMadeOnce() {
        files.put("a.ttl", PREFIX + ":a :name \"A\" . :b :name \"B\" .");
        more = """
                [inference]
                rounds = 5
                [[inference.rules]]
                name = "label"
                construct = "CONSTRUCT { ?x :label [ :text ?n ] } WHERE { ?x :name ?n }"
                """;
        assertEquals("", findings());
        assertEquals(6, inspected().specification().orElseThrow().size());
    }

    @Test
    void roundsHaveLimits() {
        files.put("a.ttl", PREFIX);
        more = "[inference]\nrounds = 1001\n";
        assertEquals("red manifest-type ggen.toml:10:1", findings());
        more = "[inference]\nrounds = 0\n";
        assertEquals("red manifest-type ggen.toml:10:1", findings());
        more = "[inference]\nrounds = 1000\n";
        assertEquals("", findings());
    }

    @Test
    void shapesPointAtTheFactThatBreaksThem() {
        files.put("a.ttl", PREFIX + ":a a :Person ;\n  :age \"old\" .\n:b a :Person ; :age 3 .");
        files.put("shapes/person.ttl", PREFIX + """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                :PersonShape a sh:NodeShape ; sh:targetClass :Person ;
                  sh:property [ sh:path :age ; sh:datatype <http://www.w3.org/2001/XMLSchema#integer> ;
                                sh:message "an age is a number" ] .
                """);
        more = "[validation]\nshacl = [\"shapes/\"]\n";
        assertEquals("red person-shape-age a.ttl:3:8", findings());
        Finding finding = inspected().findings().getFirst();
        assertEquals(":a: an age is a number Found \"old\".", finding.message());
        more = "[law]\nshapes = [\"shapes/person.ttl\"]\n";
        assertEquals("red person-shape-age a.ttl:3:8", findings());
    }

    @Test
    void redShapesStopTheRun() {
        files.put("a.ttl", PREFIX + ":a a :Person .");
        files.put(
                "s.ttl",
                PREFIX + "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
                        + ":S a sh:NodeShape ; sh:targetClass :Person ; sh:property [ sh:path :name ; sh:minCount 1 ] .");
        more = "[validation]\nshacl = [\"s.ttl\"]\n";
        String manifest = "[project]\nname = \"p\"\n[ontology]\n" + ontology + "\n" + GENERATION + more;
        FindingsException thrown = assertThrows(
                FindingsException.class,
                () -> new Generation(GenerationLimits.STANDARD).run(path -> find(path, manifest)));
        assertEquals("s-name", thrown.findings().getFirst().id());
    }
}
