package dev.ggen.receipt;

import static dev.ggen.receipt.Refusals.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script of the document as a reader would. */
class OpensslRecipeTest {
    private static final Path DOCUMENT = Path.of("../docs/reference/verify-with-openssl.md");
    private static final Pattern SCRIPT = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String STATEMENT = "{\"amountMinor\":3703703}";

    @TempDir
    private Path folder;

    @BeforeEach
    void saveTheScript() throws Exception {
        Tools.assumePresent("openssl");
        Tools.Outcome version = Tools.run(folder, List.of("openssl", "version"));
        assumeTrue(version.output().matches("(?s)OpenSSL ([3-9]|[1-9][0-9]).*"), "OpenSSL 3 isn't installed here");
        Matcher script = SCRIPT.matcher(Files.readString(DOCUMENT));
        assertTrue(script.find(), "the document holds a script");
        Files.writeString(folder.resolve("verify.sh"), script.group(1));
        Files.writeString(
                folder.resolve("vendor.pem"), TestKeys.VENDOR.publicKey().text());
        Files.writeString(folder.resolve("statement.json"), STATEMENT);
    }

    private Tools.Outcome verify(byte[] envelope, String... more) throws IOException, InterruptedException {
        Files.write(folder.resolve("receipt.json"), envelope);
        List<String> command = new ArrayList<>(List.of("sh", "verify.sh", "receipt.json", "vendor.pem"));
        command.addAll(List.of(more));
        return Tools.run(folder, command);
    }

    /** With enough inputs to be as long as real ones, which old base64 tools stumble over. */
    private static Statement statement() {
        List<ResourceDescriptor> inputs = IntStream.range(0, 500)
                .mapToObj(i -> ResourceDescriptor.of("reports/" + i + ".csv", utf8("report " + i)))
                .toList();
        return Provenance.of(Provenance.SETTLEMENT, Json.object().build(), inputs, Map.of("ggen", "0.1.0"))
                .about(List.of(Subject.of("statement.json", utf8(STATEMENT))));
    }

    private static byte[] receipt() {
        return statement().sign(TestKeys.VENDOR).bytes();
    }

    @Test
    void aFreshReceiptIsVerified() throws Exception {
        Tools.Outcome outcome = verify(receipt(), "statement.json");
        assertEquals(0, outcome.code(), outcome.output());
        assertTrue(outcome.output().contains("Signature Verified Successfully"), outcome.output());
        assertTrue(outcome.output().contains("statement.json is what was signed"), outcome.output());
        assertEquals(0, verify(receipt()).code());
    }

    @Test
    void oneOfTwoSignaturesIsFoundByItsKey() throws Exception {
        byte[] both =
                statement().sign(List.of(TestKeys.PARTNER, TestKeys.VENDOR)).bytes();
        assertEquals(0, verify(both, "statement.json").code());
    }

    @Test
    void aTamperedReceiptIsNot() throws Exception {
        byte[] receipt = receipt();
        String text = new String(receipt, StandardCharsets.UTF_8);
        for (String part : List.of("\"payload\":\"", "\"sig\":\"", "application/", "\"keyid\":\"")) {
            byte[] tampered = receipt.clone();
            int at = text.indexOf(part) + part.length();
            tampered[at] = (byte) (tampered[at] == 'a' ? 'b' : 'a');
            Tools.Outcome outcome = verify(tampered, "statement.json");
            assertNotEquals(0, outcome.code(), part + outcome.output());
        }
    }

    @Test
    void neitherIsAnotherFileOrAnotherKey() throws Exception {
        Files.writeString(folder.resolve("statement.json"), STATEMENT.replace('3', '4'));
        Tools.Outcome changed = verify(receipt(), "statement.json");
        assertEquals(1, changed.code());
        assertTrue(changed.output().contains("statement.json is not what was signed"), changed.output());
        Tools.Outcome stranger = verify(statement().sign(TestKeys.STRANGER).bytes());
        assertEquals(1, stranger.code());
        assertTrue(stranger.output().contains("not signed with key"), stranger.output());
    }

    /** An input isn't a subject, though its digest stands in the payload. */
    @Test
    void anInputIsNotTakenForASubject() throws Exception {
        Files.writeString(folder.resolve("input"), "report 7");
        assertEquals(1, verify(receipt(), "input").code());
    }
}
