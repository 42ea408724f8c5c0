package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ggen check --report}: what breaks the shapes of the project, of its packs and of its templates. */
class CheckReportTest {
    private static final String NAMES =
            "@prefix ex: <https://example.org/> .\n@prefix sh: <http://www.w3.org/ns/shacl#> .\n";

    @TempDir
    private Path folder;

    private Desk desk = Desk.in(Path.of(""));

    @BeforeEach
    void aProjectWithoutShapes() throws IOException {
        desk = Desk.in(folder)
                .write("o.ttl", NAMES + "ex:a a ex:Thing ; ex:size 3 .\n")
                .write("ggen.toml", """
                        [project]
                        name = "p"
                        [ontology]
                        source = "o.ttl"
                        [templates]
                        dir = "templates"
                        """)
                .write("templates/a.tmpl", "---\nto: a.txt\n---\na\n");
    }

    private static String shape(String name, String path) {
        return NAMES + "ex:" + name + " a sh:NodeShape ; sh:targetClass ex:Thing ; sh:property [ sh:path ex:" + path
                + " ; sh:minCount 1 ] .\n";
    }

    private List<String> drafts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(".report"))
                    .toList();
        }
    }

    @Test
    void theShapesOfAProjectAreReported() throws IOException {
        desk.write("shapes.ttl", shape("Named", "name"))
                .replace("ggen.toml", "[templates]", "[validation]\nshacl = [\"shapes.ttl\"]\n[templates]")
                .write("report.ttl", "what was there before\n");
        assertEquals(Ggen.RED, desk.run("check", "--report", "report.ttl"), desk::said);
        String report = desk.read("report.ttl");
        assertTrue(report.startsWith("@prefix ex: <https://example.org/> .\n"), report);
        assertTrue(report.contains("sh:conforms false"), report);
        assertTrue(report.contains("sh:focusNode ex:a ;\n        sh:resultPath ex:name"), report);
        assertEquals(List.of(), drafts());
    }

    @Test
    void theShapesOfAPackAreReported() throws IOException {
        desk.write("pack/pack.toml", "[pack]\nname = \"k\"\nversion = \"1.0.0\"\n")
                .write("pack/ontology.ttl", "")
                .write("pack/shapes.ttl", shape("OfThePack", "label"))
                .replace("ggen.toml", "[templates]", "[packs]\nk = { path = \"pack\" }\n[templates]");
        assertEquals(Ggen.RED, desk.run("check", "--report", "report.ttl"), desk::said);
        assertTrue(desk.read("report.ttl").contains("sh:resultPath ex:label"));
    }

    @Test
    void theShapesOfATemplateAreReported() throws IOException {
        desk.write("mine.ttl", shape("OfATemplate", "colour"))
                .write("templates/a.tmpl", "---\nto: a.txt\nshape: mine.ttl\n---\na\n");
        assertEquals(Ggen.RED, desk.run("check", "--report", "report.ttl"), desk::said);
        assertTrue(desk.read("report.ttl").contains("sh:resultPath ex:colour"));
    }

    @Test
    void whatHoldsIsReportedAsConforming() throws IOException {
        desk.write("shapes.ttl", shape("Sized", "size"))
                .replace("ggen.toml", "[templates]", "[validation]\nshacl = [\"shapes.ttl\"]\n[templates]");
        assertEquals(Ggen.FINE, desk.run("check", "--report", "report.ttl"), desk::said);
        assertTrue(desk.read("report.ttl").contains("sh:conforms true"));
    }

    @Test
    void withoutShapesThereIsNoReport() {
        assertEquals(Ggen.RED, desk.run("check", "--report", "report.ttl"), desk::said);
        assertTrue(desk.out().contains("red[report-missing]"), desk::out);
        assertFalse(desk.has("report.ttl"));
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNamed() throws IOException {
        desk.write("shapes.ttl", shape("Sized", "size"))
                .replace("ggen.toml", "[templates]", "[validation]\nshacl = [\"shapes.ttl\"]\n[templates]");
        assertEquals(Ggen.RED, desk.run("check", "--report", "no/such/report.ttl"), desk::said);
        assertTrue(desk.out().contains("red[file-unwritable]: The report can't be written to"), desk::out);
        assertEquals(Ggen.RED, desk.run("check", "--report", "templates"), desk::said);
    }
}
