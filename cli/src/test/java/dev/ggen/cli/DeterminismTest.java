package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ggen.receipt.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same project, synced by processes that differ in everything but its bytes: same outputs, same receipt, log and checkpoint. */
class DeterminismTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    private Path scratch;

    /** How a process differs. */
    record Surroundings(String name, List<String> options, Map<String, String> environment, Order order) {}

    /** In which order a project's files come to the disk, which is the order in which many file systems list them. */
    enum Order {
        FORWARDS,
        BACKWARDS
    }

    private static List<Surroundings> surroundings() {
        return List.of(
                new Surroundings(
                        "Turkish, in Samoa, files backwards",
                        List.of("-Duser.language=tr", "-Duser.country=TR"),
                        Map.of("TZ", "Pacific/Apia"),
                        Order.BACKWARDS),
                new Surroundings(
                        "one processor, other collector, identity hashes that collide",
                        List.of(
                                "-XX:ActiveProcessorCount=1",
                                "-XX:+UseParallelGC",
                                "-XX:+UnlockExperimentalVMOptions",
                                "-XX:hashCode=2"),
                        Map.of("TZ", "UTC"),
                        Order.FORWARDS),
                new Surroundings(
                        "eight processors, another default encoding, no start-up archive",
                        List.of(
                                "-XX:ActiveProcessorCount=8",
                                "-Dfile.encoding=ISO-8859-1",
                                "-Xshare:off",
                                "-XX:+UseG1GC",
                                "-Duser.timezone=Asia/Kathmandu"),
                        Map.of("LC_ALL", "C.UTF-8"),
                        Order.BACKWARDS));
    }

    @Test
    void theSameBytes() throws IOException, InterruptedException {
        SortedMap<String, Digest> expected = asItIsHere();
        for (Surroundings surroundings : surroundings()) {
            assertEquals(expected, synced(surroundings.name(), JAVA, surroundings), surroundings::name);
        }
    }

    @Test
    void theSameBytesOnAnotherVendorsJdk() throws IOException, InterruptedException {
        List<Path> others = otherJdks();
        assumeTrue(
                !others.isEmpty(),
                "no second JDK of this release is in /usr/lib/jvm or ~/.jdks; GGEN_OTHER_JDK names one elsewhere");
        SortedMap<String, Digest> expected = asItIsHere();
        for (Path other : others) {
            Surroundings there = new Surroundings(other.toString(), List.of(), Map.of(), Order.FORWARDS);
            assertEquals(expected, synced(other.getFileName().toString(), other.resolve("bin/java"), there));
        }
    }

    private SortedMap<String, Digest> asItIsHere() throws IOException, InterruptedException {
        SortedMap<String, Digest> here =
                synced("here", JAVA, new Surroundings("here", List.of(), Map.of(), Order.FORWARDS));
        assertTrue(
                here.containsKey("out/ı.txt") && here.containsKey(".ggen/checkpoint"),
                here.keySet().toString());
        return here;
    }

    private static List<Path> otherJdks() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> others = new ArrayList<>();
        for (Path place : List.of(Path.of("/usr/lib/jvm"), Path.of(System.getProperty("user.home"), ".jdks"))) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> entries = Files.list(place)) {
                    entries.filter(DeterminismTest::isOfThisRelease).forEach(others::add);
                }
            }
        }
        others.removeIf(jdk -> isSame(jdk, own));
        Optional.ofNullable(System.getenv("GGEN_OTHER_JDK"))
                .filter(named -> !named.isEmpty())
                .map(Path::of)
                .ifPresent(others::add);
        return others;
    }

    private static boolean isOfThisRelease(Path jdk) {
        try {
            return Files.readString(jdk.resolve("release"))
                    .contains("JAVA_VERSION=\"" + Runtime.version().feature());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isSame(Path jdk, Path own) {
        try {
            return jdk.toRealPath().equals(own);
        } catch (IOException e) {
            return true;
        }
    }

    private SortedMap<String, Digest> synced(String name, Path java, Surroundings surroundings)
            throws IOException, InterruptedException {
        Path project = scratch.resolve(name);
        lay(project, surroundings.order());
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(surroundings.options());
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "sync", project.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(surroundings.environment());
        builder.environment().put("GGEN_CONFIG", scratch.resolve("config").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return digests(project);
    }

    private static void lay(Path project, Order order) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("ggen.toml", """
                [project]
                name = "names"
                [ontology]
                source = "names.ttl"
                imports = ["more/b.ttl", "more/a.ttl"]
                [generation]
                output_dir = "out"
                [[generation.rules]]
                name = "each"
                query = { inline = "SELECT ?name ?n { ?p <http://example.org/name> ?name ; <http://example.org/n> ?n }" }
                template = { file = "templates/each.tera" }
                output_file = "{{ name | lower }}.txt"
                mode = "Overwrite"
                [[generation.rules]]
                name = "all"
                query = { inline = "SELECT ?name ?n { ?p <http://example.org/name> ?name ; <http://example.org/n> ?n }" }
                template = { inline = "{% for row in results %}{{ row.name | upper }} {{ row.n }} {{ row.n / 3 }}\\n{% endfor %}" }
                output_file = "all.txt"
                mode = "Overwrite"
                """);
        files.put("templates/each.tera", """
                {{ name | title }} {{ n * 2 }} {% include "more.tera" %}
                {% for row in sparql(query="SELECT ?o { ?s <http://example.org/other> ?o }") %}{{ row.o }} {% endfor %}
                """);
        files.put("templates/more.tera", "{{ results | length }}");
        files.put("names.ttl", """
                @prefix x: <http://example.org/> .
                [] x:name "Q" ; x:n 1.5 . [] x:name "ß" ; x:n 2 . [] x:name "é" ; x:n 3 . [] x:name "Ω" ; x:n 1e3 .
                """);
        files.put("more/a.ttl", """
                @prefix x: <http://example.org/> .
                [] x:name "ı" ; x:n 7 . x:a x:other [], [], "three" .
                """);
        files.put("more/b.ttl", "@prefix x: <http://example.org/> . x:a x:other 4, 4.0, \"four\"@en .\n");
        for (var file :
                order == Order.FORWARDS ? files.entrySet() : files.reversed().entrySet()) {
            Path path = project.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static SortedMap<String, Digest> digests(Path project) throws IOException {
        SortedMap<String, Digest> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = project.relativize(file).toString();
                if (!path.startsWith(".ggen/cache")) {
                    digests.put(path, Digest.of(Files.readAllBytes(file)));
                }
            }
        }
        return digests;
    }
}
