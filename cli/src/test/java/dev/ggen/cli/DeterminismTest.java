package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                        Order.BACKWARDS),
                new Surroundings(
                        "no compiler, another collector, wide pointers",
                        List.of("-Xint", "-XX:+UseSerialGC", "-XX:-UseCompressedOops", "-XX:-UseCompactObjectHeaders"),
                        Map.of(),
                        Order.FORWARDS),
                new Surroundings(
                        "the other compiler alone, Arabic digits, small stacks",
                        List.of("-XX:-TieredCompilation", "-Duser.language=ar", "-Duser.country=EG", "-Xss512k"),
                        Map.of("TZ", "America/St_Johns"),
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
        List<Path> others = OtherJdks.any();
        SortedMap<String, Digest> expected = asItIsHere();
        for (Path other : others) {
            Path java = other.resolve("bin/java");
            String name = other.getFileName().toString();
            assertEquals(expected, synced(name, java, plain(other.toString())));
            verify(JAVA, scratch.resolve(name));
            verify(java, scratch.resolve("here"));
        }
    }

    @Test
    void theSameSettlementOnAnotherVendorsJdk() throws IOException, InterruptedException {
        List<Path> others = OtherJdks.any();
        SortedMap<String, Digest> expected = settled(scratch.resolve("settled here"), JAVA);
        String bundle = expected.keySet().stream()
                .filter(path -> path.endsWith(".zip"))
                .findFirst()
                .orElseThrow();
        for (Path other : others) {
            Path java = other.resolve("bin/java");
            Path there = scratch.resolve("settled by " + other.getFileName());
            assertEquals(expected, settled(there, java), other::toString);
            verify(JAVA, there.resolve(bundle));
            verify(java, scratch.resolve("settled here").resolve(bundle));
        }
    }

    private SortedMap<String, Digest> asItIsHere() throws IOException, InterruptedException {
        SortedMap<String, Digest> here = synced("here", JAVA, plain("here"));
        assertTrue(
                here.containsKey("out/ı.txt") && here.containsKey(".ggen/checkpoint"),
                here.keySet().toString());
        return here;
    }

    private SortedMap<String, Digest> synced(String name, Path java, Surroundings surroundings)
            throws IOException, InterruptedException {
        Path project = scratch.resolve(name);
        lay(project, surroundings.order());
        run(java, surroundings, "sync", project.toString());
        return digests(project);
    }

    private SortedMap<String, Digest> settled(Path out, Path java) throws IOException, InterruptedException {
        Path house = Path.of("..").toRealPath();
        run(
                java,
                plain("settling"),
                "settle",
                "--program",
                house.resolve("spec/programs/ggen").toString(),
                "--agreements",
                house.resolve("examples/settlement/agreements").toString(),
                "--transactions",
                house.resolve("examples/settlement/transactions").toString(),
                "--period",
                "2026-09",
                "--out",
                out.toString());
        return digests(out);
    }

    private void verify(Path java, Path what) throws IOException, InterruptedException {
        run(java, plain("verifying"), "verify", what.toString());
    }

    private static Surroundings plain(String name) {
        return new Surroundings(name, List.of(), Map.of(), Order.FORWARDS);
    }

    private void run(Path java, Surroundings surroundings, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(java.toString(), "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(surroundings.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(surroundings.environment());
        builder.environment().put("GGEN_CONFIG", scratch.resolve("config").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
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
