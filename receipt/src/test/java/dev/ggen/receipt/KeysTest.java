package dev.ggen.receipt;

import static dev.ggen.receipt.Refusals.assertRefused;
import static dev.ggen.receipt.Refusals.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private static final HexFormat HEX = HexFormat.of();

    /** RFC 8032, 7.1, test 2. */
    private static final String SEED = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

    private static final String PUBLIC = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private static final String SIGNATURE = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    private static SigningKey rfcKey() {
        return SigningKey.parse(Pem.PRIVATE.text(HEX.parseHex(SEED)), "key.pem");
    }

    @Test
    void aKeySignsAsTheRfcShows() {
        SigningKey key = rfcKey();
        assertEquals(PUBLIC, HEX.formatHex(key.publicKey().raw()));
        assertEquals(SIGNATURE, HEX.formatHex(key.sign(new byte[] {0x72})));
        assertTrue(key.publicKey().verifies(new byte[] {0x72}, HEX.parseHex(SIGNATURE)));
    }

    @Test
    void aSignatureWithAnotherMessageKeyOrLengthIsAnOrdinaryNo() {
        PublicKeyPem key = rfcKey().publicKey();
        byte[] signature = HEX.parseHex(SIGNATURE);
        assertFalse(key.verifies(new byte[] {0x73}, signature));
        assertFalse(TestKeys.VENDOR.publicKey().verifies(new byte[] {0x72}, signature));
        assertFalse(key.verifies(new byte[] {0x72}, new byte[64]));
        assertFalse(key.verifies(new byte[] {0x72}, new byte[0]));
        assertFalse(key.verifies(new byte[] {0x72}, new byte[65]));
        assertFalse(PublicKeyPem.ofRaw(HEX.parseHex("ff".repeat(32))).verifies(new byte[] {0x72}, signature));
    }

    /** S and S + L satisfy the same equation; RFC 8032 has verifiers refuse the second. */
    @Test
    void aSignatureHasNoSecondForm() {
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] signature = HEX.parseHex(SIGNATURE);
        BigInteger shifted = littleEndian(signature, 32).add(order);
        byte[] other = signature.clone();
        for (int i = 0; i < 32; i++) {
            other[32 + i] = shifted.shiftRight(8 * i).byteValue();
        }
        assertFalse(rfcKey().publicKey().verifies(new byte[] {0x72}, other));
    }

    private static BigInteger littleEndian(byte[] bytes, int from) {
        BigInteger value = BigInteger.ZERO;
        for (int i = bytes.length - 1; i >= from; i--) {
            value = value.shiftLeft(8).or(BigInteger.valueOf(bytes[i] & 0xff));
        }
        return value;
    }

    @Test
    void pemTextsAreReadBackWhateverTheirLineEnds() {
        SigningKey key = TestKeys.VENDOR;
        assertEquals(key.keyId(), SigningKey.parse(key.pem(), "k").keyId());
        assertEquals(
                key.keyId(),
                SigningKey.parse(key.pem().replace("\n", "\r\n"), "k").keyId());
        String text = key.publicKey().text();
        String broken = text.substring(0, 40) + "\n" + text.substring(40);
        assertEquals(key.publicKey(), PublicKeyPem.parse(broken, "k"));
        assertThrows(IllegalArgumentException.class, () -> new PublicKeyPem(text + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no key",
                "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n",
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----\n",
                "-----BEGIN PUBLIC KEY-----\n!!!!\n-----END PUBLIC KEY-----\n",
                "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VuAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n-----END PUBLIC KEY-----",
            })
    void whatIsNoEd25519PublicKeyIsRefused(String text) {
        assertRefused("key-unreadable", () -> PublicKeyPem.parse(text, "k.pem"));
        assertRefused("key-unreadable", () -> SigningKey.parse(text, "k.pem"));
    }

    @Test
    void aPrivateKeyIsNotAPublicOneNorTheOtherWayRound() {
        assertRefused("key-unreadable", () -> PublicKeyPem.parse(TestKeys.VENDOR.pem(), "k.pem"));
        assertRefused(
                "key-unreadable",
                () -> SigningKey.parse(TestKeys.VENDOR.publicKey().text(), "k.pem"));
    }

    @Test
    void aSigningKeyShowsOnlyItsId() {
        assertEquals("signing key " + TestKeys.VENDOR.keyId(), TestKeys.VENDOR.toString());
    }

    @Test
    void aTrustFileIsReadBack() {
        byte[] bytes = TestKeys.TRUST.bytes();
        Trust read = Trust.parse(bytes, "trust.json");
        assertEquals(TestKeys.TRUST.roots(), read.roots());
        assertEquals("vendor", read.find(TestKeys.VENDOR.keyId()).orElseThrow().name());
        assertTrue(read.find(TestKeys.STRANGER.keyId()).isEmpty());
    }

    @Test
    void aTrustFileWhoseKeyHasAnotherIdIsRefused() {
        String text = CanonicalJson.text(TestKeys.TRUST.toJson());
        String swapped = text.replace(
                TestKeys.VENDOR.keyId().hex(), TestKeys.STRANGER.keyId().hex());
        assertRefused("trust-malformed", () -> Trust.parse(utf8(swapped), "trust.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"format\":\"ggen-trust/3\",\"keys\":[]}",
                "{\"format\":\"ggen-trust/1\",\"keys\":{}}",
                "{\"format\":\"ggen-trust/1\",\"keys\":[{}]}",
                "{\"format\":\"ggen-trust/1\",\"keys\":[],\"more\":1}"
            })
    void aTrustFileOfAnotherFormIsRefused(String text) {
        assertRefused("trust-malformed", () -> Trust.parse(utf8(text), "trust.json"));
    }

    @Test
    void aTrustFileThatHoldsAKeyTwiceIsRefused() {
        String entry = CanonicalJson.text(TestKeys.root("a", TestKeys.VENDOR).toJson());
        String twice = "{\"format\":\"ggen-trust/1\",\"keys\":[" + entry + "," + entry + "]}";
        assertRefused("trust-malformed", () -> Trust.parse(utf8(twice), "trust.json"));
    }
}
