package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private Desk desk = Desk.in(Path.of(""));

    @BeforeEach
    void aProject() {
        desk = Desk.in(folder);
        desk.run("init", "library");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws IOException {
        desk.replace("library/library.ttl", "lib:Author a owl:Class ;", "lib:Author a owl:Class")
                .replace("library/queries/fields.rq", "ORDER BY", "ORDRE BY")
                .replace("library/templates/glossary.md.tera", "{% endfor -%}", "{% endfro -%}");
        assertEquals(1, desk.run("check", "library"), desk::said);
        assertTrue(desk.out().contains(" --> library/library.ttl:9:"), desk::out);
        assertTrue(desk.out().contains(" --> library/queries/fields.rq:"), desk::out);
        assertTrue(desk.out().contains(" --> library/templates/glossary.md.tera:"), desk::out);
        assertTrue(desk.out().endsWith("3 red, 0 yellow.\n"), desk::out);
        assertFalse(desk.has("library/generated"));
    }

    @Test
    void theSameAsJsonForOtherPrograms() throws IOException {
        desk.replace("library/queries/fields.rq", "ORDER BY", "ORDRE BY");
        assertEquals(1, desk.run("check", "--format=json", "library"));
        assertTrue(desk.out().startsWith("[{\"allowed\":\"\",\"hint\":\"\",\"id\":\"query-syntax\""), desk::out);
        assertEquals("", desk.err());
        desk.replace("library/queries/fields.rq", "ORDRE BY", "ORDER BY");
        assertEquals(0, desk.run("check", "--format=json", "library"));
        assertEquals("[]\n", desk.out());
    }

    @Test
    void whatCannotBeUsedIsToldInTheSameForm() throws IOException {
        assertEquals(2, desk.run("check"));
        assertTrue(desk.err().contains("red[project-missing]: There is no ggen.toml in this folder."), desk::err);
        assertEquals(2, desk.run("check", "--format=json"));
        assertTrue(desk.out().contains("\"id\":\"project-missing\""), desk::out);
        desk.replace("library/ggen.toml", "[generation]", "[generaton]");
        assertEquals(2, desk.run("check", "library"), desk::said);
    }

    @Test
    void coloursAreForTerminalsAndNotForThoseWhoDoNotWantThem() {
        String colour = "\u001b[";
        desk.run("check", "library");
        assertFalse(desk.out().contains(colour));
        desk.onATerminal().run("check", "library");
        assertTrue(desk.out().contains(colour), desk::out);
        desk.with("NO_COLOR", "1").run("check", "library");
        assertFalse(desk.out().contains(colour));
        desk.run("check", "--color=always", "library");
        assertTrue(desk.out().contains(colour));
        desk.with("NO_COLOR", "").run("check", "--color=never", "library");
        assertFalse(desk.out().contains(colour));
        desk.with("TERM", "dumb").run("check", "library");
        assertFalse(desk.out().contains(colour));
    }
}
