package dev.ggen.generator.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.receipt.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every folder under {@code cases/model} is a test: an ontology, perhaps settings, and the model that was worked out by hand. */
class ModelCasesTest {
    private static final Path CASES = Path.of("src/test/cases/model");

    @TestFactory
    Stream<DynamicTest> everyOntologyGivesTheModelThatItsFolderExpects() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
        }
    }

    private static void run(Path folder) throws IOException {
        Path ontology = folder.resolve("ontology.ttl");
        Specification specification = new SpecificationReader("")
                .read(List.of(SourceFile.of("ontology.ttl", Files.readString(ontology))))
                .orThrow();
        ReadModel read = ModelReader.read(specification, specification.prefixes(), settings(folder));
        StringBuilder shown = new StringBuilder(new ShownModel(new ModelValues(read.model())).text());
        for (Finding finding : read.findings()) {
            shown.append("green ").append(finding.id()).append('\n');
        }
        assertEquals(Files.readString(folder.resolve("expected.txt")), shown.toString());
    }

    private static ModelSettings settings(Path folder) throws IOException {
        Path file = folder.resolve("settings.txt");
        List<String> include = new ArrayList<>();
        List<String> exclude = new ArrayList<>();
        ModelSettings.Reach reach = ModelSettings.DEFAULT.reach();
        ModelSettings.Unstated unstated = ModelSettings.DEFAULT.unstated();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "include" -> include.add(words[1]);
                case "exclude" -> exclude.add(words[1]);
                case "closed" -> reach = ModelSettings.Reach.NOTHING;
                case "unstated" -> unstated = ModelSettings.Unstated.ONE;
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new ModelSettings(include, exclude, reach, unstated, "en");
    }
}
