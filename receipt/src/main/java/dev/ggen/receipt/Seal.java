package dev.ggen.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Lets the holder of a signing key know again what they wrote themselves, many times quicker than a signature and good for
 * nobody else: HMAC-SHA-256 (RFC 2104) under a secret that is derived from the key for one purpose.
 *
 * <p>Written out rather than taken from {@code javax.crypto}, whose first use costs more time than everything that is sealed.
 */
public final class Seal {
    private static final int BLOCK_BYTES = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] secret;

    private Seal(byte[] secret) {
        this.secret = secret.clone();
    }

    /** @param seed the key's 32 bytes */
    static Seal of(byte[] seed, String purpose) {
        return new Seal(hmac(seed, ("ggen seal: " + purpose).getBytes(StandardCharsets.UTF_8)));
    }

    /** The seal of these bytes, as 64 hexadecimal digits. */
    public String of(byte[] bytes) {
        return new Digest(java.util.HexFormat.of().formatHex(hmac(secret, bytes))).hex();
    }

    public boolean fits(byte[] bytes, String seal) {
        return MessageDigest.isEqual(
                of(bytes).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(byte[] key, byte[] message) {
        MessageDigest sha256 = Digest.sha256();
        byte[] block = Arrays.copyOf(key.length > BLOCK_BYTES ? sha256.digest(key) : key, BLOCK_BYTES);
        sha256.update(mixed(block, INNER));
        byte[] inner = sha256.digest(message);
        sha256.update(mixed(block, OUTER));
        return sha256.digest(inner);
    }

    private static byte[] mixed(byte[] block, byte with) {
        byte[] mixed = block.clone();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] ^= with;
        }
        return mixed;
    }

    @Override
    public String toString() {
        return "a seal";
    }
}
