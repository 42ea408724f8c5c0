package dev.ggen.receipt;

import static dev.ggen.receipt.Refusals.contentOf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Receipts of every format that was ever released stay readable and verifiable: a folder each, signed by keys that were thrown
 * away, so that nobody can make them anew when a test fails. A new format gets a new folder.
 */
class KeptReceiptsTest {
    private static final Path KEPT = Path.of("src/test/resources/kept");

    static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            List<Path> folders = files.filter(Files::isDirectory).sorted().toList();
            assertTrue(!folders.isEmpty());
            return folders;
        }
    }

    private static byte[] bytes(Path folder, String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private static Trust trust(Path folder) throws IOException {
        return Trust.parse(bytes(folder, "trust.json"), "trust.json");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aReceiptIsVerifiedReadAndWrittenAgainAsTheSameBytes(Path folder) throws IOException {
        byte[] receipt = bytes(folder, "receipt.json");
        Statement statement = contentOf(Statement.open(receipt, "receipt.json", trust(folder)));
        Provenance provenance = Provenance.of(statement, "receipt.json");
        assertArrayEquals(
                Envelope.parse(receipt, "receipt.json").payload(),
                provenance.about(statement.subjects()).bytes());
        assertArrayEquals(receipt, Envelope.parse(receipt, "receipt.json").bytes());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void itsPathLeadsToTheSignedCheckpoint(Path folder) throws IOException {
        InclusionProof proof = InclusionProof.parse(bytes(folder, "inclusion.json"), "inclusion.json");
        Checkpoint checkpoint = contentOf(proof.verify(bytes(folder, "receipt.json"), "inclusion.json", trust(folder)));
        assertEquals(
                checkpoint,
                contentOf(Checkpoint.open(bytes(folder, "checkpoint.txt"), "checkpoint.txt", trust(folder))));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aDetachedSignatureHoldsForItsFile(Path folder) throws IOException {
        Subject terms = Subject.of("terms.txt", bytes(folder, "terms.txt"));
        Verdict<Statement> verdict =
                Detached.open(bytes(folder, "terms.txt.sig.json"), "terms.txt.sig.json", terms, trust(folder));
        assertEquals(
                2, assertInstanceOf(Verdict.Verified.class, verdict).signers().size());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void itsBundleIsReadAndPackedAgainAsTheSameBytes(Path folder) throws IOException {
        CanonicalZip zip = CanonicalZip.read(folder.resolve("bundle.zip"));
        Map<String, byte[]> entries = new TreeMap<>();
        zip.entries().forEach(entry -> entries.put(entry.name(), zip.bytes(entry.name(), 1 << 20)));
        assertArrayEquals(bytes(folder, "bundle.zip"), CanonicalZip.bytes(entries));
        assertArrayEquals(bytes(folder, "receipt.json"), zip.bytes("receipt.json", 1 << 20));
    }
}
