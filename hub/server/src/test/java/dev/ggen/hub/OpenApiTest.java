package dev.ggen.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The API's document: the one that is checked in is the one that is served, and it says of every operation what callers need. */
final class OpenApiTest {
    private static final Path CHECKED_IN = Path.of("../../docs/reference/openapi.json");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String PROBLEM = "#/components/responses/Problem";

    @Test
    void the_served_document_is_the_one_checked_in() throws IOException {
        String served = served();
        if (!Files.exists(CHECKED_IN) || !Files.readString(CHECKED_IN).equals(served)) {
            if (Boolean.getBoolean("ggen.update")) {
                Files.writeString(CHECKED_IN, served);
            }
            fail("docs/reference/openapi.json isn't what is served. Update it with -Dggen.update=true, look at what"
                    + " changed for callers, and run the test again");
        }
    }

    @Test
    void every_operation_says_what_callers_need() throws IOException {
        List<String> objections = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        Json.Obj document = object(CanonicalJson.parse(served().getBytes(StandardCharsets.UTF_8), "openapi.json"));
        for (Map.Entry<String, Json> path :
                object(document.get("paths")).members().entrySet()) {
            for (Map.Entry<String, Json> member :
                    object(path.getValue()).members().entrySet()) {
                if (METHODS.contains(member.getKey())) {
                    Json.Obj operation = object(member.getValue());
                    String place = member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    objections(member.getKey(), operation)
                            .forEach(objection -> objections.add(place + ": " + objection));
                    if (!ids.add(text(operation.get("operationId")))) {
                        objections.add(place + ": its operationId is another's");
                    }
                }
            }
        }
        assertEquals(List.of(), objections);
        assertEquals(Json.of("3.1.0"), document.get("openapi"));
    }

    private static List<String> objections(String method, Json.Obj operation) {
        List<String> objections = new ArrayList<>();
        if (text(operation.get("operationId")).isEmpty()) {
            objections.add("no operationId");
        }
        String summary = text(operation.get("summary"));
        if (summary.isEmpty() || summary.endsWith(".") || summary.length() > 100) {
            objections.add("no summary of one short line: @Operation(summary = …)");
        }
        Json.Obj responses = object(operation.get("responses"));
        for (String status : List.of("400", "401", "403", "404")) {
            if (!object(responses.get(status)).get("$ref").equals(Json.of(PROBLEM))) {
                objections.add(status + " isn't problem details");
            }
        }
        if (responses.members().keySet().stream().noneMatch(status -> status.startsWith("2"))) {
            objections.add("no answer for when all is well");
        }
        if ("post".equals(method) && !parameters(operation).contains("Idempotency-Key")) {
            objections.add("a command without Idempotency-Key: take a CommandId");
        }
        return objections;
    }

    private static Set<String> parameters(Json.Obj operation) {
        Set<String> names = new TreeSet<>();
        if (operation.get("parameters") instanceof Json.Arr(List<Json> items)) {
            items.forEach(item -> names.add(text(object(item).get("name"))));
        }
        return names;
    }

    private static Json.Obj object(Json value) {
        return value instanceof Json.Obj found ? found : Json.object().build();
    }

    private static String text(Json value) {
        return value instanceof Json.Str(String found) ? found : "";
    }

    private static String served() throws JsonProcessingException {
        byte[] bytes = TestHub.shared()
                .part(OpenApiWebMvcResource.class)
                .openapiJson(
                        new MockHttpServletRequest("GET", "/api/openapi.json"), "/api/openapi.json", Locale.ENGLISH);
        return new String(bytes, StandardCharsets.UTF_8).strip() + "\n";
    }
}
