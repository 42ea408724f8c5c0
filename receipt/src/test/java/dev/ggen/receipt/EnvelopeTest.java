package dev.ggen.receipt;

import static dev.ggen.receipt.Refusals.assertRefused;
import static dev.ggen.receipt.Refusals.contentOf;
import static dev.ggen.receipt.Refusals.flipped;
import static dev.ggen.receipt.Refusals.refusalOf;
import static dev.ggen.receipt.Refusals.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final String TYPE = "http://example.com/HelloWorld";

    private static Envelope hello() {
        return Envelope.sign(TYPE, utf8("hello world"), TestKeys.VENDOR);
    }

    private static Finding refusal(byte[] bytes) {
        return refusalOf(Envelope.open(bytes, "e.json", TestKeys.TRUST));
    }

    private static Finding refusal(String text) {
        return refusal(utf8(text));
    }

    /** The example of the DSSE protocol document. */
    @Test
    void whatIsSignedIsEncodedAsDsseShows() {
        assertArrayEquals(
                utf8("DSSEv1 29 http://example.com/HelloWorld 11 hello world"),
                Envelope.preAuthenticationEncoding(TYPE, utf8("hello world")));
        assertArrayEquals(utf8("DSSEv1 0  0 "), Envelope.preAuthenticationEncoding("", new byte[0]));
        assertArrayEquals(
                utf8("DSSEv1 2 \u00e9 3 \u20ac"), Envelope.preAuthenticationEncoding("\u00e9", utf8("\u20ac")));
    }

    @Test
    void aSignedPayloadIsVerifiedAndGivenOutWithItsSigner() {
        Verdict<Envelope> verdict = Envelope.open(hello().bytes(), "e.json", TestKeys.TRUST);
        var verified = assertInstanceOf(Verdict.Verified.class, verdict);
        assertEquals("vendor", verified.names());
        assertArrayEquals(utf8("hello world"), contentOf(verdict).payload());
        assertEquals(TYPE, contentOf(verdict).payloadType());
    }

    @Test
    void signingTwiceGivesTheSameBytes() {
        assertArrayEquals(hello().bytes(), hello().bytes());
    }

    @Test
    void bothOfTwoSignersAreNamedWhateverTheirOrder() {
        Envelope one = Envelope.sign(TYPE, utf8("x"), List.of(TestKeys.VENDOR, TestKeys.PARTNER));
        Envelope other = Envelope.sign(TYPE, utf8("x"), List.of(TestKeys.PARTNER, TestKeys.VENDOR));
        assertArrayEquals(one.bytes(), other.bytes());
        var verified = assertInstanceOf(Verdict.Verified.class, Envelope.open(one.bytes(), "e.json", TestKeys.TRUST));
        assertEquals(2, verified.signers().size());
    }

    @Test
    void oneUnknownSignerAmongTwoIsARefusal() {
        Envelope both = Envelope.sign(TYPE, utf8("x"), List.of(TestKeys.VENDOR, TestKeys.STRANGER));
        assertEquals("signature-key-unknown", refusal(both.bytes()).id());
    }

    @Test
    void aSignatureOfAnotherTypeOrPayloadIsWrong() {
        String text = new String(hello().bytes(), StandardCharsets.UTF_8);
        assertEquals(
                "signature-wrong",
                refusal(text.replace("HelloWorld", "HelloWurld")).id());
        assertEquals(
                "signature-wrong",
                refusal(text.replace("aGVsbG8gd29ybGQ=", "aGVsbG8gd29ybGU=")).id());
    }

    @Test
    void everyFlippedBitIsSeen() {
        byte[] bytes = Envelope.sign(TYPE, utf8("hello"), List.of(TestKeys.VENDOR, TestKeys.PARTNER))
                .bytes();
        for (int index = 0; index < bytes.length; index++) {
            for (int bit = 0; bit < 8; bit++) {
                refusal(flipped(bytes, index, bit));
            }
        }
    }

    @Test
    void otherFormsOfTheSameEnvelopeAreRefused() {
        String text = new String(hello().bytes(), StandardCharsets.UTF_8);
        assertEquals("json-not-canonical", refusal(text + "\n").id());
        assertEquals("json-not-canonical", refusal(text.replace(":", ": ")).id());
        assertEquals(
                "envelope-malformed",
                refusal(text.replace("aGVsbG8gd29ybGQ=", "aGVsbG8gd29ybGQ")).id());
        assertEquals(
                "envelope-malformed",
                refusal(text.replace("aGVsbG8gd29ybGQ=", "aGVsbG8gd29ybGR=")).id());
        assertEquals(
                "envelope-malformed",
                refusal(text.replace("aGVsbG8gd29ybGQ=", "aGVsbG8g\\nd29ybGQ=")).id());
        assertEquals(
                "envelope-malformed",
                refusal(text.replace("\"payload\"", "\"more\":1,\"payload\"")).id());
    }

    @Test
    void anEnvelopeWithoutSignaturesIsRefused() {
        assertRefused(
                "envelope-malformed",
                () -> Envelope.parse(utf8("{\"payload\":\"\",\"payloadType\":\"t\",\"signatures\":[]}"), "e.json"));
    }

    @Test
    void aSignatureIsNotRepeated() {
        String text = new String(hello().bytes(), StandardCharsets.UTF_8);
        int from = text.indexOf("[{") + 1;
        String signature = text.substring(from, text.indexOf("}]") + 1);
        assertEquals(
                "envelope-malformed",
                refusal(text.replace(signature, signature + "," + signature)).id());
    }
}
