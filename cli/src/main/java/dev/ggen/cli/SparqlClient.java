package dev.ggen.cli;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.generator.plan.Endpoint;
import dev.ggen.generator.plan.Snapshots;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks SPARQL endpoints over HTTP, as the SPARQL 1.1 Protocol says: the query in a form, the answer in any syntax of RDF, best in
 * N-Triples. Bounded in time and bytes; goes nowhere else when it is told to.
 */
final class SparqlClient implements Snapshots.Client {
    /** The largest answer. */
    static final int MOST_BYTES = 64 << 20;

    private static final String ACCEPTED = "application/n-triples, text/turtle;q=0.9, application/n-quads;q=0.8,"
            + " application/trig;q=0.7, application/rdf+xml;q=0.6, application/ld+json;q=0.5";

    private final Map<String, String> environment;
    private final Duration longest;
    private final int mostBytes;

    SparqlClient(Map<String, String> environment, Duration longest) {
        this(environment, longest, MOST_BYTES);
    }

    SparqlClient(Map<String, String> environment, Duration longest, int mostBytes) {
        this.environment = environment;
        this.longest = longest;
        this.mostBytes = mostBytes;
    }

    @Override
    public Snapshots.Answer ask(Endpoint endpoint, String query) {
        HttpRequest request = request(endpoint, query);
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(longest)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            HttpResponse<byte[]> response = client.sendAsync(
                            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes))
                    .get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return answer(endpoint, response);
        } catch (TimeoutException e) {
            throw refused(endpoint, "gives no whole answer within " + shown(longest));
        } catch (ExecutionException e) {
            throw refused(endpoint, why(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(endpoint, "was not waited for");
        } finally {
            client.shutdownNow();
        }
    }

    /** What can't be sent isn't told: it may be a secret. */
    private HttpRequest request(Endpoint endpoint, String query) {
        try {
            return built(endpoint, query);
        } catch (IllegalArgumentException e) {
            throw refused(endpoint, "can't be asked: its address or a header's value is none that can be sent");
        }
    }

    private HttpRequest built(Endpoint endpoint, String query) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.url()))
                .timeout(longest)
                .header("Accept", ACCEPTED)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
        endpoint.headers().forEach((header, variable) -> request.header(header, value(endpoint, variable)));
        return request.build();
    }

    private String value(Endpoint endpoint, String variable) {
        String value = environment.get(variable);
        if (value == null) {
            throw refused(endpoint, "needs the variable " + variable + " of the environment, which is not set");
        }
        return value;
    }

    private static Snapshots.Answer answer(Endpoint endpoint, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status / 100 == 3) {
            String location = response.headers().firstValue("Location").orElse("nowhere");
            throw refused(endpoint, "sends on to " + location + "; name that address, if you trust it");
        }
        if (status != 200) {
            throw refused(endpoint, "answers with status " + status);
        }
        return new Snapshots.Answer(
                response.headers().firstValue("Content-Type").orElse(""), Bytes.of(response.body()));
    }

    private static String shown(Duration time) {
        return time.toMillisPart() == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    /** Which limit was reached, or what failed. */
    private String why(ExecutionException e) {
        if (e.getCause() instanceof HttpTimeoutException) {
            return "gives no whole answer within " + shown(longest);
        }
        @Nullable String says = e.getCause() == null ? null : e.getCause().getMessage();
        return says != null && says.contains("exceeds")
                ? "gives an answer of more than " + mostBytes + " bytes"
                : "gives no answer: " + reason(e);
    }

    private static String reason(ExecutionException e) {
        @Nullable Throwable cause = e.getCause();
        String name = cause == null ? "it failed" : cause.getClass().getSimpleName();
        return cause == null || cause.getMessage() == null ? name : name + " (" + cause.getMessage() + ")";
    }

    private static FindingsException refused(Endpoint endpoint, String why) {
        return new FindingsException(Finding.red(
                "endpoint-answer", "The endpoint `" + endpoint.name() + "` " + why + ".", endpoint.place()));
    }
}
