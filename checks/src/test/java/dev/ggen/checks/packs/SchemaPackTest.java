package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pack {@code json-schema} makes is a schema to a validator that isn't ours, and tells documents from what isn't one. */
final class SchemaPackTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    static Path folder;

    private static PackProject library;
    private static String text;
    private static Schema shop;

    @BeforeAll
    static void make() throws IOException {
        library = PackProject.synced(
                folder.resolve("library"), "json-schema", PackProject.CASES.resolve("library.ttl"), "");
        PackProject made = PackProject.synced(
                folder.resolve("shop"),
                "json-schema",
                PackProject.CASES.resolve("shop.ttl"),
                "root = \"Shop\", file = \"shop.schema.json\"");
        text = made.file("shop.schema.json");
        shop = REGISTRY.getSchema(text, InputFormat.JSON);
    }

    @Test
    void a_library_becomes_what_the_case_shows() throws IOException {
        assertEquals(PackProject.expected("json-schema", "library"), library.files());
    }

    @Test
    void it_is_a_schema_by_its_own_metaschema() {
        Schema metaschema = REGISTRY.getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));
        assertEquals(List.of(), metaschema.validate(text, InputFormat.JSON));
    }

    @Test
    void the_shops_document_conforms() throws IOException {
        assertEquals(List.of(), objections(document()));
    }

    /** One change to the document, and the keyword that objects to it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"shopNumber\": 1 | \"shopNumber\": 0 | minimum",
                "\"shopNumber\": 1 | \"shopNumber\": \"1\" | type",
                "\"shopNumber\": 1, | | required",
                "\"price\": \"12.30\" | \"price\": 12.30 | type",
                "\"price\": \"12.30\" | \"price\": \"twelve\" | pattern",
                "\"sku\": \"BK-1\" | \"sku\": \"book 1\" | pattern",
                "\"sku\": \"BK-1\" | \"sku\": \"BK-12345678901\" | maxLength",
                "\"currency\": \"EUR\" | \"currency\": \"USD\" | const",
                "\"size\": \"extra large\" | \"size\": \"huge\" | const",
                "\"isbn\": \"9783161484100\" | \"isbn\": \"978316148410\" | pattern",
                "\"author\": [\"Ada\", \"Bo\"] | \"author\": [] | minItems",
                "\"city\": \"Köln\" | \"city\": \"Köln\", \"moon\": 1 | additionalProperties",
                "\"@type\": \"Tea\" | \"@type\": \"Coffee\" | const",
                "\"@type\": \"Tea\", | | required",
                "\"level\": -128 | \"level\": -129 | minimum",
                "\"count\": 4294967295 | \"count\": 4294967296 | maximum"
            })
    void a_broken_document_is_refused(String from, String to, String keyword) throws IOException {
        String broken = document().replace(from, to == null ? "" : to);
        List<String> keywords =
                objections(broken).stream().map(Error::getKeyword).distinct().toList();
        assertEquals(true, keywords.contains(keyword), keywords::toString);
    }

    private static String document() throws IOException {
        return Files.readString(PackProject.CASES.resolve("shop.json"));
    }

    private static List<Error> objections(String document) {
        return shop.validate(document, InputFormat.JSON);
    }
}
