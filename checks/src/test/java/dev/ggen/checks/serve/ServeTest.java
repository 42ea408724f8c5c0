package dev.ggen.checks.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ggen serve} as a process: what stands in its way is said in one message, and its end is orderly. */
final class ServeTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path folder = Served.folder();

    @BeforeEach
    void it_is_built() {
        assumeTrue(Files.isDirectory(Served.DISTRIBUTION.resolve("hub")), "cli isn't packaged; ./mvnw verify does it");
    }

    @AfterEach
    void clean_up() throws IOException {
        try (Stream<Path> made = Files.walk(folder)) {
            for (Path path : made.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void it_says_where_everything_is_keeps_its_folder_to_itself_and_stops_in_order()
            throws IOException, InterruptedException {
        String data = folder.resolve("data").toString();
        String administrator = "administrator@ggen.example"; // where a demo's people are, too
        try (Served hub = Served.start(folder, "--data", data, "--port", "0", "--administrator", administrator)
                .ready()) {
            String address = hub.said("http://localhost:\\d+");
            String link = hub.said("http://localhost:\\d+/sign-in/\\S+");
            assertEquals(200, get(address + "/actuator/health/readiness").statusCode());
            get(link);

            try (Served second = Served.start(folder, "--data", data, "--port", "0")) {
                assertRefused(second, "data folder");
            }

            assertEquals(143, hub.terminate());
            assertTrue(hub.said().contains("Stopped; everything is kept."), hub.said());
            try (Served demo = Served.start(folder, "--data", data, "--port", "0", "--demo")) {
                assertRefused(demo, "data-not-demo");
            }
            assertNoSecrets(Files.readString(Path.of(data, "logs", "hub.json")), link);
        }
    }

    /** Every line is JSON, and nothing in it lets anybody in. */
    private static void assertNoSecrets(String log, String link) {
        List<String> lines = log.lines().toList();
        assertTrue(lines.size() > 3, log);
        for (String line : lines) {
            Json event = CanonicalJson.parse(line.getBytes(StandardCharsets.UTF_8), "the log");
            assertTrue(event instanceof Json.Obj, line);
        }
        assertFalse(log.contains(link.substring(link.lastIndexOf('/') + 1)), "a sign-in link is in the log");
        assertFalse(log.contains("administrator@"), "an address is in the log");
    }

    @Test
    void a_port_in_use_is_said_before_anything_is_made() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Served hub = Served.start(
                        folder,
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        String.valueOf(taken.getLocalPort()))) {
            assertRefused(hub, String.valueOf(taken.getLocalPort()));
            assertFalse(Files.exists(folder.resolve("data")));
        }
    }

    @Test
    void an_outside_database_without_password_or_server_is_said() throws IOException, InterruptedException {
        try (Served hub = Served.start(folder, "--port", "0", "--database-url", "postgresql://127.0.0.1:1/none")) {
            assertRefused(hub, "GGEN_DATABASE_PASSWORD");
        }
    }

    private static void assertRefused(Served hub, String words) throws IOException, InterruptedException {
        assertEquals(2, hub.exitCode(), hub.said());
        assertTrue(hub.said().contains(words), hub.said());
        assertFalse(hub.said().contains("\tat "), "a stack trace: " + hub.said());
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
