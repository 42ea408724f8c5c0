package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Other people's ontologies, which aren't ours to keep here: every file in the folder that {@code GGEN_ONTOLOGIES} names becomes code that compiles. */
final class EveryOntologyTest {
    private static final String FOLDER = System.getenv().getOrDefault("GGEN_ONTOLOGIES", "");

    @TempDir
    private Path folder;

    @FunctionalInterface
    private interface Language {
        PackRun of(Path parent, Path ontology) throws IOException;
    }

    @Test
    void thereAreOntologies() {
        assumeTrue(!FOLDER.isEmpty(), "GGEN_ONTOLOGIES names no folder with ontologies to try the packs on");
    }

    @TestFactory
    Stream<DynamicTest> compiles() throws IOException {
        if (FOLDER.isEmpty()) {
            return Stream.empty();
        }
        List<Path> ontologies;
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            ontologies = files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        }
        return ontologies.stream()
                .flatMap(ontology -> Stream.of(
                        test("TypeScript", ontology, TypescriptRun::new),
                        test("Python", ontology, PythonRun::new),
                        test("Rust", ontology, RustRun::new),
                        test("Go", ontology, GoRun::new)));
    }

    private DynamicTest test(String name, Path ontology, Language language) {
        return DynamicTest.dynamicTest(ontology.getFileName() + " in " + name, () -> {
            PackRun run = language.of(folder.resolve(ontology.getFileName()), ontology);
            run.compile();
            run.check();
        });
    }
}
