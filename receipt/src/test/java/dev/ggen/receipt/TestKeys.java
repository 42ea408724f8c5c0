package dev.ggen.receipt;

import java.security.SecureRandom;
import java.util.Arrays;

/** Keys whose seeds are one byte repeated: known to everybody, so good for nothing but tests. */
final class TestKeys {
    static final SigningKey VENDOR = ofByte(1);
    static final SigningKey PARTNER = ofByte(2);
    static final SigningKey STRANGER = ofByte(3);

    static final Trust TRUST = Trust.of(root("vendor", VENDOR), root("partner", PARTNER));

    private TestKeys() {}

    static TrustRoot root(String name, SigningKey key) {
        return new TrustRoot(name, key.publicKey());
    }

    static SigningKey ofByte(int value) {
        return SigningKey.generate(random(value));
    }

    static SecureRandom random(int value) {
        return new Repeating((byte) value);
    }

    private static final class Repeating extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte value;

        Repeating(byte value) {
            this.value = value;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, value);
        }
    }
}
