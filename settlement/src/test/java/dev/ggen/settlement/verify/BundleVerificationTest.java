package dev.ggen.settlement.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Check;
import dev.ggen.receipt.Envelope;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.RunLog;
import dev.ggen.receipt.Severity;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Subject;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.settlement.SettledFolder;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.bundle.WorkFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleVerificationTest {
    private static final Path EXAMPLE = Path.of("../examples/settlement");
    private static final RatingLimits LIMITS = new RatingLimits(64, 1);

    @TempDir
    private static Path temporary;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SettledFolder settled;

    @BeforeAll
    static void settle() throws IOException {
        settled = SettledFolder.of(EXAMPLE, temporary.resolve("settled"));
        settled.settle();
    }

    @Test
    void everyBundleOfARunVerifies() throws IOException {
        try (Stream<Path> files = Files.list(settled.out().resolve("statements"))) {
            for (Path bundle :
                    files.filter(file -> file.toString().endsWith(".zip")).toList()) {
                Report report = verify(bundle, settled.trust());
                assertEquals(Severity.GREEN, report.worst(), report::text);
            }
        }
    }

    @Test
    void oneByteChangedAnywhereIsRedAndNamed() throws IOException {
        byte[] bundle = Files.readAllBytes(settled.bundle("MCKINSEY-2026"));
        Path changed = temporary.resolve("changed.zip");
        int step = Math.max(1, bundle.length / 150);
        for (int at = 0; at < bundle.length; at += step) {
            byte[] copy = bundle.clone();
            copy[at] ^= 0x04;
            Files.write(changed, copy);

            Report report = verify(changed, settled.trust());

            assertTrue(report.isRed(), "byte " + at + " went unseen");
            assertTrue(redWords(report).length() > 20, () -> redWords(report));
        }
    }

    @Test
    void aChangedByteOfAReportIsNamedByItsLine() throws IOException {
        byte[] bundle = Files.readAllBytes(settled.bundle("MCKINSEY-2026"));
        String text = new String(bundle, StandardCharsets.ISO_8859_1);
        int row = text.indexOf("MCK-2026-09-0003");
        int at = text.indexOf("USD,", row) + "USD,".length();
        bundle[at] = bundle[at] == '9' ? (byte) '8' : (byte) '9';
        Path changed = Files.write(temporary.resolve("row.zip"), bundle);

        String words = redWords(verify(changed, settled.trust()));

        assertTrue(words.contains("inputs/reports/mckinsey-2026-09.csv"), words);
        assertTrue(words.contains("in line 4"), words);
    }

    @Test
    void aBundleSignedBySomebodyElseIsRed() throws IOException {
        Trust others = Trust.of(new TrustRoot(
                "somebody else", SigningKey.generate(new SecureRandom()).publicKey()));

        assertTrue(redWords(verify(settled.bundle("AWS-2026"), others)).startsWith("signature"));
    }

    @Test
    void aRepackedReportIsCaughtByItsDigest() throws IOException {
        SortedMap<String, byte[]> files = unpack(settled.bundle("MCKINSEY-2026"));
        files.computeIfPresent(
                "inputs/reports/mckinsey-2026-09.csv",
                (name, bytes) -> (new String(bytes, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));

        String words = redWords(verify(pack(files), settled.trust()));

        assertTrue(words.contains("mckinsey-2026-09.csv was changed"), words);
    }

    @Test
    void aFileThatTheReceiptDoesNotNameIsCaught() throws IOException {
        SortedMap<String, byte[]> files = unpack(settled.bundle("MCKINSEY-2026"));
        files.put("pack/extra.txt", new byte[] {1});

        assertTrue(redWords(verify(pack(files), settled.trust())).contains("pack/extra.txt isn't named"));
    }

    @Test
    void anAmountThatTheVendorItselfFalsifiedAndSignedIsCaughtByRunningTheFunctionAgain() throws IOException {
        SortedMap<String, byte[]> files = unpack(settled.bundle("MCKINSEY-2026"));
        files.computeIfPresent(
                "statement.json",
                (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                        .replace("\"amountMinor\":2563791", "\"amountMinor\":2563792")
                        .getBytes(StandardCharsets.UTF_8));
        signAgain(files);

        String words = redWords(verify(pack(files), settled.trust()));

        assertTrue(words.contains("lines[0].amountMinor is 2563792, recomputed 2563791"), words);
    }

    @Test
    void anotherVersionComparesEverythingButThePdfAndTheScript() throws IOException {
        try (WorkFolder work = WorkFolder.in(temporary)) {
            Path bundle = settled.bundle("MCKINSEY-2026");
            Report report = BundleVerification.verify(bundle, "bundle", settled.trust(), "9.9.9", LIMITS, work.path());

            assertEquals(Severity.YELLOW, report.worst(), report::text);
            assertEquals(
                    List.of("recalculate.sql", "statement.pdf"),
                    report.checks().stream()
                            .filter(check -> check.severity() == Severity.YELLOW)
                            .map(check -> check.words().split(" ")[0])
                            .toList());
        }
    }

    @Test
    void aBundleShowsNothingOfAnotherPartner() throws IOException {
        SortedMap<String, byte[]> files = unpack(settled.bundle("GCP-2026"));
        List<String> others = List.of(
                "accenture",
                "mckinsey",
                "deloitte",
                "partner/aws",
                "azure",
                "bain",
                "kpmg",
                "123456789012",
                "prod-ggenent000001",
                "MCKINSEY-2026");

        List<String> leaks = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String text = (file.getKey() + "\n" + new String(file.getValue(), StandardCharsets.ISO_8859_1));
            others.stream()
                    .filter(other -> text.toLowerCase(Locale.ROOT).contains(other.toLowerCase(Locale.ROOT)))
                    .forEach(other -> leaks.add(file.getKey() + " shows " + other));
        }

        assertEquals(List.of(), leaks);
    }

    @Test
    void whatIsNotABundleIsSaidToBeNone() throws IOException {
        Path file = Files.writeString(temporary.resolve("not.zip"), "not a bundle");

        assertTrue(verify(file, settled.trust()).isRed());
        assertFalse(redWords(verify(file, settled.trust())).contains("Exception"));
    }

    /** What a dishonest vendor would do: name the false file in a new receipt, sign it, and log it. */
    private static void signAgain(SortedMap<String, byte[]> files) {
        Statement old = Statement.parse(
                Envelope.parse(bytes(files, BundleLayout.RECEIPT), "receipt").payload(), "receipt");
        List<Subject> subjects = old.subjects().stream()
                .map(subject -> Subject.of(subject.name(), bytes(files, subject.name())))
                .toList();
        byte[] receipt = Provenance.of(old, "receipt")
                .about(subjects)
                .sign(settled.vendorKey())
                .bytes();
        RunLog log = RunLog.sign("settlement/ggen/2026-09", Map.of("one", receipt), settled.vendorKey());
        files.put(BundleLayout.RECEIPT, receipt);
        files.put(BundleLayout.INCLUSION, log.proof("one").bytes());
        CanonicalJson.parseCanonical(bytes(files, "statement.json"), "statement.json");
    }

    private static byte[] bytes(SortedMap<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static SortedMap<String, byte[]> unpack(Path bundle) throws IOException {
        CanonicalZip zip = CanonicalZip.read(bundle);
        SortedMap<String, byte[]> files = new TreeMap<>();
        zip.entries().forEach(entry -> files.put(entry.name(), zip.bytes(entry.name(), Integer.MAX_VALUE)));
        return files;
    }

    private static Path pack(SortedMap<String, byte[]> files) throws IOException {
        return Files.write(temporary.resolve("packed.zip"), CanonicalZip.bytes(files));
    }

    private static Report verify(Path bundle, Trust trust) {
        try (WorkFolder work = WorkFolder.in(temporary)) {
            return BundleVerification.verify(
                    bundle, bundle.toString(), trust, SettledFolder.BUILDER, LIMITS, work.path());
        }
    }

    private static String redWords(Report report) {
        return String.join(
                "; ",
                report.checks().stream()
                        .filter(check -> check.severity() == Severity.RED)
                        .map((Check check) -> check.name() + ": " + check.words())
                        .toList());
    }
}
