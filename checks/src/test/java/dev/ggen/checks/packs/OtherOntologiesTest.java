package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import dev.ggen.hub.database.ThrowawayServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The packs over whatever ontologies somebody has: those in the folder that the environment variable {@code GGEN_ONTOLOGIES} names. */
final class OtherOntologiesTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> java_of_it_compiles() throws IOException {
        return ontologies()
                .map(ontology -> DynamicTest.dynamicTest(name(ontology), () -> {
                    PackProject made =
                            PackProject.synced(folder.resolve("java-" + name(ontology)), "java", ontology, "");
                    CompiledModel.of(made.made(), folder.resolve("classes-" + name(ontology)), "org.example.model");
                }));
    }

    @TestFactory
    Stream<DynamicTest> its_schema_is_one() throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        return ontologies()
                .map(ontology -> DynamicTest.dynamicTest(name(ontology), () -> {
                    PackProject made =
                            PackProject.synced(folder.resolve("schema-" + name(ontology)), "json-schema", ontology, "");
                    assertEquals(
                            List.of(),
                            registry.getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12))
                                    .validate(made.file("schema.json"), InputFormat.JSON));
                }));
    }

    @TestFactory
    Stream<DynamicTest> postgresql_takes_its_tables() throws IOException {
        return ontologies()
                .map(ontology -> DynamicTest.dynamicTest(name(ontology), () -> {
                    PackProject made = PackProject.synced(folder.resolve("sql-" + name(ontology)), "sql", ontology, "");
                    try (ThrowawayServer server = ThrowawayServer.start();
                            Connection connection = server.superuser(server.makeDatabase("made"))
                                    .connect();
                            Statement statement = connection.createStatement()) {
                        statement.execute(made.file("schema.sql"));
                    }
                }));
    }

    private static Stream<Path> ontologies() throws IOException {
        String named = System.getenv("GGEN_ONTOLOGIES");
        assumeTrue(named != null, "GGEN_ONTOLOGIES names no folder with ontologies");
        try (Stream<Path> files = Files.list(Path.of(named))) {
            return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList().stream();
        }
    }

    private static String name(Path ontology) {
        return ontology.getFileName().toString();
    }
}
