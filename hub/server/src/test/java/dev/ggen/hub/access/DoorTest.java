package dev.ggen.hub.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorTest {
    private final TestHub hub = TestHub.shared();

    @Test
    void aStrangerIsSentToSignInAndBackToHisPage() {
        HttpResponse<String> answer = Visitor.stranger(hub).get("/months/2026-09?show=lines");

        assertEquals(303, answer.statusCode());
        assertEquals("/sign-in?to=%2Fmonths%2F2026-09%3Fshow%3Dlines", location(answer));
    }

    @Test
    void aStrangersFormIsTurnedAwayBeforeItIsRead() {
        HttpResponse<String> answer = Visitor.stranger(hub).postOnly("/reports", Map.of("a", "b"));

        assertEquals(303, answer.statusCode());
        assertEquals("/sign-in", location(answer));
    }

    @Test
    void aCallWithoutTokenIsAnsweredWithProblemDetails() {
        HttpResponse<String> answer = Visitor.stranger(hub).get("/api/v1/me");

        assertEquals(401, answer.statusCode());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertEquals("Bearer", header(answer, "WWW-Authenticate"));
        assertTrue(answer.body().contains("https://ggen.dev/findings/http-401"), answer.body());
    }

    @Test
    void everyAnswerCarriesTheStrictPolicies() {
        HttpResponse<String> answer = Visitor.stranger(hub).get("/months");

        assertEquals(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                header(answer, "Content-Security-Policy"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(answer, "Referrer-Policy"));
        assertEquals("DENY", header(answer, "X-Frame-Options"));
        assertFalse(answer.headers().firstValue("Strict-Transport-Security").isPresent());
    }

    @Test
    void healthIsOpenAndTheRestOfTheActuatorIsNot() {
        Visitor stranger = Visitor.stranger(hub);

        assertEquals(200, stranger.get("/actuator/health").statusCode());
        assertEquals(303, stranger.get("/actuator/env").statusCode());
        assertEquals(200, stranger.get("/actuator/prometheus").statusCode());
    }

    @Test
    void metricsAreForThisMachineAndNotForWhatAProxyPassesOn() throws Exception {
        URI metrics = URI.create("http://localhost:" + hub.port() + "/actuator/prometheus");
        HttpRequest passedOn = HttpRequest.newBuilder(metrics)
                .header("X-Forwarded-For", "127.0.0.1")
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(303, client.send(passedOn, BodyHandlers.discarding()).statusCode());
        }
    }

    private static String location(HttpResponse<String> answer) {
        return header(answer, "Location");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
