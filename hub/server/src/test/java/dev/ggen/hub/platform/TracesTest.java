package dev.ggen.hub.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.IssuedToken;
import dev.ggen.hub.access.NewToken;
import dev.ggen.hub.access.Tokens;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.settlement.ImportedReports;
import dev.ggen.hub.settlement.ReportFilter;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches somebody who takes OTLP over HTTP, read by OpenTelemetry's own classes. */
class TracesTest {
    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";
    private static final String SAMPLING = "management.tracing.sampling.probability";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";

    private final List<Span> received = new CopyOnWriteArrayList<>();
    private final HttpServer collector;

    TracesTest() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", this::take);
    }

    @BeforeEach
    void collect() {
        collector.start();
        System.setProperty(
                ENDPOINT, "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces");
        System.setProperty(SAMPLING, "1.0");
    }

    @AfterEach
    void stop() {
        collector.stop(0);
        System.clearProperty(ENDPOINT);
        System.clearProperty(SAMPLING);
    }

    private void take(HttpExchange exchange) throws IOException {
        boolean isPacked = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream body = exchange.getRequestBody();
                InputStream bytes = isPacked ? new GZIPInputStream(body) : body) {
            ExportTraceServiceRequest.parseFrom(bytes).getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .forEach(scope -> received.addAll(scope.getSpansList()));
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Test
    void aRequestItsCommandAndItsJobAreSpansOfTheCallersTrace() throws IOException, InterruptedException {
        try (TestHub hub = TestHub.fresh()) {
            assertThat(deliver(hub)).isEqualTo(202);
            awaitJobs(hub);
        }

        Span request = span("http post /api/v1/reports");
        Span command = span("ggen.command");
        assertThat(hex(request.getTraceId())).isEqualTo(TRACE);
        assertThat(hex(request.getParentSpanId())).isEqualTo(CALLER);
        assertThat(request.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
        assertThat(hex(command.getTraceId())).isEqualTo(TRACE);
        assertThat(attribute(command, "command")).isEqualTo("deliver-report");
        assertThat(attribute(span("ggen.job"), "kind")).isEqualTo("import-report");
        assertThat(received.toString()).doesNotContain("secret-name");
    }

    private static int deliver(TestHub hub) throws IOException, InterruptedException {
        UserView user = Visitor.user(hub, Optional.empty(), "finance");
        EnumSet<Permission> scopes = EnumSet.of(Permission.REPORT_IMPORT, Permission.TOKEN_MANAGE);
        IssuedToken token = hub.part(Tokens.class)
                .make(
                        new Viewer(user.id(), user.name(), new Scope.Vendor(), scopes),
                        TestHub.ids().nextCommand(),
                        new NewToken("traced", EnumSet.of(Permission.REPORT_IMPORT), 1));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://127.0.0.1:" + hub.port() + "/api/v1/reports?name=secret-name.csv"))
                                    .header(
                                            "Authorization",
                                            "Bearer " + token.secret().orElseThrow())
                                    .header(
                                            "Idempotency-Key",
                                            TestHub.ids().next().toString())
                                    .header("Content-Type", "text/csv")
                                    .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                                    .POST(HttpRequest.BodyPublishers.ofString("a,b\n1,2\n"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static void awaitJobs(TestHub hub) {
        Viewer reader = TestHub.vendor("Rae", EnumSet.allOf(Permission.class));
        hub.part(ImportedReports.class)
                .page(
                        reader,
                        new ReportFilter(Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        1)
                .items()
                .forEach(report -> hub.part(Jobs.class).await(reader, report.job()));
    }

    private Span span(String name) {
        return received.stream()
                .filter(span -> span.getName().equals(name))
                .filter(span -> !name.equals("ggen.command")
                        || attribute(span, "command").equals("deliver-report"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " isn't among "
                        + received.stream().map(Span::getName).toList()));
    }

    private static String attribute(Span span, String key) {
        return span.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
