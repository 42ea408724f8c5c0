package dev.ggen.settlement.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.SourceFolder;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same rules on a program that shares nothing with the shipped one but the vocabulary. */
class OtherProgramTest {
    private final List<SourceFile> files =
            SourceFolder.read(Path.of("../examples/programs/nordlys"), "").files();

    @Test
    void itsContradictionsAreFoundAndNothingElse() {
        CheckedProgram checked = ProgramCheck.shipped().check(files);
        assertEquals(
                List.of(
                        "growth-not-derived",
                        "later-than-promised",
                        "parts-total",
                        "range-differs",
                        "rate-outside-range",
                        "term-differs",
                        "two-values"),
                checked.findings().stream().map(Finding::id).toList());
        assertEquals(0, checked.count(Severity.RED));
    }

    @Test
    void itSharesNoNameWithTheShippedProgram() {
        for (SourceFile file : files) {
            String text = file.text().orElseThrow();
            assertTrue(!text.contains("ggen.dev/program") && !text.contains("\"USD\""), file.path());
        }
    }
}
