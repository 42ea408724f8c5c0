package dev.ggen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every folder under {@code cases/manifest} holds a {@code ggen.toml} and the findings that reading it must give. */
class ManifestCasesTest {
    private static final Path CASES = Path.of("src/test/cases/manifest");

    @TestFactory
    Stream<DynamicTest> everyManifestGivesTheFindingsOfItsFolder() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> sorted = folders.sorted().toList();
            return sorted.stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
        }
    }

    private static void run(Path folder) throws IOException {
        Path expected = folder.resolve("expected.txt");
        String outcome = outcome(Files.readAllBytes(folder.resolve("ggen.toml")));
        if (Boolean.getBoolean("cases.update")) {
            Files.writeString(expected, outcome);
        }
        assertEquals(Files.readString(expected), outcome);
        assertFalse(Boolean.getBoolean("cases.update"), "expectations were written; run again without the flag");
    }

    private static String outcome(byte[] bytes) {
        try {
            Manifest manifest = ManifestReader.read(new SourceFile("ggen.toml", bytes), GenerationLimits.STANDARD);
            return shown(manifest.notices()) + "read\n";
        } catch (FindingsException e) {
            return shown(e.findings());
        }
    }

    private static String shown(List<Finding> findings) {
        return findings.stream().map(ManifestCasesTest::shown).collect(Collectors.joining());
    }

    private static String shown(Finding finding) {
        return finding.severity().word() + " " + finding.id() + " "
                + finding.places().getFirst() + "\n  "
                + finding.message() + "\n"
                + (finding.allowed().isEmpty() ? "" : "  allowed: " + finding.allowed() + "\n")
                + (finding.hint().isEmpty() ? "" : "  hint: " + finding.hint() + "\n");
    }
}
