package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncCommandTest {
    private static final String MANIFEST = """
            [project]
            name = "greetings"
            [ontology]
            source = "names.ttl"
            [generation]
            [[generation.rules]]
            name = "all"
            query = { inline = "SELECT ?name { ?p <http://example.org/name> ?name }" }
            template = { inline = "Hello {{ name }}" }
            output_file = "hello.txt"
            mode = "Overwrite"
            """;

    @TempDir
    private Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aProject() throws IOException {
        Files.createDirectory(home.resolve("greetings"));
        Files.writeString(home.resolve("greetings/ggen.toml"), MANIFEST);
        Files.writeString(
                home.resolve("greetings/names.ttl"), "<http://example.org/a> <http://example.org/name> \"Ada\" .\n");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Ggen.run(
                new Shell(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of(),
                        home,
                        home,
                        new SecureRandom()),
                arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aProjectIsGeneratedOnceAndThenUpToDate() throws IOException {
        assertEquals(0, run("sync", "greetings"), this::err);
        assertEquals("wrote hello.txt\n1 file written, 0 up to date; receipt signed.\n", out());
        assertEquals("Hello Ada", Files.readString(home.resolve("greetings/hello.txt")));
        assertEquals(0, run("sync", "greetings"), this::err);
        assertEquals("Nothing to do: 1 file up to date.\n", out());
    }

    @Test
    void aRedFindingIsShownWithItsLineAndNothingIsWritten() throws IOException {
        Files.writeString(home.resolve("greetings/ggen.toml"), MANIFEST.replace("{{ name }}", "{{ nmae }}"));
        assertEquals(1, run("sync", "greetings"));
        assertTrue(err().contains("red[template-undefined]: `nmae` is not defined."), this::err);
        assertTrue(err().contains("ggen.toml:9:"), this::err);
        assertTrue(err().endsWith("Nothing was written.\n"), this::err);
        assertFalse(Files.exists(home.resolve("greetings/hello.txt")));
    }

    @Test
    void aBrokenManifestOrNoProjectIsUnusable() throws IOException {
        Files.writeString(home.resolve("greetings/ggen.toml"), MANIFEST + "\nmod = 1\n");
        assertEquals(2, run("sync", "greetings"));
        assertTrue(err().contains("Did you mean `mode`?"), this::err);
        assertEquals(2, run("sync"));
        assertEquals(2, run("sync", "greetings", "--issued-at", "now"));
    }
}
