package dev.ggen.settlement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case is a folder with reports and what they come to, in {@code expected.txt}.
 *
 * <p>{@code -Dggen.cases.update=true} writes the expectations anew, and fails.
 */
class ReportCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/report");

    static List<Path> cases() throws IOException {
        try (var folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportsComeToWhatTheCaseSays(Path folder, @TempDir Path cache) throws IOException {
        String told = ReportCases.told(ReportCases.read(ReportCases.reportsIn(folder), cache));
        Path expected = folder.resolve("expected.txt");

        if (Boolean.getBoolean("ggen.cases.update")) {
            Files.writeString(expected, told, StandardCharsets.UTF_8);
            fail("wrote " + expected);
        }
        assertEquals(Files.readString(expected, StandardCharsets.UTF_8), told);
    }
}
