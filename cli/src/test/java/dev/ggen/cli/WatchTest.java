package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ggen sync --watch} as a process of its own, whose files change under it. */
class WatchTest {
    private static final int LONGEST_SECONDS = 60;

    @TempDir
    private Path folder;

    @TempDir
    private Path config;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private Process process;

    @BeforeEach
    void aWatchedProject() throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("ggen.toml"), """
                [project]
                name = "greetings"
                [ontology]
                source = "names.ttl"
                [generation]
                output_dir = "out"
                [[generation.rules]]
                name = "all"
                query = { inline = "SELECT ?name { ?p <http://example.org/name> ?name }" }
                template = { file = "templates/hello.tera" }
                output_file = "hello.txt"
                mode = "Overwrite"
                [[generation.rules]]
                name = "number"
                query = { inline = "SELECT ?name { ?p <http://example.org/name> ?name }" }
                template = { inline = "{{ results | length }}" }
                output_file = "number.txt"
                mode = "Overwrite"
                [[generation.rules]]
                name = "each"
                query = { inline = "SELECT ?many { ?p <http://example.org/many> ?many }" }
                template = { file = "templates/each.tera" }
                output_file = "each/{{ many }}.txt"
                mode = "Overwrite"
                """);
        Files.writeString(folder.resolve("templates/each.tera"), "One of {{ many }}");
        Files.writeString(folder.resolve("templates/hello.tera"), "Hello {{ name }}");
        Files.writeString(folder.resolve("names.ttl"), "<http://example.org/a> <http://example.org/name> \"Ada\" .\n");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "sync",
                        folder.toString(),
                        "--watch")
                .redirectErrorStream(true);
        builder.environment().put("GGEN_CONFIG", config.toString());
        process = builder.start();
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(said::add);
        } catch (IOException e) {
            said.add("ended: " + e);
        }
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    private void await(String words) throws InterruptedException {
        assertTrue(awaited(words).contains(words));
    }

    private String awaited(String words) throws InterruptedException {
        StringBuilder heard = new StringBuilder();
        while (true) {
            String line = said.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            assertTrue(line != null, () -> "waiting for \"" + words + "\" after:\n" + heard);
            if (line.contains(words)) {
                return line;
            }
            heard.append(line).append('\n');
        }
    }

    @Test
    void everyChangeIsFollowedARedOneIsSurvivedAndCtrlCEndsIt() throws IOException, InterruptedException {
        await("wrote out/hello.txt");
        await("Watching");
        Files.writeString(folder.resolve(".names.ttl.swp"), "an editor's own");
        Files.writeString(folder.resolve("names.ttl~"), "and what was there before");
        Files.writeString(folder.resolve("names.ttl"), "<http://example.org/a> <http://example.org/name> \"Bea\" .\n");
        await("changed: names.ttl");
        await("wrote out/hello.txt");
        await("Watching");
        Files.writeString(folder.resolve("templates/hello.tera"), "Hello {{ nmae }}");
        await("red[template-undefined]");
        await("Watching");
        Files.writeString(folder.resolve("templates/hello.tera"), "Bye {{ name }}");
        await("1 file written, 1 up to date; rendered 1 of 2; receipt signed.");
        await("Watching");
        assertEquals("Bye Bea", Files.readString(folder.resolve("out/hello.txt")));
        assertFalse(said.stream().anyMatch(line -> line.startsWith("changed: out")), said::toString);
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertTrue(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS), "it ends");
        assertEquals(130, process.exitValue());
        assertFalse(Files.exists(folder.resolve(".ggen/journal")));
    }

    /** Java keeps some hundred changes of a folder apart, unless it is told otherwise. */
    @Test
    void aRunIsNoReasonForAnotherOneHoweverMuchItWrites() throws IOException, InterruptedException {
        await("Watching");
        Files.writeString(folder.resolve("names.ttl"), facts(700));
        assertEquals("changed: names.ttl", awaited("changed:"));
        await("Watching");
        Files.writeString(folder.resolve("templates/each.tera"), "Another of {{ many }}");
        assertEquals("changed: templates/each.tera", awaited("changed:"));
        await("700 files written");
        await("Watching");
        Files.writeString(folder.resolve("names.ttl"), facts(1400));
        assertEquals("changed: names.ttl", awaited("changed:"));
        await("700 files written, 702 up to date");
    }

    private static String facts(int many) {
        return IntStream.range(0, many)
                .mapToObj("<http://example.org/a> <http://example.org/many> %d .\n"::formatted)
                .collect(Collectors.joining("", "<http://example.org/a> <http://example.org/name> \"Ada\" .\n", ""));
    }
}
