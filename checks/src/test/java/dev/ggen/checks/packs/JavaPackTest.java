package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the pack {@code java} makes is Java as its engineers write it, and reads and writes what the model's JSON is. */
final class JavaPackTest {
    private static final String ROOM = "org.example.model";

    @TempDir
    static Path folder;

    private static PackProject library;
    private static CompiledModel books;
    private static CompiledModel shop;

    @BeforeAll
    static void compile() throws IOException {
        library = PackProject.synced(folder.resolve("library"), "java", PackProject.CASES.resolve("library.ttl"), "");
        books = CompiledModel.of(library.made(), folder.resolve("library-classes"), ROOM);
        PackProject made =
                PackProject.synced(folder.resolve("shop"), "java", PackProject.CASES.resolve("shop.ttl"), "");
        shop = CompiledModel.of(made.made(), folder.resolve("shop-classes"), ROOM);
    }

    @Test
    void a_library_becomes_what_the_case_shows() throws IOException {
        assertEquals(PackProject.expected("java", "library"), library.files());
    }

    @Test
    void a_formatter_would_leave_it_so() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        for (String room : List.of("api", "code", "file", "parser", "tree", "util", "model", "processing")) {
            command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + room + "=ALL-UNNAMED");
        }
        command.addAll(
                List.of("-cp", Jars.path("palantir"), "com.palantir.javaformat.java.Main", "--palantir", "--dry-run"));
        CompiledModel.javaBelow(library.made()).forEach(file -> command.add(file.toString()));
        assertEquals("", Tools.quiet(folder, command));
    }

    @Test
    void a_document_comes_back_the_same_from_jackson_3() throws Exception {
        Path copy = folder.resolve("jackson-3.json");
        JavaDocuments.through(shop, "Shop", PackProject.CASES.resolve("shop.json"), copy);
        assertEquals(SameJson.of(PackProject.CASES.resolve("shop.json")), SameJson.of(copy));
    }

    @Test
    void a_document_comes_back_the_same_from_jackson_2() throws Exception {
        Path copy = folder.resolve("jackson-2.json");
        JavaDocuments.throughJackson2(shop, "Shop", PackProject.CASES.resolve("shop.json"), copy);
        assertEquals(SameJson.of(PackProject.CASES.resolve("shop.json")), SameJson.of(copy));
    }

    @Test
    void a_type_may_be_missing_where_only_one_can_stand() throws Exception {
        JsonMapper mapper = JavaDocuments.mapper();
        Object read = mapper.readValue("{\"name\": \"Ada\"}", books.type("Person"));
        assertEquals("{\"@type\":\"Person\",\"name\":\"Ada\"}", mapper.writeValueAsString(read));
        assertThrows(JacksonException.class, () -> mapper.readValue("{\"title\": \"x\"}", books.type("Work")));
    }

    @Test
    void what_is_not_known_is_refused_by_closed_classes_alone() throws Exception {
        JsonMapper mapper = JavaDocuments.mapper();
        mapper.readValue("{\"name\": \"Ada\", \"shoes\": 38}", books.type("Person"));
        assertThrows(
                JacksonException.class,
                () -> mapper.readValue(
                        "{\"street\": \"a\", \"city\": \"b\", \"planet\": \"c\"}", shop.type("AddressShape")));
    }

    @Test
    void what_a_class_requires_is_checked_by_a_validator() throws Exception {
        assertEquals(Set.of(), objections("Film", "{\"title\": \"x\", \"creators\": [{\"name\": \"Ada\"}]}"));
        assertEquals(Set.of("title", "creators"), objections("Film", "{\"minutes\": 3}"));
        assertEquals(
                Set.of("isbn", "pages", "price", "creators[0].name"),
                objections(
                        "Book",
                        "{\"title\": \"x\", \"creators\": [{}], \"isbn\": \"12\", \"pages\": 0, \"price\":"
                                + " \"-0.01\"}"));
        assertEquals(
                Set.of("title"),
                objections("Film", "{\"title\": \"" + "x".repeat(201) + "\", \"creators\": [{\"name\": \"Ada\"}]}"));
    }

    @Test
    void the_shops_document_is_valid() throws Exception {
        Object read = JavaDocuments.mapper()
                .readValue(Files.readString(PackProject.CASES.resolve("shop.json")), shop.type("Shop"));
        assertEquals(Set.of(), violations(read));
    }

    @Test
    void without_annotations_there_is_nothing_but_java() throws IOException {
        PackProject bare = PackProject.synced(
                folder.resolve("bare"),
                "java",
                PackProject.CASES.resolve("shop.ttl"),
                "package = \"bare\", jackson = false, validation = false, datetime = \"String\"");
        CompiledModel.of(bare.made(), folder.resolve("bare-classes"), "bare");
        assertTrue(bare.files().values().stream()
                .noneMatch(text -> text.contains("import com.") || text.contains("import jakarta.")));
    }

    private static Set<String> objections(String type, String document) throws Exception {
        return violations(JavaDocuments.mapper().readValue(document, books.type(type)));
    }

    private static Set<String> violations(Object read) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            Set<String> places = new TreeSet<>();
            for (ConstraintViolation<Object> violation : validator.validate(read)) {
                places.add(violation.getPropertyPath().toString());
            }
            return places;
        }
    }
}
