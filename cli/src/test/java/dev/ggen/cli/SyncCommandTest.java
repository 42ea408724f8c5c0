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
import java.util.stream.Stream;
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

    @Test
    void aDryRunPrintsADiffWritesNothingAndMakesNoKey() throws IOException {
        assertEquals(0, run("sync", "greetings", "--dry-run"), this::err);
        assertEquals(
                "--- /dev/null\n+++ b/hello.txt\n@@ -0,0 +1 @@\n+Hello Ada\n\\ No newline at end of file\n", out());
        assertEquals("1 file would be written, 0 up to date; the receipt would be signed anew.\n", err());
        assertFalse(Files.exists(home.resolve("greetings/hello.txt")));
        assertFalse(Files.exists(home.resolve("greetings/.ggen")));
        assertFalse(Files.exists(home.resolve(".config")));
    }

    @Test
    void checkEndsWithOneUntilNothingWouldBeWritten() {
        assertEquals(1, run("sync", "greetings", "--check"));
        run("sync", "greetings");
        assertEquals(0, run("sync", "greetings", "--check"), this::err);
    }

    @Test
    void aFileChangedByHandIsShownAndKeptUntilForced() throws IOException {
        run("sync", "greetings");
        Files.writeString(home.resolve("greetings/hello.txt"), "mine");
        assertEquals(1, run("sync", "greetings"));
        assertTrue(
                err().startsWith("red[output-edited]: `hello.txt` was changed by hand since it was generated."), err());
        assertTrue(err().contains("--> greetings/hello.txt"), err());
        assertEquals(0, run("sync", "greetings", "--force"), this::err);
        assertEquals("Hello Ada", Files.readString(home.resolve("greetings/hello.txt")));
    }

    @Test
    void whatNothingMakesAnyMoreIsListedAndPruned() throws IOException {
        run("sync", "greetings");
        Files.writeString(home.resolve("greetings/ggen.toml"), MANIFEST.replace("hello.txt", "greeting.txt"));
        assertEquals(0, run("sync", "greetings"), this::err);
        assertEquals("orphan: nothing makes hello.txt any more\n`--prune` removes 1 orphan.\n", err());
        assertEquals(0, run("sync", "greetings", "--prune"), this::err);
        assertEquals(
                "removed hello.txt\n0 files written, 1 removed, 1 up to date; rendered 0 of 1; receipt signed.\n",
                out());
        assertFalse(Files.exists(home.resolve("greetings/hello.txt")));
    }

    @Test
    void asJsonAProgramReadsWhatWasDone() throws IOException {
        assertEquals(0, run("sync", "greetings", "--format", "json"), this::err);
        String notice = err();
        assertTrue(notice.startsWith("There was no signing key yet."), notice);
        assertEquals(
                "{\"dryRun\":false,\"findings\":[],\"format\":\"ggen-sync/1\",\"leftAlone\":[],\"orphans\":[],"
                        + "\"receipt\":\"written\",\"removed\":[],\"rendered\":1,\"texts\":1,\"unchanged\":0,\"upToDate\":false,"
                        + "\"verdict\":\"green\",\"written\":[\"hello.txt\"]}\n",
                out());
        Files.writeString(home.resolve("greetings/hello.txt"), "mine");
        assertEquals(1, run("sync", "greetings", "--format", "json"));
        assertEquals("", err());
        assertTrue(out().contains("\"verdict\":\"red\""), this::out);
        assertTrue(out().contains("\"id\":\"output-edited\""), this::out);
    }

    @Test
    void whatIsRenderedAgainIsSaidAndCanBeAskedForWhole() throws IOException {
        run("sync", "greetings");
        Files.writeString(
                home.resolve("greetings/ggen.toml"), MANIFEST.replace("name = \"greetings\"", "name = \"hellos\""));
        assertEquals(0, run("sync", "greetings", "--dry-run"), this::err);
        assertEquals(
                "0 files would be written, 1 up to date; rendered 0 of 1; the receipt would be signed anew.\n", err());
        assertEquals(0, run("sync", "greetings", "--format", "json"), this::err);
        assertTrue(out().contains("\"rendered\":0,\"texts\":1,"), this::out);
        assertEquals(0, run("sync", "greetings", "--format", "json", "--no-cache"), this::err);
        assertTrue(out().contains("\"rendered\":1,\"texts\":1,"), this::out);
        assertTrue(out().contains("\"upToDate\":true"), this::out);
    }

    @Test
    void afterARotationTheProjectGoesOnUnderTheNewKey() throws IOException {
        run("sync", "greetings");
        assertEquals(0, run("key", "rotate", "--project", "greetings"), this::err);
        assertTrue(out().contains("signed up to receipt 1 of ggen.dev/log/"), this::out);
        assertEquals(0, run("verify", "greetings"), this::out);
        assertTrue(out().contains("signed by default (a key retired since)"), this::out);
        assertTrue(out().contains("was retired after receipt 1 of this log; this is receipt 1"), this::out);
        assertEquals(0, run("sync", "greetings"), this::err);
        assertEquals("0 files written, 1 up to date; receipt signed.\n", out());
        assertEquals(0, run("verify", "greetings"), this::out);
        assertTrue(out().contains("receipt 2 of 2, root signed by default\n"), this::out);
    }

    @Test
    void aRetiredKeySignsNothing() throws IOException {
        run("sync", "greetings");
        run("key", "rotate", "--project", "greetings");
        String kept;
        try (Stream<Path> files = Files.list(home.resolve(".config/ggen/retired"))) {
            kept = files.map(file -> file.getFileName().toString()).findFirst().orElseThrow();
        }
        assertEquals(2, run("sync", "greetings", "--key", ".config/ggen/retired/" + kept));
        assertTrue(err().startsWith("red[key-retired]"), this::err);
    }
}
