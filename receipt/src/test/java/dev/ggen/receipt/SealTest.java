package dev.ggen.receipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** RFC 4231, test cases 2 and 6: a short key, and one longer than a block. */
    @Test
    void itIsTheHmacOfTheRfc() {
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                HexFormat.of().formatHex(Seal.hmac(ascii("Jefe"), ascii("what do ya want for nothing?"))));
        byte[] longKey = new byte[131];
        java.util.Arrays.fill(longKey, (byte) 0xaa);
        assertEquals(
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
                HexFormat.of()
                        .formatHex(
                                Seal.hmac(longKey, ascii("Test Using Larger Than Block-Size Key - Hash Key First"))));
    }

    @Test
    void itIsTheHmacOfTheJdk() throws GeneralSecurityException {
        Random random = new Random(4);
        for (int length = 1; length < 140; length += 7) {
            byte[] key = new byte[length];
            byte[] message = new byte[length * 3];
            random.nextBytes(key);
            random.nextBytes(message);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            assertArrayEquals(mac.doFinal(message), Seal.hmac(key, message));
        }
    }

    @Test
    void itFitsNothingElseAndNoOtherPurposeOrKey() {
        Seal seal = TestKeys.VENDOR.seal("a");
        String of = seal.of(ascii("text"));
        assertTrue(seal.fits(ascii("text"), of));
        assertFalse(seal.fits(ascii("texT"), of));
        assertFalse(seal.fits(ascii("text"), ""));
        assertFalse(TestKeys.VENDOR.seal("b").fits(ascii("text"), of));
        assertFalse(TestKeys.PARTNER.seal("a").fits(ascii("text"), of));
    }

    @Test
    void aKeyFileGivesTheSealOfItsKeyAndNoneWhenOthersMayReadIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key.pem"), TestKeys.VENDOR.pem());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        String of = TestKeys.VENDOR.seal("a").of(ascii("text"));
        assertEquals(of, KeyFile.seal(file, "a").orElseThrow().of(ascii("text")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertTrue(KeyFile.seal(file, "a").isEmpty());
        assertTrue(KeyFile.seal(folder.resolve("none"), "a").isEmpty());
    }
}
