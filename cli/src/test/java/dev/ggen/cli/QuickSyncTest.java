package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a run that finds nothing to do, by processes of their own and by the classes that they load. */
class QuickSyncTest {
    private static final List<String> SLOW =
            List.of("org.apache.jena.", "org.tomlj.", "picocli.", "tools.jackson.", "sun.security.ec.", "SyncCommand");

    @TempDir
    private Path folder;

    @TempDir
    private Path config;

    @BeforeEach
    void aSyncedProject() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("ggen.toml"), """
                [project]
                name = "greetings"
                [ontology]
                source = "names.ttl"
                [[generation.rules]]
                name = "all"
                query = { inline = "SELECT ?name { ?p <http://example.org/name> ?name }" }
                template = { file = "templates/hello.tera" }
                output_file = "hello.txt"
                mode = "Overwrite"
                """);
        Files.writeString(
                folder.resolve("templates/hello.tera"), "Hello {{ name }}{% include 'no.tera' ignore missing %}");
        Files.writeString(folder.resolve("names.ttl"), "<http://example.org/a> <http://example.org/name> \"Ada\" .\n");
        assertEquals("wrote hello.txt", sync().lines().findFirst().orElse(""), "the first run");
    }

    /** What it printed; what it loaded is in {@code loaded}. */
    private String sync() throws IOException, InterruptedException {
        return sync(ProcessBuilder.Redirect.DISCARD);
    }

    private String sync(ProcessBuilder.Redirect notices) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xlog:class+load:file=" + config.resolve("loaded"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "sync",
                        folder.toString())
                .redirectError(notices);
        builder.environment().put("GGEN_CONFIG", config.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private List<String> slowClasses() throws IOException {
        try (var lines = Files.lines(config.resolve("loaded"))) {
            return lines.filter(line -> SLOW.stream().anyMatch(line::contains)).toList();
        }
    }

    @Test
    void aRunThatFindsNothingToDoLoadsNothingOfTheGenerator() throws IOException, InterruptedException {
        assertFalse(slowClasses().isEmpty(), "the first run loaded them");
        assertEquals("Nothing to do: 1 file up to date.\n", sync());
        assertEquals(List.of(), slowClasses());
    }

    @Test
    void whateverChangesAWholeRunLooks() throws IOException {
        assertTrue(quick().isPresent());
        for (String path : List.of(
                "names.ttl",
                "templates/hello.tera",
                "ggen.toml",
                "hello.txt",
                ".ggen/receipt.json",
                ".ggen/log",
                ".ggen/checkpoint",
                ".ggen/cache/quick")) {
            byte[] before = Files.readAllBytes(folder.resolve(path));
            byte[] changed = before.clone();
            changed[before.length / 2] ^= 1;
            Files.write(folder.resolve(path), changed);
            assertEquals(Optional.empty(), quick(), path + " has changed");
            Files.delete(folder.resolve(path));
            assertEquals(Optional.empty(), quick(), path + " is gone");
            Files.write(folder.resolve(path), before);
            assertTrue(quick().isPresent(), path + " is back");
        }
        Files.writeString(folder.resolve("templates/no.tera"), "there now");
        assertEquals(Optional.empty(), quick(), "a template that was looked for has come");
        Files.delete(folder.resolve("templates/no.tera"));
        Files.writeString(folder.resolve(".ggen/journal"), "");
        assertEquals(Optional.empty(), quick(), "a run was interrupted");
    }

    @Test
    void optionsAndOtherKeysAreForTheWholeCommand() throws IOException {
        assertEquals(Optional.empty(), words("sync", folder.toString(), "--check"));
        assertEquals(Optional.empty(), words("sync", "--help"));
        assertEquals(Optional.empty(), words("verify", folder.toString()));
        assertEquals(Optional.empty(), words());
        Files.delete(config.resolve("keys/default.pem"));
        assertEquals(Optional.empty(), quick());
    }

    @Test
    void whatTheRunHadToSayIsSaidAgain() throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("names.ttl"), "<http://example.org/a> <http://example.org/name> \"Ada\", \"Bea\" .\n");
        sync();
        QuickSync.Answer answer = QuickSync.answer(
                        new String[] {"sync", folder.toString()}, environment(), config, config)
                .orElseThrow();
        assertEquals(
                List.of("order-unstated"),
                answer.unchanged().notices().stream().map(Finding::id).toList());
        assertEquals(
                "Nothing to do: 1 file up to date.\n",
                sync(ProcessBuilder.Redirect.to(config.resolve("said").toFile())));
        String said = Files.readString(config.resolve("said"));
        assertTrue(said.startsWith("green[order-unstated]: 1 query without ORDER BY"), said);
        assertTrue(said.contains("--> " + folder + "/ggen.toml:7"), said);
    }

    private Optional<String> quick() {
        return words("sync", folder.toString());
    }

    private Optional<String> words(String... arguments) {
        return QuickSync.answer(arguments, environment(), config, config).map(QuickSync.Answer::words);
    }

    private Map<String, String> environment() {
        return Map.of("GGEN_CONFIG", config.toString());
    }
}
