package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pack {@code openapi} makes is a document to the reference reader, with a path for every thing that can be found by a key. */
final class OpenApiPackTest {
    private static final JsonMapper READER = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static PackProject library;
    private static PackProject shop;

    @BeforeAll
    static void make() throws IOException {
        library =
                PackProject.synced(folder.resolve("library"), "openapi", PackProject.CASES.resolve("library.ttl"), "");
        shop = PackProject.synced(
                folder.resolve("shop"), "openapi", PackProject.CASES.resolve("shop.ttl"), "paths = \"Parcel\"");
    }

    @Test
    void a_library_becomes_what_the_case_shows() throws IOException {
        assertEquals(PackProject.expected("openapi", "library"), library.files());
    }

    @Test
    void what_has_a_key_or_is_named_has_paths() throws IOException {
        assertEquals(
                Set.of(
                        "/customers",
                        "/customers/{email}",
                        "/orders",
                        "/orders/{orderNumber}",
                        "/parcels",
                        "/parcels/{iri}",
                        "/products",
                        "/products/{sku}",
                        "/shops",
                        "/shops/{shopNumber}"),
                new TreeSet<>(document(shop, "openapi.json").get("paths").propertyNames()));
    }

    @Test
    void the_reference_reader_objects_to_nothing() throws Exception {
        try (URLClassLoader loader = Jars.loader("openapi", ClassLoader.getPlatformClassLoader())) {
            Class<?> reader = loader.loadClass("io.swagger.v3.parser.OpenAPIV3Parser");
            for (PackProject project : List.of(library, shop)) {
                Object read = reader.getMethod("readContents", String.class)
                        .invoke(reader.getConstructor().newInstance(), project.file("openapi.json"));
                assertEquals(List.of(), read.getClass().getMethod("getMessages").invoke(read));
                assertNotNull(read.getClass().getMethod("getOpenAPI").invoke(read));
            }
        }
    }

    @Test
    void its_schemas_are_schemas_and_take_the_shops_document() throws IOException {
        JsonNode document = document(shop, "openapi.json");
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema metaschema = registry.getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));
        for (JsonNode schema : document.get("components").get("schemas")) {
            assertEquals(List.of(), metaschema.validate(schema.toString(), InputFormat.JSON));
        }
        Schema root = registry.getSchema(
                "{\"$ref\": \"#/components/schemas/Shop\", \"components\": " + document.get("components") + "}",
                InputFormat.JSON);
        assertEquals(
                List.of(), root.validate(Files.readString(PackProject.CASES.resolve("shop.json")), InputFormat.JSON));
    }

    @Test
    void every_operation_is_a_request_of_the_collection() throws IOException {
        Set<String> operations = new TreeSet<>();
        for (var path : document(shop, "openapi.json").get("paths").properties()) {
            for (String method : List.of("get", "post", "put", "delete")) {
                if (path.getValue().has(method)) {
                    operations.add(method.toUpperCase(Locale.ROOT) + " "
                            + path.getKey().replaceAll("\\{(\\w+)}", ":$1"));
                }
            }
        }
        Set<String> requests = new TreeSet<>();
        requests(document(shop, "postman.json").get("item")).forEach(requests::add);
        assertEquals(operations, requests);
    }

    private static Stream<String> requests(JsonNode items) {
        return items.valueStream()
                .flatMap(item -> item.has("item") ? requests(item.get("item")) : Stream.of(said(item)));
    }

    private static String said(JsonNode item) {
        JsonNode request = item.get("request");
        return request.get("method").asString() + " "
                + request.get("url").get("raw").asString().replace("{{server}}", "");
    }

    private static JsonNode document(PackProject project, String name) throws IOException {
        return READER.readTree(project.file(name));
    }
}
