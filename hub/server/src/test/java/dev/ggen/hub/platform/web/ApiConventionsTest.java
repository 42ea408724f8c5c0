package dev.ggen.hub.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What callers of the API can rely on, whatever they do wrong. */
final class ApiConventionsTest {
    private static final String BASE = "/api/v1/probe";
    private static final String GOOD = "{\"name\":\"a\",\"count\":1}";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final TestHub HUB = TestHub.shared();

    @BeforeAll
    static void put_up_the_probe() {
        RequestMappingHandlerMapping mappings =
                HUB.part(ProbeDoor.Addresses.class).mappings();
        for (Method method : Probe.class.getDeclaredMethods()) {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            if (mapping != null) {
                mappings.registerMapping(info(mappings, mapping), new Probe(), method);
            }
        }
    }

    private static RequestMappingInfo info(RequestMappingHandlerMapping mappings, RequestMapping mapping) {
        return RequestMappingInfo.paths(BASE + mapping.path()[0])
                .methods(mapping.method())
                .consumes(mapping.consumes())
                .produces(mapping.produces())
                .options(mappings.getBuilderConfiguration())
                .build();
    }

    @AfterAll
    static void take_it_down() {
        RequestMappingHandlerMapping mappings =
                HUB.part(ProbeDoor.Addresses.class).mappings();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType() == Probe.class) {
                mappings.unregisterMapping(info);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /nothing              | application/json         |                             | 404 | not-found
            GET    | /things/no-id         | application/json         |                             | 404 | not-found
            DELETE | /things               | application/json         |                             | 405 | http-405
            QUERY  | /things               | application/json         |                             | 405 | http-405
            GET    | /days?on=             | application/json         |                             | 400 | parameter-unusable
            GET    | /days?on=2026-09-31   | application/json         |                             | 400 | parameter-unusable
            GET    | /things/%s            | application/xml          |                             | 406 | http-406
            POST   | /files                | application/json         | {}                          | 415 | http-415
            GET    | /numbers              | text/html                |                             | 400 | http-400
            GET    | /numbers?most=many    | application/json         |                             | 400 | parameter-unusable
            GET    | /things?=0            | application/json         |                             | 400 | parameters-malformed
            GET    | /things?limit=0       | application/json         |                             | 400 | limit-unusable
            GET    | /things?limit=201     | application/json         |                             | 400 | limit-unusable
            POST   | /things               | application/json         |                             | 400 | body-malformed
            POST   | /things               | application/json         | {"name":                    | 400 | body-malformed
            POST   | /things               | application/json         | {"name":"a","count":1} x    | 400 | body-malformed
            POST   | /things               | application/json         | {"name":"a","count":1,"x":2}| 400 | member-unknown
            POST   | /things               | application/json         | {"name":"a","count":"1"}    | 400 | member-unusable
            POST   | /things               | application/json         | {"name":"a","count":1.5}    | 400 | member-unusable
            POST   | /things               | application/json         | {"name":null,"count":1}     | 400 | member-unusable
            POST   | /things               | application/json         | {"name":"a","count":1,"tags":["b",null]} | 400 | member-unusable
            POST   | /things               | application/json         | {"count":1}                 | 400 | member-unusable
            POST   | /things               | application/json         | {"name":"a","name":"b","count":1} | 400 | body-malformed
            GET    | /failures/fault                | application/json         |                             | 500 | fault
            GET    | /failures/outage               | application/json         |                             | 503 | database-unreachable
            GET    | /failures/disk                 | application/json         |                             | 507 | disk-full
            GET    | /failures/database-disk        | application/json         |                             | 507 | disk-full
            """)
    void every_mistake_and_fault_is_problem_details(
            String method, String path, String accept, String body, int status, String finding)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(request(path.replace("%s", UUID.randomUUID().toString()))
                        .header("Accept", accept)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));

        assertIsProblem(status, finding, answer);
        assertFalse(answer.body().contains(Probe.SECRET), answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    private static void assertIsProblem(int status, String finding, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        Json.Obj problem = object(answer.body());
        assertEquals(Json.of("https://ggen.dev/findings/" + finding), problem.get("type"), answer.body());
        assertEquals(Json.of(status), problem.get("status"));
        assertEquals(Json.of(answer.headers().firstValue("X-Request-Id").orElseThrow()), problem.get("request"));
    }

    private static Json.Obj object(String body) {
        return (Json.Obj) CanonicalJson.parse(body.getBytes(StandardCharsets.UTF_8), "the answer");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/things").DELETE());
        String allowed = answer.headers().firstValue("Allow").orElse("");
        assertTrue(allowed.contains("GET") && allowed.contains("POST"), allowed);
    }

    @Test
    void an_outage_says_when_to_come_back() throws IOException, InterruptedException {
        assertEquals(
                "5",
                send(request("/failures/outage").GET())
                        .headers()
                        .firstValue("Retry-After")
                        .orElse(""));
    }

    @Test
    void a_command_needs_its_id() throws IOException, InterruptedException {
        HttpRequest.Builder without =
                request("/things").header("Content-Type", "application/json").POST(BodyPublishers.ofString(GOOD));
        assertIsProblem(400, "command-id-missing", send(without));
        assertIsProblem(400, "command-id-malformed", send(without.copy().header("Idempotency-Key", "one")));
        assertIsProblem(400, "command-id-malformed", send(without.header("Idempotency-Key", "1-1-1-1-1")));
    }

    @Test
    void a_command_on_an_older_state_is_refused() throws IOException, InterruptedException {
        assertEquals(200, send(command().POST(BodyPublishers.ofString(GOOD))).statusCode());
        assertEquals(
                200,
                send(command().header("If-Match", "\"current\"").POST(BodyPublishers.ofString(GOOD)))
                        .statusCode());
        assertIsProblem(
                412,
                "changed-meanwhile",
                send(command().header("If-Match", "\"older\"").POST(BodyPublishers.ofString(GOOD))));
        assertIsProblem(
                400,
                "tag-malformed",
                send(command().header("If-Match", "current").POST(BodyPublishers.ofString(GOOD))));
    }

    private static HttpRequest.Builder command() {
        return request("/things")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws IOException, InterruptedException {
        String path = "/things/" + UUID.randomUUID();
        HttpResponse<String> first = send(request(path).GET());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second =
                send(request(path).header("If-None-Match", tag).GET());
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
        assertEquals(
                200, send(request(path).header("If-None-Match", "\"x\"").GET()).statusCode());
    }

    @Test
    void a_list_that_goes_on_says_where() throws IOException, InterruptedException {
        HttpResponse<String> some = send(request("/things?limit=2").GET());
        assertEquals("{\"items\":[\"a\",\"b\"],\"nextCursor\":\"Yg\"}", some.body());
        assertEquals(
                "<" + BASE + "/things?limit=2&cursor=Yg>; rel=\"next\"",
                some.headers().firstValue("Link").orElse(""));
    }

    @Test
    void an_optional_member_may_be_left_out_and_times_are_instants() throws IOException, InterruptedException {
        HttpResponse<String> without = send(command().POST(BodyPublishers.ofString(GOOD)));
        assertEquals("{\"count\":1,\"name\":\"a\"}", CanonicalJson.text(object(without.body())));
        HttpResponse<String> with = send(command()
                .POST(BodyPublishers.ofString("{\"name\":\"a\",\"count\":1,\"at\":\"2026-09-01T00:00:00Z\"}")));
        assertTrue(with.body().contains("\"2026-09-01T00:00:00Z\""), with.body());
    }

    @Test
    void a_body_longer_than_its_bound_is_refused() throws IOException, InterruptedException {
        String tooLong = "{\"name\":\"" + "a".repeat((int) BodyBounds.MOST_JSON_BYTES) + "\",\"count\":1}";
        assertIsProblem(413, "too-large", send(command().POST(BodyPublishers.ofString(tooLong))));
        byte[] bytes = tooLong.getBytes(StandardCharsets.UTF_8);
        assertIsProblem( // in chunks, without saying its length
                413,
                "too-large",
                send(command().POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)))));
        HttpResponse<String> file = send(request("/files")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes)));
        assertEquals("" + bytes.length, file.body());
    }

    @Test
    void a_request_keeps_the_id_that_a_proxy_gave_it_if_it_is_one() throws IOException, InterruptedException {
        assertEquals("proxy-12345", sentWithId("proxy-12345"));
        assertNotEquals("forged\" level=INFO", sentWithId("forged\" level=INFO"));
    }

    private static String sentWithId(String id) throws IOException, InterruptedException {
        return send(request("/things").header("X-Request-Id", id).GET())
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/probe/%zz HTTP/1.1, 400",
        "GET /api/v1/probe/<x> HTTP/1.1, 400",
        "NO-SUCH-THING, 400",
        "GET /api/v1/probe/..;/things HTTP/1.1, 400",
        "GET /api/v1/probe/a//b HTTP/1.1, 400"
    })
    void what_is_no_request_gets_problem_details_too(String line, int status) throws IOException {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
        assertFalse(answer.contains("<html") || answer.contains("Tomcat"), answer);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), HUB.port());
                InputStream answer = socket.getInputStream()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + HUB.port() + BASE + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
