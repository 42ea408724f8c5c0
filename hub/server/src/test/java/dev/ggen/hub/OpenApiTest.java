package dev.ggen.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
        Json.Obj document = document();
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

    @Test
    void every_record_has_a_name_of_its_own_and_says_which_members_are_always_there() throws IOException {
        Json.Obj schemas = object(object(document().get("components")).get("schemas"));
        assertEquals(
                "[advice, agreement, clauses, files, findings, partnerName, signatures, terms, vendor]",
                required(schemas, "AgreementsWholeAnswer"));
        assertEquals("[files, version]", required(schemas, "VersionsWholeAnswer"));
        assertEquals("[digest]", required(schemas, "ProposalsDecisionBody"));
        assertEquals(
                Json.of("integer"),
                member(object(schemas.get("ProposalAnswer")), "version").get("type"));
        Json before = member(object(schemas.get("ActivityEntry")), "before").get("type");
        assertTrue(before instanceof Json.Arr(List<Json> types) && types.contains(Json.of("null")), "may be null");
    }

    private static String required(Json.Obj schemas, String name) {
        return schemas.get(name) instanceof Json.Obj schema
                        && schema.get("required") instanceof Json.Arr(List<Json> names)
                ? names.stream().map(OpenApiTest::text).sorted().toList().toString()
                : "nothing of " + name;
    }

    private static Json.Obj member(Json.Obj schema, String name) {
        return object(object(schema.get("properties")).get(name));
    }

    @Test
    void files_are_described_as_what_is_sent() throws IOException {
        assertEquals(
                Set.of("application/octet-stream"),
                answered("/api/v1/evidence/leaves/{index}/content").members().keySet());
        assertEquals(
                Set.of("application/json", "application/pdf", "application/zip", "text/html;charset=UTF-8"),
                answered("/api/v1/statements/{agreement}/{month}/files/{kind}")
                        .members()
                        .keySet());
        Json.Obj receipt = object(answered("/api/v1/program/versions/{number}/files/receipt.dsse.json")
                .get("application/json"));
        assertEquals(Json.of("object"), object(receipt.get("schema")).get("type"));
        Json.Obj sent = object(operation("post", "/api/v1/reports").get("requestBody"));
        assertEquals(
                Set.of("text/csv", "text/tab-separated-values", "application/vnd.apache.parquet"),
                object(sent.get("content")).members().keySet());
    }

    private static Json.Obj answered(String path) throws IOException {
        Json.Obj well = object(object(operation("get", path).get("responses")).get("200"));
        return object(well.get("content"));
    }

    private static Json.Obj operation(String method, String path) throws IOException {
        return object(object(object(document().get("paths")).get(path)).get(method));
    }

    private static Json.Obj document() throws IOException {
        return object(CanonicalJson.parse(served().getBytes(StandardCharsets.UTF_8), "openapi.json"));
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
