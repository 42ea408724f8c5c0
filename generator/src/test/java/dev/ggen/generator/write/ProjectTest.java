package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.plan.GenerationLimits;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.RunDetails;
import dev.ggen.receipt.Severity;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    private static final String MANIFEST = """
            [project]
            name = "partners"
            [ontology]
            source = "partners.ttl"
            [generation]
            output_dir = "out"
            [[generation.rules]]
            name = "each"
            query = { inline = "SELECT ?name { ?p <http://example.org/name> ?name }" }
            template = { inline = "Hello {{ name }}" }
            output_file = "{{ name }}.txt"
            mode = "%s"
            """;
    private static final String PARTNERS = "<http://example.org/a> <http://example.org/name> \"Alpha\", \"Beta\" .\n";

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final Trust trust = Trust.of(new TrustRoot("me", key.publicKey()));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @BeforeEach
    void aProject() throws IOException {
        lay(folder, "Overwrite");
    }

    private static void lay(Path folder, String mode) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("ggen.toml"), MANIFEST.formatted(mode));
        Files.writeString(folder.resolve("partners.ttl"), PARTNERS);
    }

    private SyncReport sync(Path where) {
        return sync(where, SyncOptions.STANDARD);
    }

    private SyncReport sync(Path where, SyncOptions options) {
        return project(where).sync(key, trust, RunDetails.NONE, options);
    }

    private static Project project(Path where) {
        return new Project(where, "1.0", GenerationLimits.STANDARD);
    }

    private String verification() {
        return project(folder).verify(trust).checks().stream()
                .filter(check -> check.severity() != Severity.GREEN)
                .map(check -> check.severity().word() + " " + check.name() + ": " + check.words())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aSyncWritesTheOutputsAndAReceiptThatVerifies() throws IOException {
        assertEquals(List.of("out/Alpha.txt", "out/Beta.txt"), sync(folder).written());
        assertEquals("Hello Alpha", Files.readString(folder.resolve("out/Alpha.txt")));
        assertEquals("", verification());
    }

    @Test
    void aSecondSyncWritesNothing() throws IOException {
        sync(folder);
        byte[] receipt = Files.readAllBytes(folder.resolve(ProjectFolder.RECEIPT));
        assertTrue(sync(folder).isUpToDate());
        assertArrayEquals(receipt, Files.readAllBytes(folder.resolve(ProjectFolder.RECEIPT)));
    }

    @Test
    void onlyWhatChangedIsWritten() throws IOException {
        sync(folder);
        Files.delete(folder.resolve("out/Alpha.txt"));
        assertEquals(List.of("out/Alpha.txt"), sync(folder).written());
        Files.writeString(folder.resolve("partners.ttl"), PARTNERS + "# a comment\n");
        SyncReport report = sync(folder);
        assertEquals(List.of(), report.written());
        assertFalse(report.isUpToDate());
    }

    @Test
    void aChangedFileIsNamed() throws IOException {
        sync(folder);
        Files.writeString(folder.resolve("out/Alpha.txt"), "edited");
        assertEquals("red outputs: out/Alpha.txt has changed", verification());
        Files.delete(folder.resolve("out/Alpha.txt"));
        assertEquals("red outputs: out/Alpha.txt is missing", verification());
    }

    @Test
    void aChangedInputIsNamedAndSoIsWhatComesOutOtherwise() throws IOException {
        sync(folder);
        Files.writeString(folder.resolve("partners.ttl"), PARTNERS.replace("Beta", "Gamma"));
        assertEquals("""
                red inputs: partners.ttl has changed
                red regeneration: out/Gamma.txt is not in the receipt
                red regeneration: out/Beta.txt is no longer made""", verification());
    }

    @Test
    void aReceiptOfAnotherKeyOrWithAChangedByteIsRefused() throws IOException {
        sync(folder);
        assertTrue(project(folder).verify(Trust.NOBODY).isRed());
        Path receipt = folder.resolve(ProjectFolder.RECEIPT);
        byte[] bytes = Files.readAllBytes(receipt);
        bytes[bytes.length / 2] ^= 1;
        Files.write(receipt, bytes);
        assertTrue(project(folder).verify(trust).isRed());
    }

    @Test
    void theSameInputsGiveTheSameBytesElsewhere(@TempDir Path other) throws IOException {
        sync(folder);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            lay(other.resolve("deep"), "Overwrite");
            sync(other.resolve("deep"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (String path : List.of("out/Alpha.txt", "out/Beta.txt", ProjectFolder.RECEIPT)) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve(path)),
                    Files.readAllBytes(other.resolve("deep").resolve(path)));
        }
    }

    @Test
    void aFileThatIsOnlyCreatedIsLeftAloneOnceItIsThere() throws IOException {
        lay(folder, "Create");
        sync(folder);
        Files.writeString(folder.resolve("out/Alpha.txt"), "mine now");
        SyncReport report = sync(folder);
        assertTrue(report.isUpToDate());
        assertEquals(List.of("out/Alpha.txt"), List.copyOf(report.leftAlone().keySet()));
        assertEquals("yellow outputs: out/Alpha.txt was edited, as its rule allows", verification());
        assertEquals("mine now", Files.readString(folder.resolve("out/Alpha.txt")));
    }

    @Test
    void aLinkInTheWayIsRefusedAndNothingIsWritten(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("out"), elsewhere);
        assertThrows(FindingsException.class, () -> sync(folder));
        try (var files = Files.list(elsewhere)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void somethingRedLeavesEverythingAsItWas() throws IOException {
        sync(folder);
        Files.writeString(
                folder.resolve("ggen.toml"), MANIFEST.formatted("Overwrite").replace("Hello {{ name }}", "{{ nmae }}"));
        assertThrows(FindingsException.class, () -> sync(folder));
        assertEquals("Hello Alpha", Files.readString(folder.resolve("out/Alpha.txt")));
    }
}
