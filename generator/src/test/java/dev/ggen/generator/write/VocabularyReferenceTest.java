package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.generator.plan.RenderedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The glossary in the repository is what its project makes of the vocabulary. */
class VocabularyReferenceTest {
    private static final Path PROJECT = Path.of("../docs/reference");

    @Test
    void theCommittedGlossaryIsWhatTheVocabularyMakes() throws IOException {
        for (RenderedFile file : new Project(PROJECT, "test", GenerationLimits.STANDARD)
                .preview()
                .files()) {
            assertEquals(
                    new String(file.bytes(), StandardCharsets.UTF_8),
                    Files.readString(PROJECT.resolve(file.path())),
                    file.path() + " is out of date: run ./ggen sync docs/reference");
        }
    }
}
