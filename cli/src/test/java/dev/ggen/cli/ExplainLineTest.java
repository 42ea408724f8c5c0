package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a line of the starter's outputs is there, and what hangs on a line of its specification. */
class ExplainLineTest {
    @TempDir
    private Path folder;

    private Desk desk = Desk.in(Path.of(""));

    @BeforeEach
    void aSyncedProject() {
        desk = Desk.in(folder);
        desk.run("init", "library");
        assertEquals(0, desk.run("sync", "library"), desk::said);
    }

    private void says(String line) {
        assertTrue(desk.out().contains(line), () -> line + " is not in\n" + desk.said());
    }

    @Test
    void aLineGoesBackToTemplateRowAndFactsWithTheirPlaces() throws IOException {
        assertTrue(desk.read("library/generated/library.ts")
                .lines()
                .skip(5)
                .findFirst()
                .orElse("")
                .contains("born?: number;"));
        assertEquals(0, desk.run("explain", "library/generated/library.ts:6"), desk::said);
        says("library/generated/library.ts:6\n\n    born?: number;\n\nmade by the rule types (library/ggen.toml:");
        says("`born`  reads row.field, row [1]\n      library/templates/types.ts.tera:13:3\n");
        says("`number`  stands in the template, row [1]\n      library/templates/types.ts.tera:2:");
        says("called from library/templates/types.ts.tera:13:");
        says("[1] row 1 of library/queries/fields.rq:1\n      class = Author\n");
        says("lib:born rdfs:label \"born\"");
        says("library/library.ttl:22:");
    }

    @Test
    void theKeyOfAGroupGoesBackToTheRowsOfTheGroup() {
        assertEquals(0, desk.run("explain", "library/generated/library.ts:12"), desk::said);
        says("export interface Book {");
        says("`Book`  reads class, rows ");
        says("lib:Book rdfs:label \"Book\"");
        assertFalse(desk.out().contains("class = Author"), desk::out);
    }

    @Test
    void aFactGoesForwardToQueriesGatesAndLines() {
        assertEquals(0, desk.run("explain", "library/library.ttl:23"), desk::said);
        says("lib:born rdfs:comment \"The year of birth, where it is known.\"  library/library.ttl:23:");
        says("gate  library/gates/everything-is-explained.rq:1");
        says("query of glossary  library/queries/fields.rq:1");
        says("library/generated/library.ts:5  /** The year of birth, where it is known. */");
        says("library/generated/glossary.md:9  | born | integer, optional |");
        assertFalse(desk.out().contains("Who wrote it."), desk::out);
    }

    @Test
    void bothAreThereForPrograms() {
        assertEquals(0, desk.run("explain", "--format=json", "library/generated/library.ts:6"), desk::said);
        says("\"path\":\"generated/library.ts\"");
        says("\"reads\":[\"row.field\"]");
        says("\"subject\":{\"iri\":\"https://example.org/library#born\"}");
        assertEquals(0, desk.run("explain", "--format=json", "library/library.ttl:23"), desk::said);
        says("\"what\":\"gate\"");
        says("\"path\":\"generated/glossary.md\"");
    }

    @Test
    void whatHasNoAnswerIsToldSo() throws IOException {
        assertEquals(2, desk.run("explain", "library/library.ttl:1"));
        assertTrue(desk.err().contains("red[explain-no-fact]"), desk::err);
        assertEquals(2, desk.run("explain", "library/README.md:1"));
        assertTrue(desk.err().contains("red[explain-unknown]: No rule makes `README.md`."), desk::err);
        assertEquals(2, desk.run("explain", "library/generated/glossary.md"));
        assertTrue(desk.err().contains("red[explain-no-line]"), desk::err);
        assertTrue(desk.err().contains("ggen explain library/generated/glossary.md:1"), desk::err);
        desk.replace("library/generated/glossary.md", "# Glossary", "# Glossary, improved");
        assertEquals(2, desk.run("explain", "library/generated/glossary.md:1"));
        assertTrue(desk.err().contains("red[explain-by-hand]"), desk::err);
        assertEquals(2, desk.run("explain", "nowhere.txt:3"));
        assertTrue(desk.err().contains("red[project-missing]"), desk::err);
        assertEquals(2, desk.run("explain", "library/generated/glossary.md:1", "--format=json"));
        says("\"id\":\"explain-by-hand\"");
    }
}
