package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.ReceiptLog;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.Severity;
import dev.ggen.receipt.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Receipts as earlier versions signed them, each with its project: they verify for ever. None is ever changed; new formats are added. */
class KeptReceiptsTest {
    private static final Path KEPT = Path.of("src/test/cases/receipts");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    static List<String> formats() throws IOException {
        try (Stream<Path> entries = Files.list(KEPT)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Trust trust() throws IOException {
        return Trust.parse(Files.readAllBytes(KEPT.resolve("trust.json")), "trust.json");
    }

    /** The project of a receipt; its {@code .ggen} is kept under a name that version control doesn't pass over. */
    private Project laid(String format) throws IOException {
        Path kept = KEPT.resolve(format);
        try (Stream<Path> files = Files.walk(kept)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = kept.relativize(file).toString().replace('\\', '/');
                Path to = folder.resolve(path.startsWith("ggen/") ? "." + path : path);
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return new Project(folder, "0.1.0-SNAPSHOT", GenerationLimits.STANDARD);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void itVerifies(String format) throws IOException {
        assertEquals(List.of(), SmallProject.objections(laid(format).verify(trust())));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aChangedOutputIsStillFound(String format) throws IOException {
        Project project = laid(format);
        Files.writeString(folder.resolve("out/Alpha.txt"), "changed");
        assertEquals(
                List.of("red outputs: out/Alpha.txt has changed"), SmallProject.objections(project.verify(trust())));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theLogGoesOnFromItUnderANewKeyThatTrustsIt(String format) throws IOException {
        Project project = laid(format);
        Digest kept = Digest.of(Files.readAllBytes(folder.resolve(ProjectFolder.RECEIPT)));
        SyncReport report = project.sync(SmallProject.key(7), trust(), RunDetails.NONE, SyncOptions.STANDARD);
        assertEquals(
                List.of(),
                report.notices().stream()
                        .filter(finding -> finding.severity() != Severity.GREEN)
                        .toList());
        ReceiptLog log = ReceiptLog.parse(Files.readAllBytes(folder.resolve(ProjectFolder.LOG)), "log");
        assertTrue(log.size() > 1, "the kept receipt is one of the log");
        assertEquals(kept, log.receipt(log.size() - 1));
    }
}
