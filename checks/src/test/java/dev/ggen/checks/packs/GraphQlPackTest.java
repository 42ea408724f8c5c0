package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pack {@code graphql} makes is a schema to the engine that most servers on the JVM use. */
final class GraphQlPackTest {
    @TempDir
    static Path folder;

    private static PackProject library;
    private static PackProject shop;

    @BeforeAll
    static void make() throws IOException {
        library =
                PackProject.synced(folder.resolve("library"), "graphql", PackProject.CASES.resolve("library.ttl"), "");
        shop = PackProject.synced(folder.resolve("shop"), "graphql", PackProject.CASES.resolve("shop.ttl"), "");
    }

    @Test
    void a_library_becomes_what_the_case_shows() throws IOException {
        assertEquals(PackProject.expected("graphql", "library"), library.files());
    }

    @Test
    void an_engine_takes_it() throws Exception {
        try (URLClassLoader loader = Jars.loader("graphql", ClassLoader.getPlatformClassLoader())) {
            for (PackProject project : List.of(library, shop)) {
                Class<?> parser = loader.loadClass("graphql.schema.idl.SchemaParser");
                Object registry = parser.getMethod("parse", String.class)
                        .invoke(parser.getConstructor().newInstance(), project.file("schema.graphql"));
                assertNotNull(loader.loadClass("graphql.schema.idl.UnExecutableSchemaGenerator")
                        .getMethod("makeUnExecutableSchema", registry.getClass())
                        .invoke(null, registry));
            }
        }
    }
}
