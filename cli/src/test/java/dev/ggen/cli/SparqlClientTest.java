package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ggen.generator.plan.Endpoint;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparqlClientTest {
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    @TempDir
    Path folder;

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile String type = "";
    private HttpServer server;
    private Desk desk;

    @BeforeEach
    void aProjectAndAnEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sparql", this::answer);
        server.start();
        desk = Desk.in(folder)
                .with("GGEN_CONFIG", folder.resolve("keys").toString())
                .with("TOKEN", "Bearer secret")
                .write("a.ttl", "@prefix x: <https://example.org/> .\nx:a x:name \"Ann\" .\n")
                .write("people.rq", "CONSTRUCT { ?p x:name ?n } WHERE { ?p x:called ?n }\n")
                .write("ggen.toml", """
                        [project]
                        name = "p"
                        [ontology]
                        source = "a.ttl"
                        [[ontology.endpoints]]
                        name = "people"
                        url = "http://localhost:%d/sparql"
                        query = "people.rq"
                        headers = { Authorization = "TOKEN" }
                        [ontology.prefixes]
                        x = "https://example.org/"
                        [[generation.rules]]
                        name = "names"
                        query = { inline = "SELECT ?n { ?p x:name ?n } ORDER BY ?n" }
                        template = { inline = "{%% for row in results %%}{{ row.n }} {%% endfor %%}" }
                        output_file = "names.txt"
                        mode = "Overwrite"
                        """.formatted(server.getAddress().getPort()));
    }

    @AfterEach
    void theServerEnds() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.set(exchange.getRequestHeaders().getFirst("Authorization") + " "
                + URLDecoder.decode(body, StandardCharsets.UTF_8));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", "http://localhost/other");
        if (!type.isEmpty()) {
            exchange.getResponseHeaders().add("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String named(String... names) {
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            lines.append("_:%s <https://example.org/name> \"%s\" .\n".formatted(name, name));
        }
        return lines.toString();
    }

    private String names() throws IOException {
        return Files.readString(folder.resolve("names.txt"));
    }

    @Test
    void aSnapshotIsTakenOnceAndReadFromThenOn() throws IOException {
        assertEquals(Ggen.RED, desk.run("sync"));
        assertTrue(desk.err().contains("ggen sync --refresh"), desk.err());
        answer = named("Zoe", "Bob");
        assertEquals(Ggen.FINE, desk.run("sync", "--refresh"), desk.err());
        assertEquals("Ann Bob Zoe ", names());
        assertEquals("""
                Bearer secret query=PREFIX x: <https://example.org/>
                CONSTRUCT { ?p x:name ?n } WHERE { ?p x:called ?n }
                """, asked.get());
        byte[] snapshot = Files.readAllBytes(folder.resolve(".ggen/snapshots/people.nq"));
        answer = named("Bob", "Zoe");
        assertEquals(Ggen.FINE, desk.run("sync", "--refresh"));
        assertEquals(
                new String(snapshot, StandardCharsets.UTF_8),
                Files.readString(folder.resolve(".ggen/snapshots/people.nq")));
        server.stop(0);
        assertEquals(Ggen.FINE, desk.run("sync"));
    }

    @Test
    void aChangedQuestionNeedsANewSnapshot() throws IOException {
        answer = named("Bob");
        desk.run("sync", "--refresh");
        desk.replace("people.rq", "x:called", "x:known");
        assertEquals(Ggen.RED, desk.run("sync"));
        assertTrue(desk.err().contains("another question"), desk.err());
    }

    @Test
    void prefixesAreAskedOnceAndChangeTheQuestion() throws IOException {
        desk.write(
                "people.rq",
                "# PREFIX y: <no:>\nPREFIX x: <https://example.org/>\nCONSTRUCT WHERE { ?p x:called ?n }\n");
        answer = named("Bob");
        assertEquals(Ggen.FINE, desk.run("sync", "--refresh"), desk.err());
        assertEquals("""
                Bearer secret query=# PREFIX y: <no:>
                PREFIX x: <https://example.org/>
                CONSTRUCT WHERE { ?p x:called ?n }
                """, asked.get());
        desk.replace("ggen.toml", "[ontology.prefixes]", "[ontology.prefixes]\ny = \"https://example.org/y\"");
        assertEquals(Ggen.RED, desk.run("sync"));
        assertTrue(desk.err().contains("another question"), desk.err());
    }

    @Test
    void whatWritesNothingTakesNoSnapshot() {
        assertEquals(Ggen.UNUSABLE, desk.run("sync", "--refresh", "--check"));
        assertEquals("", asked.get());
        assertTrue(Files.notExists(folder.resolve(".ggen/snapshots")));
    }

    @Test
    void secretsAreNotRepeated() throws IOException {
        desk.with("TOKEN", "hush\nhush");
        assertEquals(Ggen.RED, desk.run("sync", "--refresh"));
        assertTrue(desk.err().contains("can't be asked"), desk.err());
        assertFalse(desk.err().contains("hush"), desk.err());
        desk.replace("ggen.toml", "\"TOKEN\"", "\"Bearer hush\"");
        desk.replace("ggen.toml", "http://localhost", "http://me:hush@localhost");
        assertEquals(Ggen.UNUSABLE, desk.run("sync", "--refresh"));
        assertTrue(desk.err().contains("no url of an endpoint"), desk.err());
        assertTrue(desk.err().contains("no header with a variable's name"), desk.err());
    }

    @Test
    void anAnswerIsReadInTheSyntaxThatItIsSaidToBeIn() throws IOException {
        Map<String, String> answers = new TreeMap<>(Map.of(
                "application/n-triples", named("Bob"),
                "text/turtle; charset=UTF-8", "@prefix x: <https://example.org/> . <#b> x:name \"Bob\" .",
                "application/n-quads", "<https://example.org/b> <https://example.org/name> \"Bob\" <https://g.org/> .",
                "application/trig", "@prefix x: <https://example.org/> . { x:b x:name \"Bob\" }",
                "Application/RDF+XML", """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="https://example.org/">
                          <rdf:Description rdf:about="https://example.org/b"><x:name>Bob</x:name></rdf:Description>
                        </rdf:RDF>
                        """,
                "application/ld+json", "{\"@id\": \"https://example.org/b\", \"https://example.org/name\": \"Bob\"}"));
        for (Map.Entry<String, String> each : answers.entrySet()) {
            type = each.getKey();
            answer = each.getValue();
            assertEquals(Ggen.FINE, desk.run("sync", "--refresh"), () -> type + ": " + desk.err());
            assertEquals("Ann Bob ", names(), type);
        }
        type = "text/html; charset=utf-8";
        answer = "<html>";
        assertEquals(Ggen.RED, desk.run("sync", "--refresh"));
        assertTrue(desk.err().contains("answers in `text/html; charset=utf-8`"), desk.err());
        assertTrue(desk.err().contains("application/n-triples"), desk.err());
    }

    @Test
    void aContextFromElsewhereIsNotFetched() {
        type = "application/ld+json";
        answer = "{\"@context\": \"https://example.org/context\", \"name\": \"Bob\"}";
        assertEquals(Ggen.RED, desk.run("sync", "--refresh"));
        assertTrue(desk.err().contains("https://example.org/context"), desk.err());
    }

    @Test
    void anAddressMayBeALiteralOfIpVersion6() throws IOException {
        HttpServer six = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK_6), 0), 0);
        six.createContext("/sparql", this::answer);
        six.start();
        try {
            desk.replace(
                    "ggen.toml",
                    "http://localhost:" + server.getAddress().getPort(),
                    "http://[::1]:" + six.getAddress().getPort());
            answer = named("Bob");
            assertEquals(Ggen.FINE, desk.run("sync", "--refresh"), desk.err());
            assertEquals("Ann Bob ", names());
        } finally {
            six.stop(0);
        }
    }

    private Endpoint endpoint(String path) {
        return new Endpoint(
                "people",
                "http://localhost:%d%s".formatted(server.getAddress().getPort(), path),
                "q.rq",
                new TreeMap<>(),
                Place.ofFile("ggen.toml"));
    }

    @Test
    void anAnswerMayBeAsLargeAsTheLimitAndNoLarger() {
        SparqlClient client = new SparqlClient(Map.of(), Duration.ofSeconds(20), 1000);
        answer = "#".repeat(1000);
        assertEquals(
                1000, client.ask(endpoint("/sparql"), "CONSTRUCT {} {}").bytes().size());
        answer = "#".repeat(1001);
        FindingsException refused =
                assertThrows(FindingsException.class, () -> client.ask(endpoint("/sparql"), "CONSTRUCT {} {}"));
        assertEquals(
                "The endpoint `people` gives an answer of more than 1000 bytes.",
                refused.findings().getFirst().message());
    }

    @Test
    void anAnswerThatNeverEndsIsNotWaitedFor() {
        SparqlClient client = new SparqlClient(Map.of(), Duration.ofMillis(300));
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    out.write('#');
                    out.flush();
                    Thread.sleep(10);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        FindingsException refused =
                assertThrows(FindingsException.class, () -> client.ask(endpoint("/endless"), "CONSTRUCT {} {}"));
        assertTrue(
                refused.findings().getFirst().message().contains("gives no whole answer within 300 ms"),
                refused.toString());
    }

    @Test
    void anEndpointIsNotWaitedForForever() {
        SparqlClient client = new SparqlClient(Map.of(), Duration.ofMillis(50));
        Endpoint endpoint = endpoint("/slow");
        CountDownLatch over = new CountDownLatch(1);
        server.createContext("/slow", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        FindingsException refused =
                assertThrows(FindingsException.class, () -> client.ask(endpoint, "CONSTRUCT WHERE { ?s ?p ?o }"));
        over.countDown();
        assertTrue(
                refused.findings().getFirst().message().contains("gives no whole answer within 50 ms"),
                refused.toString());
    }

    @Test
    void whatIsNoAnswerIsToldAndChangesNothing() {
        status = 302;
        assertEquals(Ggen.RED, desk.run("sync", "--refresh"));
        assertTrue(desk.err().contains("http://localhost/other"), desk.err());
        status = 500;
        assertEquals(Ggen.RED, desk.run("sync", "--refresh"));
        assertTrue(desk.err().contains("status 500"), desk.err());
        status = 200;
        answer = "<html>";
        assertEquals(Ggen.RED, desk.run("sync", "--refresh"));
        assertTrue(desk.err().contains("answer of people.nt:1:1"), desk.err());
        server.stop(0);
        assertEquals(Ggen.RED, desk.run("sync", "--refresh"));
        assertTrue(Files.notExists(folder.resolve(".ggen/snapshots")));
    }
}
