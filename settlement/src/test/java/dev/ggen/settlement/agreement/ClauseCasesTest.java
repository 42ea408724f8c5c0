package dev.ggen.settlement.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Clauses and sales in, what each month's statement gives out: {@code src/test/cases/clauses}, whose README says how a case is written. The
 * figures are worked out by hand; the comments in {@code expected.txt} show how.
 */
class ClauseCasesTest {
    @TestFactory
    Stream<DynamicTest> giveWhatWasWorkedOut() throws IOException {
        try (Stream<Path> folders = Files.list(ClauseCase.FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> settles(folder)));
        }
    }

    private static void settles(Path folder) throws IOException {
        List<String> expected = Files.readAllLines(folder.resolve("expected.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        assertEquals(
                String.join("\n", expected),
                String.join("\n", ClauseCase.of(folder).told()));
    }
}
