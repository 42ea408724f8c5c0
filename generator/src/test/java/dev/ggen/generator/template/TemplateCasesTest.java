package dev.ggen.generator.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every folder under {@code cases/template} is a test. With {@code -Dcases.update=true} the expectations are written, and that run fails. */
class TemplateCasesTest {
    private static final Path CASES = Path.of("src/test/cases/template");
    private static final int AT_LEAST = 440;

    @TestFactory
    Stream<DynamicTest> everyCaseGivesWhatItsFolderExpects() throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(CASES.relativize(folder).toString(), () -> run(folder)));
    }

    @Test
    void thereAreAsManyCasesAsTheLanguageNeeds() throws IOException {
        assertTrue(folders().size() >= AT_LEAST, () -> "only a few cases were found under " + CASES.toAbsolutePath());
    }

    private static void run(Path folder) throws IOException {
        TemplateCase one = new TemplateCase(folder);
        String outcome = one.outcome();
        if (Boolean.getBoolean("cases.update")) {
            Files.writeString(one.expectation(), outcome);
        }
        assertEquals(TemplateCase.text(one.expectation()), outcome);
        assertTrue(!Boolean.getBoolean("cases.update"), "expectations were written; run again without the flag");
    }

    static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("template."))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }
}
