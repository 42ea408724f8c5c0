package dev.ggen.hub.platform.web;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.Json;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * What an answer says that isn't the one that was asked for.
 *
 * @param findings empty for a fault of our own, whose cause is never shown
 * @param headers such as Allow for a wrong method
 */
record Refusal(int status, List<Finding> findings, HttpHeaders headers, Origin origin) {
    /** Who refused. */
    enum Origin {
        /** We, for a reason of ours, which is told. */
        HUB,
        /** The server or the framework; pages have words of their own for each status. */
        WEB
    }

    private static final String TYPES = "https://ggen.dev/findings/";
    private static final Finding FAULT = Finding.red(
            "fault",
            "The hub failed by a fault of its own; nothing was changed. The operator finds the cause in the log.");

    Refusal {
        findings = List.copyOf(findings);
    }

    static Refusal of(int status, Finding finding) {
        return new Refusal(status, List.of(finding), new HttpHeaders(), Origin.HUB);
    }

    static Refusal ofWeb(int status, Finding finding, HttpHeaders headers) {
        return new Refusal(status, List.of(finding), headers, Origin.WEB);
    }

    static Refusal fault(int status) {
        return new Refusal(status, List.of(), new HttpHeaders(), Origin.WEB);
    }

    /**
     * As problem details (RFC 9457).
     *
     * @param title the status in words
     * @param request the request's id, by which the operator finds it in the log
     */
    byte[] problem(String title, String request) {
        Finding first = findings.isEmpty() ? FAULT : findings.getFirst();
        Json.Builder problem = Json.object()
                .put("type", TYPES + first.id())
                .put("title", title)
                .put("status", status)
                .put("detail", first.message())
                .put("request", request);
        if (!findings.isEmpty()) {
            problem.put(
                    "findings",
                    Json.of(findings.stream().map(FindingJson::object).toList()));
        }
        return CanonicalJson.bytes(problem.build());
    }
}
