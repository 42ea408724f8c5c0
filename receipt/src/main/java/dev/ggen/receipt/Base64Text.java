package dev.ggen.receipt;

import java.util.Base64;
import java.util.Optional;

/** Base64 of RFC 4648, section 4, in its one canonical form: padded, no spaces, unused bits zero. */
final class Base64Text {
    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes; empty when encoding them again wouldn't give the same text. */
    static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
